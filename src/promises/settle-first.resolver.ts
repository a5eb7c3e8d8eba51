import {
  Args,
  Context,
  ID,
  Mutation,
  Parent,
  Query,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import type { Actor } from '../platform/actor.ts';
import { CurrentActor } from '../platform/graphql/access.ts';
import type { GraphqlContext } from '../platform/graphql/context.ts';
import { batched } from '../platform/graphql/loaders.ts';
import { PointReading } from './point-reading.service.ts';
import { PromiseType } from './promises.graphql.ts';
import type { PromiseMade } from './rules/point.ts';
import { LiftSettleFirstInput, SettleFirstType } from './settle-first.graphql.ts';
import { SettleFirstService } from './settle-first.service.ts';
import type { SettleFirst } from './settle-first.service.ts';

@Resolver(() => SettleFirstType)
export class SettleFirstResolver {
  constructor(
    private readonly service: SettleFirstService,
    private readonly reading: PointReading,
  ) {}

  @Query(() => SettleFirstType, {
    description:
      'Tells beforehand whether booking another team would refuse SETTLE_FIRST. For oneself, assistants and HR. Refuses NOT_ALLOWED.',
  })
  settleFirst(
    @CurrentActor() actor: Actor,
    @Args('personId', { type: () => ID, nullable: true, description: 'Left out: oneself.' })
    personId: string | null,
  ): Promise<SettleFirst> {
    return this.service.settleFirst(actor, personId ?? actor.personId);
  }

  @Mutation(() => SettleFirstType, {
    description:
      'Lets somebody visit on until a day, with a reason. By HR; in the audit without the reason. Refuses NOT_ALLOWED, NOT_FOUND, INVALID_INPUT.',
  })
  liftSettleFirst(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Whom, why, and until when.' }) input: LiftSettleFirstInput,
  ): Promise<SettleFirst> {
    return this.service.liftSettleFirst(actor, { ...input });
  }

  @ResolveField(() => [PromiseType], {
    description: 'The overdue promises, as far as the person who asks may see them.',
  })
  async promises(
    @Parent() { pointIds }: SettleFirst,
    @CurrentActor() actor: Actor,
    @Context() context: GraphqlContext,
  ): Promise<PromiseMade[]> {
    const loader = batched(context, this, (ids) => this.reading.visibleByIds(actor, ids));
    const points = await Promise.all(pointIds.map((id) => loader.load(id)));
    return points.flatMap((point) => point?.promise ?? []);
  }
}
