// Owns drafts of who goes where and when, and the runs that calculate them.
// Promises: fair, explained, repeatable plans, published as a whole or not at all.
import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module.ts';
import { ProgrammesModule } from '../programmes/programmes.module.ts';
import { SlotsModule } from '../slots/slots.module.ts';
import { TeamsModule } from '../teams/teams.module.ts';
import { VisitsModule } from '../visits/visits.module.ts';
import { AlternativesResolver } from './alternatives.resolver.ts';
import { AlternativesService } from './alternatives.service.ts';
import { ChangesService } from './changes.service.ts';
import { DraftChangesResolver, GapChangesResolver } from './draft-changes.resolver.ts';
import { DraftMovesResolver, PlanChangesResolver } from './draft-moves.resolver.ts';
import { DraftVisitsResolver } from './draft-visits.resolver.ts';
import { CalculationsService } from './calculations.service.ts';
import { DraftsService } from './drafts.service.ts';
import { LeaderFactsService } from './leader-facts.service.ts';
import { MovesService } from './moves.service.ts';
import { PlanningService } from './planning.service.ts';
import { RotationFactsService } from './rotation-facts.service.ts';
import { RotationJob } from './rotation.job.ts';
import { DraftGapsResolver, RotationResolver } from './rotation.resolver.ts';
import { RotationService } from './rotation.service.ts';
import { RunsService } from './runs.service.ts';

@Module({
  imports: [PeopleModule, ProgrammesModule, TeamsModule, SlotsModule, VisitsModule],
  providers: [
    DraftsService,
    LeaderFactsService,
    RotationFactsService,
    PlanningService,
    RunsService,
    CalculationsService,
    RotationService,
    MovesService,
    ChangesService,
    RotationJob,
    AlternativesService,
    AlternativesResolver,
    RotationResolver,
    DraftVisitsResolver,
    DraftGapsResolver,
    DraftMovesResolver,
    PlanChangesResolver,
    DraftChangesResolver,
    GapChangesResolver,
  ],
  exports: [RotationService, AlternativesService],
})
export class RotationModule {}
