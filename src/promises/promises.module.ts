// Owns points, promises and their answers, and thank-yous.
// Promises: every point gets an owner, a date and one of three answers.
import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/identity.module.ts';
import { PeopleModule } from '../people/people.module.ts';
import { ProgrammesModule } from '../programmes/programmes.module.ts';
import { ReflectionsModule } from '../reflections/reflections.module.ts';
import { SlotsModule } from '../slots/slots.module.ts';
import { TeamsModule } from '../teams/teams.module.ts';
import { VisitsModule } from '../visits/visits.module.ts';
import { BoardLinks } from './board-links.service.ts';
import { BoardsController } from './boards.controller.ts';
import { BoardsResolver } from './boards.resolver.ts';
import { BoardsService } from './boards.service.ts';
import { ConfirmationMarks } from './confirmation-marks.service.ts';
import { ConfirmationsResolver } from './confirmations.resolver.ts';
import { ConfirmationsService } from './confirmations.service.ts';
import { MergingService } from './merging.service.ts';
import { PointReading } from './point-reading.service.ts';
import { HandOversResolver } from './hand-overs.resolver.ts';
import { HandOversService } from './hand-overs.service.ts';
import { HeldPromises } from './held-promises.service.ts';
import { HostCardPromisesResolver } from './host-cards.resolver.ts';
import { HelpersResolver } from './helpers.resolver.ts';
import { HelpersService } from './helpers.service.ts';
import { OwnersService } from './owners.service.ts';
import { LookBackPointsResolver, PointsResolver, VisitPointsResolver } from './points.resolver.ts';
import { PointsService } from './points.service.ts';
import { PromiseNews } from './promise-news.service.ts';
import { PromisesResolver } from './promises.resolver.ts';
import { PromisesService } from './promises.service.ts';
import { RevisitBriefsResolver } from './revisit-briefs.resolver.ts';
import { RevisitBriefs } from './revisit-briefs.service.ts';
import { SettleFirstResolver } from './settle-first.resolver.ts';
import { SettleFirstService } from './settle-first.service.ts';
import { PromiseTerms } from './promise-terms.service.ts';
import {
  LookBackThemesResolver,
  PointReadersResolver,
  TeamPointReadersResolver,
} from './point-readers.resolver.ts';
import { SignalsService } from './signals.service.ts';
import { LookBackThanksResolver, ThanksResolver, VisitThanksResolver } from './thanks.resolver.ts';
import { ThanksService } from './thanks.service.ts';
import { TriageResolver } from './triage.resolver.ts';
import { TriageService } from './triage.service.ts';

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
    PromiseTerms,
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
    RevisitBriefs,
    RevisitBriefsResolver,
    ConfirmationsResolver,
    HandOversResolver,
    HelpersResolver,
    BoardLinks,
    BoardsService,
    BoardsResolver,
    HostCardPromisesResolver,
    TriageService,
    MergingService,
    SignalsService,
    TriageResolver,
    PointReadersResolver,
    TeamPointReadersResolver,
    LookBackThemesResolver,
    ThanksService,
    ThanksResolver,
    VisitThanksResolver,
    LookBackThanksResolver,
    SettleFirstResolver,
  ],
  controllers: [BoardsController],
  exports: [PointReading, RevisitBriefs, ThanksService, PromiseNews, ConfirmationMarks],
})
export class PromisesModule {}
