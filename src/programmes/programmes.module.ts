// Owns programmes, agreements with their shares, visit types and what they ask beforehand, themes, customer
// goals and core values.
// Promises: what was agreed, and nothing in force before the works council has decided; the base norm.
import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module.ts';
import { CouncilResolver } from './council.resolver.ts';
import { CouncilService } from './council.service.ts';
import { ErrandsResolver } from './errands.resolver.ts';
import { ErrandsService } from './errands.service.ts';
import { GoalsService } from './goals.service.ts';
import { ProgrammeYears } from './programme-years.service.ts';
import { AgreementSharesResolver, ProgrammesResolver } from './programmes.resolver.ts';
import { TermsService } from './terms.service.ts';
import { ProgrammesService } from './programmes.service.ts';
import { ReadinessItemsResolver } from './readiness-items.resolver.ts';
import { ReadinessItems } from './readiness-items.service.ts';
import { ReportingChannelsResolver } from './reporting-channels.resolver.ts';
import { ReportingChannels } from './reporting-channels.service.ts';
import { RollOverService } from './roll-over.service.ts';
import { SponsorsResolver } from './sponsors.resolver.ts';
import { SponsorsService } from './sponsors.service.ts';
import { StatementsResolver } from './statements.resolver.ts';
import { StatementsService } from './statements.service.ts';
import { CoreValuesResolver, CustomerGoalsResolver, ThemesResolver } from './themes.resolver.ts';
import { ThemesService } from './themes.service.ts';
import { ThresholdsResolver } from './thresholds.resolver.ts';
import { ThresholdsService } from './thresholds.service.ts';
import { VisitTypesResolver } from './visit-types.resolver.ts';
import { VisitTypesService } from './visit-types.service.ts';

@Module({
  imports: [PeopleModule],
  providers: [
    ProgrammesService,
    TermsService,
    ProgrammeYears,
    RollOverService,
    CouncilService,
    CouncilResolver,
    SponsorsService,
    SponsorsResolver,
    ReportingChannels,
    ReportingChannelsResolver,
    StatementsService,
    StatementsResolver,
    ThresholdsService,
    ThresholdsResolver,
    VisitTypesService,
    ProgrammesResolver,
    AgreementSharesResolver,
    VisitTypesResolver,
    ErrandsService,
    ErrandsResolver,
    ReadinessItems,
    ReadinessItemsResolver,
    ThemesService,
    GoalsService,
    ThemesResolver,
    CoreValuesResolver,
    CustomerGoalsResolver,
  ],
  exports: [
    CouncilService,
    ProgrammesService,
    ProgrammeYears,
    StatementsService,
    VisitTypesService,
    ReadinessItems,
    ReportingChannels,
    TermsService,
    ThresholdsService,
    ThemesService,
    GoalsService,
  ],
})
export class ProgrammesModule {}
