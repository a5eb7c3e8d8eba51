import {
  Args,
  Context,
  ID,
  Int,
  Mutation,
  Parent,
  Query,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import type { Actor } from '../platform/actor.ts';
import { CurrentActor, MaybeActor } from '../platform/graphql/access.ts';
import type { GraphqlContext } from '../platform/graphql/context.ts';
import { batched } from '../platform/graphql/loaders.ts';
import { found } from '../platform/refuse.ts';
import { GoalsService } from '../programmes/goals.service.ts';
import type { CustomerGoal, Theme } from '../programmes/rules/themes.ts';
import { CustomerGoalType, ThemeType } from '../programmes/themes.graphql.ts';
import { ThemesService } from '../programmes/themes.service.ts';
import { MergingService } from './merging.service.ts';
import { PointType } from './points.graphql.ts';
import type { Point } from './rules/point.ts';
import { SignalsService } from './signals.service.ts';
import type { Signal, Similar } from './signals.service.ts';
import { SignalType, SimilarPointType, TriageInput } from './triage.graphql.ts';
import { TriageService } from './triage.service.ts';

@Resolver(() => PointType)
export class TriageResolver {
  constructor(
    private readonly service: TriageService,
    private readonly merging: MergingService,
    private readonly signals: SignalsService,
    private readonly themes: ThemesService,
    private readonly goals: GoalsService,
  ) {}

  @Query(() => [PointType], {
    description: 'Points that HR has not looked at, oldest first. For HR. Refuses NOT_ALLOWED.',
  })
  pointsToTriage(
    @CurrentActor() actor: Actor,
    @Args('first', { type: () => Int, defaultValue: 100, description: 'How many, 1–500.' })
    first: number,
  ): Promise<Point[]> {
    return this.service.waiting(actor, first);
  }

  @Mutation(() => PointType, {
    description:
      'Says what a point is about and who answers it; it waits no longer. For HR. Refuses NOT_ALLOWED, NOT_FOUND, OWNER_CANNOT_SIGN_IN, PROMISE_ANSWERED, MERGED_ALREADY.',
  })
  triagePoint(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Theme and goal replace what was chosen before.' })
    input: TriageInput,
  ): Promise<Point> {
    const { id, ...triage } = input;
    return this.service.triagePoint(actor, id, triage);
  }

  @Mutation(() => PointType, {
    description:
      'Says that a point is the same thing as another. While both wait, that one’s promise answers both; where one of them has its answer, this point keeps its own. For HR. Refuses NOT_ALLOWED, NOT_FOUND, MERGED_ALREADY, POINT_LEADS, CHANGED_MEANWHILE.',
  })
  mergePoint(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'Of the point that joins.' }) id: string,
    @Args('intoId', {
      type: () => ID,
      description: 'Of the point that it joins, or of one merged with that.',
    })
    intoId: string,
  ): Promise<Point> {
    return this.merging.mergePoint(actor, id, intoId);
  }

  @Mutation(() => PointType, {
    description:
      'Takes that back; the point has its own promise again, as it was. For HR. Refuses NOT_ALLOWED, NOT_FOUND.',
  })
  unmergePoint(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'Of the point that was merged.' }) id: string,
  ): Promise<Point> {
    return this.merging.unmergePoint(actor, id);
  }

  @ResolveField(() => ThemeType, { nullable: true, description: 'What it is about.' })
  async theme(
    @Parent() { themeId }: Point,
    @Context() context: GraphqlContext,
  ): Promise<Theme | null> {
    if (themeId === null) return null;
    const loader = batched(context, ThemeType, (ids) => this.themes.byIds(ids));
    return found(await loader.load(themeId));
  }

  @ResolveField(() => CustomerGoalType, {
    nullable: true,
    description: 'The customer goal that it touches.',
  })
  async goal(
    @Parent() { goalId }: Point,
    @Context() context: GraphqlContext,
  ): Promise<CustomerGoal | null> {
    if (goalId === null) return null;
    const loader = batched(context, CustomerGoalType, (ids) => this.goals.byIds(ids));
    return found(await loader.load(goalId));
  }

  @ResolveField(() => Boolean, {
    description:
      'Whether it was merged with another; `keepsPromise` says which promise answers it.',
  })
  merged(@Parent() { mergedIntoId }: Point): boolean {
    return mergedIntoId !== null;
  }

  @ResolveField(() => SignalType, {
    description: 'How often it was heard, with all that was merged with it.',
  })
  async signal(
    @Parent() { id, mergedIntoId }: Point,
    @Context() context: GraphqlContext,
  ): Promise<Signal> {
    const loader = batched(context, SignalType, (ids) => this.signals.signals(ids));
    return found(await loader.load(mergedIntoId ?? id));
  }

  @ResolveField(() => [SimilarPointType], {
    description:
      'Points of the same theme that may be the same thing, with or without an answer. For HR, else none.',
  })
  async similar(
    @Parent() { id }: Point,
    @MaybeActor() actor: Actor | null,
    @Context() context: GraphqlContext,
  ): Promise<readonly Similar[]> {
    const loader = batched(context, SimilarPointType, (ids) => this.signals.similar(actor, ids));
    return (await loader.load(id)) ?? [];
  }

  @ResolveField(() => [PointType], {
    description: 'The points that were merged into it, oldest first. For HR, else none.',
  })
  async mergedPoints(
    @Parent() { id }: Point,
    @MaybeActor() actor: Actor | null,
    @Context() context: GraphqlContext,
  ): Promise<readonly Point[]> {
    const loader = batched(context, this, (ids) => this.signals.mergedWith(actor, ids));
    return (await loader.load(id)) ?? [];
  }
}
