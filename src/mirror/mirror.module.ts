// Owns the tallies of what hosts thought of visits, and which links were used.
// Promises: nobody can be recognised, not by subtraction and not by asking again later.
import { Module } from '@nestjs/common';
import { ProgrammesModule } from '../programmes/programmes.module.ts';
import { TeamsModule } from '../teams/teams.module.ts';
import { VisitsModule } from '../visits/visits.module.ts';
import {
  HostCardMirrorResolver,
  MirrorFiguresResolver,
  MirrorResolver,
  VisitMirrorResolver,
} from './mirror.resolver.ts';
import { MirrorService } from './mirror.service.ts';
import { MirrorTallies } from './tallies.service.ts';

@Module({
  imports: [ProgrammesModule, TeamsModule, VisitsModule],
  providers: [
    MirrorTallies,
    MirrorService,
    MirrorResolver,
    MirrorFiguresResolver,
    VisitMirrorResolver,
    HostCardMirrorResolver,
  ],
})
export class MirrorModule {}
