// Owns programmes, agreements with their shares, and visit types.
// Promises: what was agreed, and nothing in force before the works council has decided; the base norm.
import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module.ts';
import { ProgrammeYears } from './programme-years.service.ts';
import { AgreementSharesResolver, ProgrammesResolver } from './programmes.resolver.ts';
import { TermsService } from './terms.service.ts';
import { ProgrammesService } from './programmes.service.ts';
import { RollOverService } from './roll-over.service.ts';
import { SponsorsResolver } from './sponsors.resolver.ts';
import { SponsorsService } from './sponsors.service.ts';
import { VisitTypesResolver } from './visit-types.resolver.ts';
import { VisitTypesService } from './visit-types.service.ts';

@Module({
  imports: [PeopleModule],
  providers: [
    ProgrammesService,
    TermsService,
    ProgrammeYears,
    RollOverService,
    SponsorsService,
    SponsorsResolver,
    VisitTypesService,
    ProgrammesResolver,
    AgreementSharesResolver,
    VisitTypesResolver,
  ],
  exports: [ProgrammesService, TermsService, ProgrammeYears, VisitTypesService],
})
export class ProgrammesModule {}
