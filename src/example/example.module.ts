// Owns nothing: it writes the rows of an organisation that does not exist into an empty database,
// for whoever tries the product out. It stands to the right of all rooms.
import { Module } from '@nestjs/common';
import { ProgrammesModule } from '../programmes/programmes.module.ts';
import { PromisesModule } from '../promises/promises.module.ts';
import { ReflectionsModule } from '../reflections/reflections.module.ts';
import { SlotsModule } from '../slots/slots.module.ts';
import { ExampleService } from './example.service.ts';

@Module({
  imports: [ProgrammesModule, SlotsModule, ReflectionsModule, PromisesModule],
  providers: [ExampleService],
})
export class ExampleModule {}
