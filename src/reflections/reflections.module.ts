// Owns look-backs and the private journal.
// Promises: nothing lost, nothing leaked. What somebody wrote goes in and does not come out.
import { Module } from '@nestjs/common';
import { VisitsModule } from '../visits/visits.module.ts';
import { ExpectationGaps } from './expectation-gaps.service.ts';
import { Journal } from './journal.service.ts';
import { ReflectionsResolver } from './reflections.resolver.ts';
import { ReflectionsService } from './reflections.service.ts';

@Module({
  imports: [VisitsModule],
  providers: [Journal, ExpectationGaps, ReflectionsService, ReflectionsResolver],
  exports: [ReflectionsService, ExpectationGaps, Journal],
})
export class ReflectionsModule {}
