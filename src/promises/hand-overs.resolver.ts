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
import { PersonType } from '../people/people.graphql.ts';
import { PeopleService } from '../people/people.service.ts';
import type { Person } from '../people/people.service.ts';
import type { Actor } from '../platform/actor.ts';
import { CurrentActor } from '../platform/graphql/access.ts';
import type { GraphqlContext } from '../platform/graphql/context.ts';
import { batched } from '../platform/graphql/loaders.ts';
import { found } from '../platform/refuse.ts';
import { HandOverType } from './hand-overs.graphql.ts';
import { HandOversService } from './hand-overs.service.ts';
import { PromiseType } from './promises.graphql.ts';
import { handOverAnswers } from './rules/hand-over.ts';
import type { HandOverAnswer } from './rules/hand-over.ts';
import type { HandOver, PromiseMade } from './rules/point.ts';

const ofPromise = { type: () => ID, description: 'Of the promise.' };

@Resolver(() => HandOverType)
export class HandOversResolver {
  constructor(
    private readonly service: HandOversService,
    private readonly people: PeopleService,
  ) {}

  @Query(() => [PromiseType], {
    description: 'What one is asked to take over, by the date on which an answer is due.',
  })
  async promisesToTakeOver(@CurrentActor() actor: Actor): Promise<PromiseMade[]> {
    return (await this.service.asked(actor)).map(({ promise }) => promise);
  }

  @Query(() => [PersonType], {
    description:
      'Who could take a promise over: in service, with an account, the first twenty by name. For the owner and HR. Refuses NOT_FOUND, NOT_ALLOWED, INVALID_INPUT.',
  })
  handOverCandidates(
    @CurrentActor() actor: Actor,
    @Args('promiseId', ofPromise) promiseId: string,
    @Args('search', { description: 'Words of the name, 1–80 characters.' }) search: string,
  ): Promise<Person[]> {
    return this.service.candidates(actor, promiseId, search);
  }

  @Mutation(() => PromiseType, {
    description:
      'Asks somebody to take a promise over; until the yes it stays with its owner. By the owner or HR. Refuses NOT_FOUND, NOT_ALLOWED, PROMISE_ANSWERED, HAND_OVER_ASKED, HAND_OVER_TO_OWNER, HAND_OVER_NEEDS_ACCOUNT.',
  })
  async askHandOver(
    @CurrentActor() actor: Actor,
    @Args('promiseId', ofPromise) promiseId: string,
    @Args('toId', { type: () => ID, description: 'Of the colleague.' }) toId: string,
  ): Promise<PromiseMade> {
    return (await this.service.askHandOver(actor, promiseId, toId)).promise;
  }

  @Mutation(() => PromiseType, {
    description:
      'Takes the question back. By the owner or HR. Refuses NOT_FOUND, also where nobody is asked, NOT_ALLOWED.',
  })
  async withdrawHandOver(
    @CurrentActor() actor: Actor,
    @Args('promiseId', ofPromise) promiseId: string,
  ): Promise<PromiseMade> {
    return (await this.service.withdrawHandOver(actor, promiseId)).promise;
  }

  @Mutation(() => Boolean, {
    description:
      'Answers whether one takes a promise over. By who is asked. Always true. Refuses NOT_FOUND, also once the question is over.',
  })
  async answerHandOver(
    @CurrentActor() actor: Actor,
    @Args('promiseId', ofPromise) promiseId: string,
    @Args('answer', { type: () => handOverAnswers, description: 'Yes or no.' })
    answer: HandOverAnswer,
  ): Promise<boolean> {
    await this.service.answerHandOver(actor, promiseId, answer);
    return true;
  }

  @ResolveField(() => PersonType, { description: 'Who is asked.' })
  async to(@Parent() { toId }: HandOver, @Context() context: GraphqlContext): Promise<Person> {
    return found(await batched(context, PersonType, (ids) => this.people.byIds(ids)).load(toId));
  }

  @ResolveField(() => PersonType, { description: 'Who asks: the owner, or HR.' })
  async askedBy(
    @Parent() { askedById }: HandOver,
    @Context() context: GraphqlContext,
  ): Promise<Person> {
    const loader = batched(context, PersonType, (ids) => this.people.byIds(ids));
    return found(await loader.load(askedById));
  }
}
