// Owns programmes, agreements with their shares, visit types, themes, customer goals and core values.
// Promises: what was agreed, and nothing in force before the works council has decided; the base norm.
import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module.ts';
import { GoalsService } from './goals.service.ts';
import { ProgrammeYears } from './programme-years.service.ts';
import { AgreementSharesResolver, ProgrammesResolver } from './programmes.resolver.ts';
import { ProgrammesService } from './programmes.service.ts';
import { RollOverService } from './roll-over.service.ts';
import { SponsorsResolver } from './sponsors.resolver.ts';
import { SponsorsService } from './sponsors.service.ts';
import { CoreValuesResolver, CustomerGoalsResolver, ThemesResolver } from './themes.resolver.ts';
import { ThemesService } from './themes.service.ts';
import { VisitTypesResolver } from './visit-types.resolver.ts';
import { VisitTypesService } from './visit-types.service.ts';

@Module({
  imports: [PeopleModule],
  providers: [
    ProgrammesService,
    ProgrammeYears,
    RollOverService,
    SponsorsService,
    SponsorsResolver,
    VisitTypesService,
    ProgrammesResolver,
    AgreementSharesResolver,
    VisitTypesResolver,
    ThemesService,
    GoalsService,
    ThemesResolver,
    CoreValuesResolver,
    CustomerGoalsResolver,
  ],
  exports: [ProgrammesService, ProgrammeYears, VisitTypesService, ThemesService, GoalsService],
})
export class ProgrammesModule {}
