import { Args, Context, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../platform/actor.ts';
import { CurrentActor, MaybeActor } from '../platform/graphql/access.ts';
import type { GraphqlContext } from '../platform/graphql/context.ts';
import { batched } from '../platform/graphql/loaders.ts';
import { found } from '../platform/refuse.ts';
import { AssistantActType, DelegationType } from './assistants.graphql.ts';
import { DelegationsService } from './delegations.service.ts';
import type { AssistantAct, Delegation } from './delegations.service.ts';
import { PersonType } from './people.graphql.ts';
import { PeopleService } from './people.service.ts';
import type { Person } from './people.service.ts';
import { maySeeDetails } from './rules/access.ts';

@Resolver(() => PersonType)
export class PrincipalsResolver {
  constructor(private readonly service: DelegationsService) {}

  @ResolveField(() => [DelegationType], {
    description:
      'Who may plan for them and since when, alphabetical. For this person, HR and the administrator only; empty for others.',
  })
  async delegations(
    @Parent() { id }: Person,
    @Context() context: GraphqlContext,
    @MaybeActor() actor: Actor | null,
  ): Promise<Delegation[]> {
    if (!maySeeDetails(actor, id)) return [];
    const loader = batched(context, DelegationType, (ids) => this.service.delegationsOf(ids));
    return (await loader.load(id)) ?? [];
  }
}

@Resolver(() => DelegationType)
export class DelegationsResolver {
  constructor(private readonly people: PeopleService) {}

  @ResolveField(() => PersonType, { description: 'Who plans.' })
  async assistant(
    @Parent() { assistantId }: Delegation,
    @Context() context: GraphqlContext,
  ): Promise<Person> {
    const loader = batched(context, PersonType, (ids) => this.people.byIds(ids));
    return found(await loader.load(assistantId));
  }
}

@Resolver(() => AssistantActType)
export class AssistantActsResolver {
  constructor(
    private readonly service: DelegationsService,
    private readonly people: PeopleService,
  ) {}

  @Query(() => [AssistantActType], {
    description:
      'What one’s own assistants, also former ones, did with one’s visits in the last 90 days; the latest first. Refuses INVALID_INPUT.',
  })
  actsForMe(
    @Args('first', { type: () => Int, defaultValue: 50, description: 'How many, 1–200.' })
    first: number,
    @CurrentActor() actor: Actor,
  ): Promise<AssistantAct[]> {
    return this.service.actsForMe(actor, first);
  }

  @ResolveField(() => PersonType, { description: 'Who did it.' })
  async assistant(
    @Parent() { assistantId }: AssistantAct,
    @Context() context: GraphqlContext,
  ): Promise<Person> {
    const loader = batched(context, PersonType, (ids) => this.people.byIds(ids));
    return found(await loader.load(assistantId));
  }
}
