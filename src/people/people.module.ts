// Owns persons, departments and who belonged where when, delegations, calendars and
// their busy intervals, exemptions.
// Promises: who is who, and who acts for whom.
import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/identity.module.ts';
import { PeopleAccountsResolver } from './accounts.resolver.ts';
import { PeopleAccounts } from './accounts.service.ts';
import {
  AssistantActsResolver,
  DelegationsResolver,
  PrincipalsResolver,
} from './assistants.resolver.ts';
import { BusyClient } from './busy-client.service.ts';
import { GoogleBusy } from './busy-google.service.ts';
import { MicrosoftBusy } from './busy-microsoft.service.ts';
import { CalendarsExpander } from './calendars-expander.service.ts';
import { CalendarsReading } from './calendars-reading.service.ts';
import { CalendarsSecrets } from './calendars-secrets.service.ts';
import { CalendarsStore } from './calendars-store.service.ts';
import { CalendarsJob } from './calendars.job.ts';
import { CalendarsResolver } from './calendars.resolver.ts';
import { CalendarsService } from './calendars.service.ts';
import { CareersResolver, DepartmentMembershipsResolver } from './careers.resolver.ts';
import { CareersService } from './careers.service.ts';
import { DelegationsService } from './delegations.service.ts';
import { DepartmentsResolver } from './departments.resolver.ts';
import { DepartmentsService } from './departments.service.ts';
import { ExamplePeople } from './example-people.service.ts';
import { ColleagueNames } from './colleague-names.service.ts';
import { ColleaguesService } from './colleagues.service.ts';
import { ExemptionsService } from './exemptions.service.ts';
import { FirstAdministrator } from './first-administrator.service.ts';
import { ImportWriter } from './import-writer.service.ts';
import { PeopleImport } from './people-import.service.ts';
import { LanguageResolver } from './language.resolver.ts';
import { LanguageService } from './language.service.ts';
import { MeResolver } from './me.resolver.ts';
import { NewcomersService } from './newcomers.service.ts';
import { PeopleJob } from './people.job.ts';
import { PeopleResolver } from './people.resolver.ts';
import { PeopleService } from './people.service.ts';

const services = [
  PeopleService,
  DepartmentsService,
  DelegationsService,
  CareersService,
  ColleaguesService,
  ColleagueNames,
  ExemptionsService,
  NewcomersService,
  LanguageService,
  ExamplePeople,
  ImportWriter,
  PeopleImport,
  FirstAdministrator,
  PeopleAccounts,
  PeopleJob,
  BusyClient,
  MicrosoftBusy,
  GoogleBusy,
  CalendarsService,
  CalendarsStore,
  CalendarsReading,
  CalendarsExpander,
  CalendarsSecrets,
  CalendarsJob,
];

const doors = [
  PeopleResolver,
  CareersResolver,
  DepartmentMembershipsResolver,
  PrincipalsResolver,
  DelegationsResolver,
  AssistantActsResolver,
  DepartmentsResolver,
  MeResolver,
  LanguageResolver,
  PeopleAccountsResolver,
  CalendarsResolver,
];

@Module({
  imports: [IdentityModule],
  providers: [...services, ...doors],
  exports: [PeopleService, ColleaguesService, ColleagueNames, PeopleImport],
})
export class PeopleModule {}
