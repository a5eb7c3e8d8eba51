import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { PersonType } from '../people/people.graphql.ts';
import { PeopleService } from '../people/people.service.ts';
import type { Person } from '../people/people.service.ts';
import type { Actor } from '../platform/actor.ts';
import { CurrentActor } from '../platform/graphql/access.ts';
import type { GraphqlContext } from '../platform/graphql/context.ts';
import { batched } from '../platform/graphql/loaders.ts';
import { CloseTeamInput } from '../teams/teams.graphql.ts';
import { ClosuresService } from './closures.service.ts';
import { VisitChangeType } from './history.graphql.ts';
import { HistoryService } from './history.service.ts';
import type { Visit } from './rules/visit.ts';
import { VisitType } from './visits.graphql.ts';

@Resolver(() => VisitChangeType)
export class HistoryResolver {
  constructor(
    private readonly history: HistoryService,
    private readonly closures: ClosuresService,
    private readonly people: PeopleService,
  ) {}

  @Query(() => [VisitChangeType], {
    description:
      'Who changed what about a visit, oldest first; acts that leave no name are not in it. For HR. Refuses NOT_ALLOWED, ' +
      'NOT_FOUND.',
  })
  async visitHistory(
    @CurrentActor() actor: Actor,
    @Args('visitId', { type: () => ID, description: 'Of the visit.' }) visitId: string,
  ): Promise<VisitChangeType[]> {
    const records = await this.history.visitHistory(actor, visitId);
    return records.map(({ changes, ...record }) => {
      const [stateBefore = null, stateAfter = null] = changes['state'] ?? [];
      return {
        ...record,
        stateBefore: stateBefore === null ? null : String(stateBefore),
        stateAfter: stateAfter === null ? null : String(stateAfter),
      };
    });
  }

  @Query(() => [VisitType], {
    description:
      'Coming visits that `closeTeam` with the same input would leave in closed hours, earliest first. For the lead of ' +
      'the team and HR. Refuses NOT_FOUND, NOT_ALLOWED.',
  })
  async visitsWithinClosure(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'As it would be closed.' }) input: CloseTeamInput,
  ): Promise<Visit[]> {
    return this.closures.visitsWithin(actor, input);
  }

  @ResolveField(() => PersonType, {
    nullable: true,
    description: 'Who did it; null for the product itself and for a signed link.',
  })
  async actor(
    @Parent() { actorId }: VisitChangeType,
    @Context() context: GraphqlContext,
  ): Promise<Person | null> {
    return this.person(actorId, context);
  }

  @ResolveField(() => PersonType, { nullable: true, description: 'For whom, when not oneself.' })
  async principal(
    @Parent() { onBehalfOf }: VisitChangeType,
    @Context() context: GraphqlContext,
  ): Promise<Person | null> {
    return this.person(onBehalfOf, context);
  }

  private async person(id: string | null, context: GraphqlContext): Promise<Person | null> {
    if (id === null) return null;
    return batched(context, PersonType, (ids) => this.people.byIds(ids)).load(id);
  }
}
