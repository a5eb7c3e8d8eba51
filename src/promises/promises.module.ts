// Owns points, promises and their answers.
// Promises: every point gets an owner, a date and one of three answers.
import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/identity.module.ts';
import { PeopleModule } from '../people/people.module.ts';
import { ProgrammesModule } from '../programmes/programmes.module.ts';
import { ReflectionsModule } from '../reflections/reflections.module.ts';
import { SlotsModule } from '../slots/slots.module.ts';
import { TeamsModule } from '../teams/teams.module.ts';
import { VisitsModule } from '../visits/visits.module.ts';
import { ConfirmationMarks } from './confirmation-marks.service.ts';
import { ConfirmationsResolver } from './confirmations.resolver.ts';
import { ConfirmationsService } from './confirmations.service.ts';
import { PointReading } from './point-reading.service.ts';
import { HandOversResolver } from './hand-overs.resolver.ts';
import { HandOversService } from './hand-overs.service.ts';
import { HeldPromises } from './held-promises.service.ts';
import { HelpersResolver } from './helpers.resolver.ts';
import { HelpersService } from './helpers.service.ts';
import { OwnersService } from './owners.service.ts';
import { LookBackPointsResolver, PointsResolver, VisitPointsResolver } from './points.resolver.ts';
import { PointsService } from './points.service.ts';
import { PromiseNews } from './promise-news.service.ts';
import { PromisesResolver } from './promises.resolver.ts';
import { PromisesService } from './promises.service.ts';
import { SettleFirstResolver } from './settle-first.resolver.ts';
import { SettleFirstService } from './settle-first.service.ts';
import { TermsService } from './terms.service.ts';

@Module({
  imports: [
    IdentityModule,
    PeopleModule,
    ProgrammesModule,
    TeamsModule,
    SlotsModule,
    VisitsModule,
    ReflectionsModule,
  ],
  providers: [
    TermsService,
    OwnersService,
    PointReading,
    PointsService,
    PromisesService,
    HeldPromises,
    HandOversService,
    HelpersService,
    SettleFirstService,
    PromiseNews,
    ConfirmationMarks,
    ConfirmationsService,
    PointsResolver,
    VisitPointsResolver,
    LookBackPointsResolver,
    PromisesResolver,
    ConfirmationsResolver,
    HandOversResolver,
    HelpersResolver,
    SettleFirstResolver,
  ],
  exports: [PointReading, PromiseNews],
})
export class PromisesModule {}
