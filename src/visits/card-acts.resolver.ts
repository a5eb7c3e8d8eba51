import { Args, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Locale } from '../i18n/catalogue.ts';
import { Nameless, Public, RequestLocale } from '../platform/graphql/access.ts';
import { CardActsService } from './card-acts.service.ts';
import { GuestOnCardType, HostCardType } from './hosts.graphql.ts';

const ofCard = { type: () => String, description: 'The last part of the card’s link.' } as const;
const refusals = 'Refuses LINK_INVALID, NOT_ALLOWED (no longer of the team)';

/** What the link on a printed card does, for a host who has no e-mail and does not sign in. */
@Resolver(() => HostCardType)
export class CardActsResolver {
  constructor(private readonly service: CardActsService) {}

  @Public()
  @Nameless()
  @Mutation(() => Boolean, {
    description: `The host says that the visit on the card happened. Always true. ${refusals}, NOT_OVER_YET, WRONG_STATE.`,
  })
  async confirmItHappenedByCard(@Args('token', ofCard) token: string): Promise<boolean> {
    await this.service.concludeByCard(token, 'CONFIRM_IT_HAPPENED');
    return true;
  }

  @Public()
  @Nameless()
  @Mutation(() => Boolean, {
    description: `The host says that nobody came. Always true. ${refusals}, NOT_OVER_YET, WRONG_STATE.`,
  })
  async reportMissedByCard(@Args('token', ofCard) token: string): Promise<boolean> {
    await this.service.concludeByCard(token, 'REPORT_MISSED');
    return true;
  }

  @Public()
  @Nameless()
  @Mutation(() => Boolean, {
    description: `Takes back what the host said on the card less than twelve seconds ago. Always true. ${refusals} and what \`undoChange\` refuses.`,
  })
  async undoByCard(@Args('token', ofCard) token: string): Promise<boolean> {
    await this.service.undoByCard(token);
    return true;
  }

  @Public()
  @Nameless()
  @Mutation(() => Boolean, {
    description: `The host takes another guest of the team along. Always true. ${refusals}, NOT_FOUND, WRONG_STATE, SLOT_PAST, HOST_FOUND.`,
  })
  async claimByCard(
    @Args('token', ofCard) token: string,
    @Args('visitId', { type: () => ID, description: 'Another visit to the same team.' })
    visitId: string,
  ): Promise<boolean> {
    await this.service.claimByCard(token, visitId);
    return true;
  }

  @ResolveField(() => [GuestOnCardType], {
    description:
      'Who else comes and has no host yet, and whom this host takes along besides; by date, 20 at most.',
  })
  others(
    @Parent() card: HostCardType,
    @RequestLocale() locale: Locale,
  ): Promise<GuestOnCardType[]> {
    return this.service.others(card, locale);
  }
}
