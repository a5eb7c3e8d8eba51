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
import type { Locale } from '../i18n/catalogue.ts';
import { PersonType } from '../people/people.graphql.ts';
import { PeopleService } from '../people/people.service.ts';
import type { Person } from '../people/people.service.ts';
import type { Actor } from '../platform/actor.ts';
import {
  CurrentActor,
  MaybeActor,
  Nameless,
  Public,
  RequestLocale,
} from '../platform/graphql/access.ts';
import type { GraphqlContext } from '../platform/graphql/context.ts';
import { batched } from '../platform/graphql/loaders.ts';
import { HostCardType } from './hosts.graphql.ts';
import { HostCards } from './host-cards.service.ts';
import { HostsService } from './hosts.service.ts';
import type { Visit } from './rules/visit.ts';
import { VisitType } from './visits.graphql.ts';
import { VisitsService } from './visits.service.ts';

const ofVisit = { type: () => ID, description: 'Of the visit.' } as const;
const ofCard = { type: () => String, description: 'The last part of the card’s link.' } as const;

/** Owners of loaders: one answer per request for everybody who asks. */
const claims = {};
const cards = {};

@Resolver(() => VisitType)
export class HostsResolver {
  constructor(
    private readonly hosts: HostsService,
    private readonly hostCards: HostCards,
    private readonly visits: VisitsService,
    private readonly people: PeopleService,
  ) {}

  @Nameless()
  @Mutation(() => Boolean, {
    description:
      'A colleague of the team takes the visitor along; only the present host is kept, not who was it before. Refuses ' +
      'NOT_FOUND, NOT_ALLOWED, WRONG_STATE, SLOT_PAST, HOST_FOUND.',
  })
  async claimVisit(
    @CurrentActor() actor: Actor,
    @Args('id', ofVisit) id: string,
  ): Promise<boolean> {
    await this.hosts.claimVisit(actor, id);
    return true;
  }

  @Nameless()
  @Mutation(() => Boolean, {
    description:
      'The host gives the visit back to the team, without a reason; nothing tells who. Refuses NOT_FOUND, NOT_ALLOWED, ' +
      'WRONG_STATE, SLOT_PAST.',
  })
  async giveBackVisit(
    @CurrentActor() actor: Actor,
    @Args('id', ofVisit) id: string,
  ): Promise<boolean> {
    await this.hosts.giveBackVisit(actor, id);
    return true;
  }

  @Mutation(() => VisitType, {
    description:
      'The lead of the team asks somebody of the team to receive the visitor, whoever it was before. Refuses NOT_FOUND, ' +
      'NOT_ALLOWED, WRONG_STATE, SLOT_PAST, NOT_IN_TEAM.',
  })
  async arrangeHost(
    @CurrentActor() actor: Actor,
    @Args('id', ofVisit) id: string,
    @Args('personId', { type: () => ID, description: 'Of the team.' }) personId: string,
  ): Promise<Visit> {
    return this.hosts.arrangeHost(actor, id, personId);
  }

  @Public()
  @Query(() => HostCardType, {
    description: 'The page behind the link on a printed card. Refuses LINK_INVALID.',
  })
  async hostCard(
    @Args('token', ofCard) token: string,
    @RequestLocale() locale: Locale,
  ): Promise<HostCardType> {
    return this.hostCards.page(token, locale);
  }

  @Public()
  @Nameless()
  @Mutation(() => Boolean, {
    description:
      'The host gives the visit back by the printed card. Refuses LINK_INVALID, WRONG_STATE, SLOT_PAST.',
  })
  async giveBackByCard(@Args('token', ofCard) token: string): Promise<boolean> {
    await this.hosts.giveBackByCard(token);
    return true;
  }

  @ResolveField(() => PersonType, {
    nullable: true,
    description: 'Who receives the visitor; null while nobody does.',
  })
  async host(@Parent() { id }: Visit, @Context() context: GraphqlContext): Promise<Person | null> {
    const claimOf = batched(context, claims, (ids) => this.hosts.claimsOf(ids));
    const claim = await claimOf.load(id);
    if (claim === null) return null;
    return batched(context, PersonType, (ids) => this.people.byIds(ids)).load(claim.personId);
  }

  @ResolveField(() => String, {
    nullable: true,
    description:
      'The address on the printed card for a host without e-mail; for the lead of the team, null for others.',
  })
  async hostCardLink(
    @Parent() { id }: Visit,
    @Context() context: GraphqlContext,
    @MaybeActor() actor: Actor | null,
  ): Promise<string | null> {
    const byId = batched(context, cards, async (ids) => {
      const visits = await this.visits.byIds(ids);
      return this.hosts.cardsOf(actor, [...visits.values()]);
    });
    return byId.load(id);
  }
}
