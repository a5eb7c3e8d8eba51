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
import type { Actor } from '../platform/actor.ts';
import { CurrentActor, MaybeActor, Public, RequestLocale } from '../platform/graphql/access.ts';
import type { GraphqlContext } from '../platform/graphql/context.ts';
import { batched } from '../platform/graphql/loaders.ts';
import { ProgrammeType } from '../programmes/programmes.graphql.ts';
import type { Programme } from '../programmes/rules/programme.ts';
import { DayCardType, DeclinedRateType } from './day-cards.graphql.ts';
import { DayCards } from './day-cards.service.ts';
import type { DeclinedRate } from './rules/day-card.ts';

const ofVisit = { type: () => ID, description: 'Of the visit.' } as const;
const ofCard = { type: () => String, description: 'The last part of the card’s link.' } as const;
const when = 'WRONG_STATE, COUNT_NOT_YET, COUNT_TOO_LATE';
const once = 'Sent again with the same `Idempotency-Key` it counts once.';

@Resolver()
export class DayCardsResolver {
  constructor(private readonly cards: DayCards) {}

  @Query(() => DayCardType, {
    nullable: true,
    description:
      'For the visitor, once the visit is agreed and until twelve hours after its end; null otherwise.',
  })
  async dayCard(
    @CurrentActor() actor: Actor,
    @Args('visitId', ofVisit) visitId: string,
    @RequestLocale() locale: Locale,
  ): Promise<DayCardType | null> {
    return this.cards.dayCard(actor, visitId, locale);
  }

  @Public()
  @Query(() => DayCardType, {
    description:
      'The same behind the link in the visitor’s reminder. Refuses LINK_INVALID, LINK_EXPIRED, WRONG_STATE.',
  })
  async dayCardByLink(
    @Args('token', ofCard) token: string,
    @RequestLocale() locale: Locale,
  ): Promise<DayCardType> {
    return this.cards.dayCardByLink(token, locale);
  }

  @Mutation(() => DayCardType, {
    description: `A customer would rather not have a visitor along: one more, and nothing else is kept. ${once} By the visitor. Refuses NOT_FOUND, NOT_ALLOWED, ${when}, COUNT_FULL (99).`,
  })
  async countCustomerDeclined(
    @CurrentActor() actor: Actor,
    @Args('visitId', ofVisit) visitId: string,
    @RequestLocale() locale: Locale,
  ): Promise<DayCardType> {
    return this.cards.count(actor, visitId, 1, locale);
  }

  @Mutation(() => DayCardType, {
    description: `One less, not below none: a tap too many is taken back. ${once} By the visitor. Refuses NOT_FOUND, NOT_ALLOWED, ${when}.`,
  })
  async takeBackCustomerDeclined(
    @CurrentActor() actor: Actor,
    @Args('visitId', ofVisit) visitId: string,
    @RequestLocale() locale: Locale,
  ): Promise<DayCardType> {
    return this.cards.count(actor, visitId, -1, locale);
  }

  @Public()
  @Mutation(() => DayCardType, {
    description: `One more, through the card’s link. ${once} Refuses LINK_INVALID, LINK_EXPIRED, ${when}, COUNT_FULL (99).`,
  })
  async countCustomerDeclinedByLink(
    @Args('token', ofCard) token: string,
    @RequestLocale() locale: Locale,
  ): Promise<DayCardType> {
    return this.cards.countByLink(token, 1, locale);
  }

  @Public()
  @Mutation(() => DayCardType, {
    description: `One less, through the card’s link. ${once} Refuses LINK_INVALID, LINK_EXPIRED, ${when}.`,
  })
  async takeBackCustomerDeclinedByLink(
    @Args('token', ofCard) token: string,
    @RequestLocale() locale: Locale,
  ): Promise<DayCardType> {
    return this.cards.countByLink(token, -1, locale);
  }
}

@Resolver(() => ProgrammeType)
export class DeclinedRatesResolver {
  constructor(private readonly cards: DayCards) {}

  @ResolveField(() => DeclinedRateType, {
    nullable: true,
    description:
      'How often a customer would rather not have a visitor along; for HR and the administrator, from five visits on.',
  })
  async customersDeclined(
    @Parent() { id }: Programme,
    @MaybeActor() actor: Actor | null,
    @Context() context: GraphqlContext,
  ): Promise<DeclinedRate | null> {
    return batched(context, this, (ids) => this.cards.declinedRates(actor, ids)).load(id);
  }
}
