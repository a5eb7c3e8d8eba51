// Owns no table; reads those of the rooms to its left.
// Promises: figures that equal what happened, each with what it was made of.
import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module.ts';
import { ProgrammesModule } from '../programmes/programmes.module.ts';
import { ReflectionsModule } from '../reflections/reflections.module.ts';
import { DashboardResolver } from './dashboard.resolver.ts';
import { DashboardService } from './dashboard.service.ts';
import { ExpectationsFigureResolver } from './expectations.resolver.ts';
import { ExpectationsDesk } from './expectations.service.ts';
import { Facts } from './facts.service.ts';
import { FollowThroughResolver } from './follow-through.resolver.ts';
import { FollowThroughService } from './follow-through.service.ts';
import { SupplyResolver } from './supply.resolver.ts';
import { SupplyService } from './supply.service.ts';

@Module({
  imports: [PeopleModule, ProgrammesModule, ReflectionsModule],
  providers: [
    Facts,
    DashboardService,
    FollowThroughService,
    SupplyService,
    ExpectationsDesk,
    DashboardResolver,
    FollowThroughResolver,
    SupplyResolver,
    ExpectationsFigureResolver,
  ],
  exports: [DashboardService, FollowThroughService, SupplyService],
})
export class DashboardModule {}
