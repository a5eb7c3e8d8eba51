// Owns sites, host teams, their members, closed periods and how full their weeks are.
// Promises: who can host, when not, and never more than they can bear.
import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module.ts';
import { ProgrammesModule } from '../programmes/programmes.module.ts';
import { FileImportResolver } from './file-import.resolver.ts';
import { FileImportService } from './file-import.service.ts';
import { MembershipsResolver, MyTeamsResolver } from './memberships.resolver.ts';
import { TeamImport } from './team-import.service.ts';
import { TeamSettingsResolver } from './team-settings.resolver.ts';
import { TeamSettingsService } from './team-settings.service.ts';
import { TeamMembersResolver, TeamsResolver } from './teams.resolver.ts';
import { TeamsService } from './teams.service.ts';

const doors = [
  TeamsResolver,
  TeamMembersResolver,
  MyTeamsResolver,
  MembershipsResolver,
  TeamSettingsResolver,
  FileImportResolver,
];

@Module({
  imports: [PeopleModule, ProgrammesModule],
  providers: [TeamsService, TeamSettingsService, TeamImport, FileImportService, ...doors],
  exports: [TeamsService],
})
export class TeamsModule {}
