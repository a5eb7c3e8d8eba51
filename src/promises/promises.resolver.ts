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
import type { Temporal } from 'temporal-polyfill';
import { PersonType } from '../people/people.graphql.ts';
import { PeopleService } from '../people/people.service.ts';
import type { Person } from '../people/people.service.ts';
import type { Actor } from '../platform/actor.ts';
import { CurrentActor, MaybeActor } from '../platform/graphql/access.ts';
import type { GraphqlContext } from '../platform/graphql/context.ts';
import { batched } from '../platform/graphql/loaders.ts';
import { GraphQLPlainDate } from '../platform/graphql/scalars.ts';
import { found } from '../platform/refuse.ts';
import { PointReading } from './point-reading.service.ts';
import { PointType } from './points.graphql.ts';
import { PromiseType } from './promises.graphql.ts';
import { PromisesService } from './promises.service.ts';
import type { Point, PromiseMade } from './rules/point.ts';
import { answerKinds } from './rules/stage.ts';
import type { AnswerKind } from './rules/stage.ts';

@Resolver(() => PromiseType)
export class PromisesResolver {
  constructor(
    private readonly service: PromisesService,
    private readonly reading: PointReading,
    private readonly people: PeopleService,
  ) {}

  @Query(() => [PromiseType], {
    description:
      'Promises that the person who asks may see, by the date on which an answer is due. Refuses INVALID_INPUT.',
  })
  async promises(
    @CurrentActor() actor: Actor,
    @Args('ownerId', { type: () => ID, nullable: true, description: 'Of one owner only.' })
    ownerId: string | null,
    @Args('open', {
      type: () => Boolean,
      nullable: true,
      description: 'True: without a final answer; false: with one; left out: all.',
    })
    open: boolean | null,
    @Args('first', { type: () => Int, defaultValue: 100, description: 'How many, 1–500.' })
    first: number,
  ): Promise<PromiseMade[]> {
    const points = await this.reading.promises(actor, { ownerId, open, first });
    return points.map(({ promise }) => promise);
  }

  @Mutation(() => PromiseType, {
    description:
      'Answers a point. By the owner or HR. Refuses NOT_FOUND, NOT_ALLOWED, INVALID_INPUT, PRIVACY_MARKS, PROMISE_ANSWERED, ANSWER_TOO_SHORT, BUSY_NEEDS_DATE, BUSY_TWICE.',
  })
  async answerPromise(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'Of the promise.' }) id: string,
    @Args('kind', { type: () => answerKinds, description: 'Which of the three.' })
    kind: AnswerKind,
    @Args('text', {
      type: () => String,
      nullable: true,
      description: 'Up to 1,000 characters; at least 20 with NO_BECAUSE.',
    })
    text: string | null,
    @Args('busyUntil', {
      type: () => GraphQLPlainDate,
      nullable: true,
      description: 'With BUSY, and only then: a date after today at the site.',
    })
    busyUntil: Temporal.PlainDate | null,
  ): Promise<PromiseMade> {
    const answer = { kind, text: text ?? '', busyUntil: busyUntil ?? null };
    return (await this.service.answerPromise(actor, id, answer)).promise;
  }

  @ResolveField(() => PersonType, {
    description:
      'Who answers it: of what is still open for somebody who has left, the successor, else HR; never nobody.',
  })
  async owner(
    @Parent() { ownerId }: PromiseMade,
    @Context() context: GraphqlContext,
  ): Promise<Person> {
    return found(await batched(context, PersonType, (ids) => this.people.byIds(ids)).load(ownerId));
  }

  @ResolveField(() => PointType, { description: 'What is answered.' })
  async point(
    @Parent() { pointId }: PromiseMade,
    @MaybeActor() actor: Actor | null,
    @Context() context: GraphqlContext,
  ): Promise<Point> {
    const loader = batched(context, this, (ids) => this.reading.byIds(actor, ids));
    return found(await loader.load(pointId));
  }
}
