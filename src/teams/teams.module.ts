// Owns sites, host teams, their members, closed periods and how full their weeks are.
// Promises: who can host, when not, and never more than they can bear.
import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module.ts';
import { ProgrammesModule } from '../programmes/programmes.module.ts';
import { MembershipsResolver, MyTeamsResolver } from './memberships.resolver.ts';
import { TeamSettingsResolver } from './team-settings.resolver.ts';
import { TeamSettingsService } from './team-settings.service.ts';
import { TeamMembersResolver, TeamsResolver } from './teams.resolver.ts';
import { TeamsService } from './teams.service.ts';
import { VolunteeringResolver } from './volunteering.resolver.ts';
import { VolunteeringService } from './volunteering.service.ts';

const doors = [
  TeamsResolver,
  TeamMembersResolver,
  MyTeamsResolver,
  MembershipsResolver,
  TeamSettingsResolver,
  VolunteeringResolver,
];

@Module({
  imports: [PeopleModule, ProgrammesModule],
  providers: [TeamsService, TeamSettingsService, VolunteeringService, ...doors],
  exports: [TeamsService],
})
export class TeamsModule {}
