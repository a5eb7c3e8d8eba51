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
import { CurrentActor, MaybeActor } from '../platform/graphql/access.ts';
import type { GraphqlContext } from '../platform/graphql/context.ts';
import { batched } from '../platform/graphql/loaders.ts';
import { found } from '../platform/refuse.ts';
import { TeamsService } from '../teams/teams.service.ts';
import { HandOverType } from './hand-overs.graphql.ts';
import { HelpWantedType } from './helpers.graphql.ts';
import { HelpersService } from './helpers.service.ts';
import { PromiseType } from './promises.graphql.ts';
import type { HandOver, PromiseMade } from './rules/point.ts';

const ofPromise = { type: () => ID, description: 'Of the promise.' };

@Resolver(() => PromiseType)
export class HelpersResolver {
  constructor(
    private readonly service: HelpersService,
    private readonly people: PeopleService,
    private readonly teams: TeamsService,
  ) {}

  @Query(() => [HelpWantedType], {
    description: 'Promises with which anybody may help, by the date on which an answer is due.',
  })
  async helpWanted(@CurrentActor() actor: Actor): Promise<HelpWantedType[]> {
    const points = await this.service.wanted(actor);
    const teams = await this.teams.byIds([...new Set(points.map(({ teamId }) => teamId))]);
    return points.map(({ kind, text, teamId, promise }) => ({
      promiseId: promise.id,
      kind,
      text,
      team: found(teams.get(teamId)).name,
      dueOn: promise.dueOn,
      helping: promise.helperIds.includes(actor.personId),
    }));
  }

  @Mutation(() => PromiseType, {
    description:
      'Asks colleagues of whatever department to help, or stops asking. By the owner or HR. Refuses NOT_FOUND, NOT_ALLOWED.',
  })
  async wantHelp(
    @CurrentActor() actor: Actor,
    @Args('promiseId', ofPromise) promiseId: string,
    @Args('wanted', { description: 'False stops asking; who joined stays.' }) wanted: boolean,
  ): Promise<PromiseMade> {
    return (await this.service.wantHelp(actor, promiseId, wanted)).promise;
  }

  @Mutation(() => Boolean, {
    description:
      'Joins those who help to keep a promise, while help is wanted. By anybody. Always true. Refuses NOT_FOUND.',
  })
  async joinPromise(
    @CurrentActor() actor: Actor,
    @Args('promiseId', ofPromise) promiseId: string,
  ): Promise<boolean> {
    await this.service.joinPromise(actor, promiseId);
    return true;
  }

  @Mutation(() => Boolean, {
    description: 'Helps no longer, without a reason. By who helps. Always true. Refuses NOT_FOUND.',
  })
  async leavePromise(
    @CurrentActor() actor: Actor,
    @Args('promiseId', ofPromise) promiseId: string,
  ): Promise<boolean> {
    await this.service.leavePromise(actor, promiseId);
    return true;
  }

  @ResolveField(() => [PersonType], {
    description: 'Who helps, in the order in which they joined. Names of those who chose to.',
  })
  async helpers(
    @Parent() { helperIds }: PromiseMade,
    @Context() context: GraphqlContext,
  ): Promise<Person[]> {
    const loader = batched(context, PersonType, (ids) => this.people.byIds(ids));
    const people = await Promise.all(helperIds.map((id) => loader.load(id)));
    return people.filter((person) => person !== null);
  }

  @ResolveField(() => Boolean, { description: 'Whether the person who asks helps to keep it.' })
  helping(@Parent() { helperIds }: PromiseMade, @MaybeActor() actor: Actor | null): boolean {
    return actor !== null && helperIds.includes(actor.personId);
  }

  @ResolveField(() => HandOverType, {
    nullable: true,
    description:
      'The open question whether somebody takes it over; for who asks, who is asked and HR.',
  })
  handOver(@Parent() { handOver }: PromiseMade): HandOver | null {
    return handOver;
  }
}
