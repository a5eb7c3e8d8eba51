import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../platform/actor.ts';
import { CurrentActor } from '../platform/graphql/access.ts';
import { OverviewType } from './dashboard.graphql.ts';
import type { Overview } from './dashboard.service.ts';
import { ExpectationFigureType } from './expectations.graphql.ts';
import { ExpectationsDesk } from './expectations.service.ts';
import type { ExpectationFigure } from './rules/expectations.ts';

@Resolver(() => OverviewType)
export class ExpectationsFigureResolver {
  constructor(private readonly service: ExpectationsDesk) {}

  @ResolveField(() => ExpectationFigureType, {
    description: 'Of all leaders together; of one leader nobody but that leader sees it.',
  })
  expectations(
    @Parent() { programme }: Overview,
    @CurrentActor() actor: Actor,
  ): Promise<ExpectationFigure> {
    return this.service.expectations(actor, programme);
  }
}
