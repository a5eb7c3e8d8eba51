// Owns sites, host teams, their members, closed periods, school holidays and how full their weeks and
// quarters are.
// Promises: who can host, when not, and never more than they can bear.
import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module.ts';
import { ProgrammesModule } from '../programmes/programmes.module.ts';
import { Countries } from './countries.service.ts';
import { FileImportResolver } from './file-import.resolver.ts';
import { SiteContactsResolver, TeamContactsResolver } from './contacts.resolver.ts';
import { ContactsService } from './contacts.service.ts';
import { FileImportService } from './file-import.service.ts';
import { HostingLoads } from './hosting-loads.service.ts';
import { MembershipsResolver, MyTeamsResolver } from './memberships.resolver.ts';
import { SitesResolver } from './sites.resolver.ts';
import { SitesService } from './sites.service.ts';
import { TeamImport } from './team-import.service.ts';
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
  SitesResolver,
  TeamContactsResolver,
  SiteContactsResolver,
  FileImportResolver,
];

@Module({
  imports: [PeopleModule, ProgrammesModule],
  providers: [
    HostingLoads,
    TeamsService,
    TeamSettingsService,
    SitesService,
    ContactsService,
    Countries,
    VolunteeringService,
    TeamImport,
    FileImportService,
    ...doors,
  ],
  exports: [ContactsService, TeamsService, SitesService, VolunteeringService],
})
export class TeamsModule {}
