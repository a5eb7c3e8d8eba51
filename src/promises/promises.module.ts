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
import { MergingService } from './merging.service.ts';
import { PointReading } from './point-reading.service.ts';
import { OwnersService } from './owners.service.ts';
import { LookBackPointsResolver, PointsResolver, VisitPointsResolver } from './points.resolver.ts';
import { PointsService } from './points.service.ts';
import { PromisesResolver } from './promises.resolver.ts';
import { PromisesService } from './promises.service.ts';
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
    OwnersService,
    PointReading,
    PointsService,
    PromisesService,
    PointsResolver,
    VisitPointsResolver,
    LookBackPointsResolver,
    PromisesResolver,
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
  ],
  exports: [PointReading, ThanksService],
})
export class PromisesModule {}
