import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../platform/actor.ts';
import { CurrentActor } from '../platform/graphql/access.ts';
import { OverviewType } from './dashboard.graphql.ts';
import { FollowThroughType, FollowThroughWarningType } from './follow-through.graphql.ts';
import { FollowThroughService } from './follow-through.service.ts';
import type { Noticed, WarningFigures } from './follow-through.service.ts';

@Resolver(() => OverviewType)
export class FollowThroughResolver {
  constructor(private readonly service: FollowThroughService) {}

  @ResolveField(() => FollowThroughType, {
    description: 'Whether teams notice what was called done in the period.',
  })
  followThrough(
    @Parent() { programme }: OverviewType,
    @CurrentActor() actor: Actor,
  ): Promise<Noticed> {
    return this.service.noticed(actor, programme);
  }

  @ResolveField(() => FollowThroughWarningType, {
    description: 'Whether visits grow while less of what was promised is noticed.',
  })
  warning(
    @Parent() { programme }: OverviewType,
    @CurrentActor() actor: Actor,
  ): Promise<WarningFigures> {
    return this.service.warning(actor, programme);
  }
}
