import { Args, Context, ID, Int, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Locale } from '../i18n/catalogue.ts';
import type { Actor } from '../platform/actor.ts';
import { CurrentActor, MaybeActor, Public, RequestLocale } from '../platform/graphql/access.ts';
import type { GraphqlContext } from '../platform/graphql/context.ts';
import { batched } from '../platform/graphql/loaders.ts';
import type { InvitationPage } from '../visits/answers.service.ts';
import type { Visit } from '../visits/rules/visit.ts';
import { InvitationPageType, VisitType } from '../visits/visits.graphql.ts';
import { ExpectationType, InvitationExpectationType } from './expectations.graphql.ts';
import { ExpectationsService } from './expectations.service.ts';
import type { InvitationExpectation, OwnExpectation } from './expectations.service.ts';

const values = {
  type: () => [Int],
  description: 'Three, in the order of the statements: 1 not at all, 5 completely.',
};
const refusals = 'Refuses EXPECTATION_TOO_LATE (it has begun), WRONG_STATE, INVALID_INPUT';

@Resolver(() => VisitType)
export class ExpectationsResolver {
  constructor(private readonly expectations: ExpectationsService) {}

  @Mutation(() => VisitType, {
    description: `Says what one expects, before a confirmed visit begins; until then it can be said anew. For the visitor only. ${refusals}, NOT_FOUND, NOT_ALLOWED.`,
  })
  expectBeforehand(
    @CurrentActor() actor: Actor,
    @Args('visitId', { type: () => ID, description: 'One’s own visit.' }) visitId: string,
    @Args('values', values) given: number[],
  ): Promise<Visit> {
    return this.expectations.expectBeforehand(actor, visitId, given);
  }

  @Public()
  @Mutation(() => Boolean, {
    description: `The same through the link of the invitation, without signing in; what was said is not shown. Always true. ${refusals}, NOT_FOUND, LINK_INVALID, LINK_EXPIRED.`,
  })
  async expectByLink(
    @Args('token', { description: 'The last part of the invitation’s link.' }) token: string,
    @Args('visitId', { type: () => ID, description: 'A visit of that invitation.' })
    visitId: string,
    @Args('values', values) given: number[],
  ): Promise<boolean> {
    await this.expectations.expectByLink(token, visitId, given);
    return true;
  }

  @ResolveField(() => ExpectationType, {
    nullable: true,
    description: 'For the visitor alone; null for everybody else, whatever their role.',
  })
  expectation(
    @Parent() visit: Visit,
    @MaybeActor() actor: Actor | null,
    @RequestLocale() locale: Locale,
    @Context() context: GraphqlContext,
  ): Promise<OwnExpectation | null> {
    const loader = batched(context, this, (ids) => this.expectations.of(actor, ids, locale));
    return loader.load(visit.id);
  }
}

@Resolver(() => InvitationPageType)
export class InvitationExpectationsResolver {
  constructor(private readonly service: ExpectationsService) {}

  @ResolveField(() => [InvitationExpectationType], {
    description:
      'Where something can be said beforehand, by date; none behind the link of an assistant.',
  })
  expectations(
    @Parent() page: InvitationPage,
    @RequestLocale() locale: Locale,
  ): Promise<InvitationExpectation[]> {
    return this.service.onInvitation(page, locale);
  }
}
