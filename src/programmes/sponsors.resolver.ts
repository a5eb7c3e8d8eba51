import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { PersonType } from '../people/people.graphql.ts';
import { PeopleService } from '../people/people.service.ts';
import type { Person } from '../people/people.service.ts';
import type { Actor } from '../platform/actor.ts';
import { CurrentActor, MaybeActor } from '../platform/graphql/access.ts';
import type { GraphqlContext } from '../platform/graphql/context.ts';
import { batched } from '../platform/graphql/loaders.ts';
import { NameSponsorInput, ProgrammeType } from './programmes.graphql.ts';
import { maySeeSponsor } from './rules/access.ts';
import type { Programme } from './rules/programme.ts';
import { SponsorsService } from './sponsors.service.ts';

@Resolver(() => ProgrammeType)
export class SponsorsResolver {
  constructor(
    private readonly service: SponsorsService,
    private readonly people: PeopleService,
  ) {}

  @Mutation(() => ProgrammeType, {
    description:
      'Names the sponsor and the deputy of a programme, or nobody. For HR. Refuses NOT_ALLOWED, NOT_FOUND, ' +
      'DEPUTY_IS_SPONSOR, SPONSOR_LEFT.',
  })
  async nameSponsor(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Replaces who was named before.' }) input: NameSponsorInput,
  ): Promise<Programme> {
    return this.service.nameSponsor(actor, input);
  }

  @ResolveField(() => PersonType, {
    nullable: true,
    description: 'Who is responsible on the board; null where nobody is named, and for others.',
  })
  async sponsor(
    @Parent() { sponsorId }: Programme,
    @Context() context: GraphqlContext,
    @MaybeActor() actor: Actor | null,
  ): Promise<Person | null> {
    return this.somebody(sponsorId, context, actor);
  }

  @ResolveField(() => PersonType, {
    nullable: true,
    description: 'Who hears of what concerns the sponsor personally; null likewise.',
  })
  async deputy(
    @Parent() { deputyId }: Programme,
    @Context() context: GraphqlContext,
    @MaybeActor() actor: Actor | null,
  ): Promise<Person | null> {
    return this.somebody(deputyId, context, actor);
  }

  private async somebody(
    id: string | null,
    context: GraphqlContext,
    actor: Actor | null,
  ): Promise<Person | null> {
    if (id === null || !maySeeSponsor(actor)) return null;
    return batched(context, PersonType, (ids) => this.people.byIds(ids)).load(id);
  }
}
