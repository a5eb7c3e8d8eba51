// Owns persons, departments and who belonged where when, delegations, busy intervals, exemptions.
// Promises: who is who, and who acts for whom.
import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/identity.module.ts';
import { PeopleAccountsResolver } from './accounts.resolver.ts';
import { PeopleAccounts } from './accounts.service.ts';
import { DelegationsService } from './delegations.service.ts';
import { DepartmentsResolver } from './departments.resolver.ts';
import { DepartmentsService } from './departments.service.ts';
import { ExamplePeople } from './example-people.service.ts';
import { FirstAdministrator } from './first-administrator.service.ts';
import { ImportResolver } from './import.resolver.ts';
import { ImportWriter } from './import-writer.service.ts';
import { LeaderImportService } from './leader-import.service.ts';
import { MeResolver } from './me.resolver.ts';
import { NewcomersService } from './newcomers.service.ts';
import { PeopleResolver } from './people.resolver.ts';
import { PeopleService } from './people.service.ts';

const services = [
  PeopleService,
  DepartmentsService,
  DelegationsService,
  NewcomersService,
  ExamplePeople,
  ImportWriter,
  LeaderImportService,
  FirstAdministrator,
  PeopleAccounts,
];

const doors = [
  PeopleResolver,
  DepartmentsResolver,
  MeResolver,
  ImportResolver,
  PeopleAccountsResolver,
];

@Module({
  imports: [IdentityModule],
  providers: [...services, ...doors],
  exports: [PeopleService],
})
export class PeopleModule {}
