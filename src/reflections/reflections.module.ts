// Owns look-backs and the private journal.
// Promises: nothing lost, nothing leaked. What somebody wrote goes in and does not come out.
import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module.ts';
import { TeamsModule } from '../teams/teams.module.ts';
import { VisitsModule } from '../visits/visits.module.ts';
import { Journal } from './journal.service.ts';
import { PrivacyResolver } from './privacy.resolver.ts';
import { PrivacyCheck } from './privacy.service.ts';
import { ReflectionsResolver } from './reflections.resolver.ts';
import { ReflectionsService } from './reflections.service.ts';

@Module({
  imports: [PeopleModule, TeamsModule, VisitsModule],
  providers: [Journal, ReflectionsService, ReflectionsResolver, PrivacyCheck, PrivacyResolver],
  exports: [ReflectionsService, Journal, PrivacyCheck],
})
export class ReflectionsModule {}
