import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { PersonType } from '../people/people.graphql.ts';
import { PeopleService } from '../people/people.service.ts';
import type { Person } from '../people/people.service.ts';
import type { Actor } from '../platform/actor.ts';
import { CurrentActor } from '../platform/graphql/access.ts';
import type { GraphqlContext } from '../platform/graphql/context.ts';
import { batched } from '../platform/graphql/loaders.ts';
import { PublicationRehearsalType } from './rehearsals.graphql.ts';
import { Rehearsals } from './rehearsals.service.ts';
import type { Rehearsal } from './rehearsals.service.ts';

@Resolver(() => PublicationRehearsalType)
export class RehearsalsResolver {
  constructor(
    private readonly rehearsals: Rehearsals,
    private readonly people: PeopleService,
  ) {}

  @Query(() => PublicationRehearsalType, {
    description:
      'What publishing this draft would send, and to whom, by the rules that send messages. Nothing is written or sent. ' +
      'For HR. Refuses NOT_ALLOWED, NOT_FOUND, RUN_NOT_FINISHED, DRAFT_PUBLISHED.',
  })
  async publicationRehearsal(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'Of the run.' }) id: string,
  ): Promise<Rehearsal> {
    return this.rehearsals.rehearse(actor, id);
  }

  @ResolveField(() => [PersonType], {
    description: 'Leaders whom no mail reaches: without an address, or with one that fails.',
  })
  async unreachable(
    @Parent() { unreachableIds }: Rehearsal,
    @Context() context: GraphqlContext,
  ): Promise<Person[]> {
    const byId = batched(context, PersonType, (ids) => this.people.byIds(ids));
    const people = await Promise.all(unreachableIds.map((id) => byId.load(id)));
    return people.filter((person) => person !== null);
  }
}
