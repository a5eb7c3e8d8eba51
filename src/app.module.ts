import { Module } from '@nestjs/common';
import { IdentityModule } from './identity/identity.module.ts';
import { PeopleModule } from './people/people.module.ts';
import { PlatformModule } from './platform/platform.module.ts';

/** The rooms, in order: each may use only those before it. */
@Module({
  imports: [PlatformModule, IdentityModule, PeopleModule],
})
export class AppModule {}
