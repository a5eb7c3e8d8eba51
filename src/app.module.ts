import { Module } from '@nestjs/common';
import { PlatformModule } from './platform/platform.module.ts';

/** The rooms, in order: each may use only those before it. */
@Module({
  imports: [PlatformModule],
})
export class AppModule {}
