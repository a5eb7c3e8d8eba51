import { Args, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { catalogue } from '../i18n/catalogue.ts';
import type { Locale } from '../i18n/catalogue.ts';
import type { Actor } from '../platform/actor.ts';
import { CurrentActor, Public, RequestLocale } from '../platform/graphql/access.ts';
import { PrivacyMarkType } from './privacy.graphql.ts';
import { PrivacyCheck } from './privacy.service.ts';
import type { PrivacyMark } from './rules/privacy-check.ts';

const text = { type: () => String, description: 'Up to 5,000 characters. Nothing of it is kept.' };

@Resolver(() => PrivacyMarkType)
export class PrivacyResolver {
  constructor(private readonly check: PrivacyCheck) {}

  @Query(() => [PrivacyMarkType], {
    description:
      'What points at one person in a text that is still being written, in the order of the text. What is shared is checked again. Refuses INVALID_INPUT, NOT_FOUND.',
  })
  checkText(
    @CurrentActor() actor: Actor,
    @Args('text', text) given: string,
    @Args('visitId', {
      type: () => ID,
      nullable: true,
      description: 'The visit that it is about: given names of the team and the visitor count too.',
    })
    visitId: string | null,
    @Args('teamId', {
      type: () => ID,
      nullable: true,
      description:
        'The team that it is about; its given names count for its members and the office.',
    })
    teamId: string | null,
  ): Promise<PrivacyMark[]> {
    return this.check.checkText(actor, { text: given, visitId, teamId });
  }

  @Public()
  @Query(() => [PrivacyMarkType], {
    description:
      'The same through the look-back link, without signing in. Refuses INVALID_INPUT, LINK_INVALID.',
  })
  checkTextByLink(
    @Args('token', { description: 'The last part of the look-back link.' }) token: string,
    @Args('text', text) given: string,
  ): Promise<PrivacyMark[]> {
    return this.check.checkTextByLink(token, given);
  }

  @ResolveField(() => String, { description: 'Why it is marked, in the reader’s language.' })
  sentence(@Parent() { why }: PrivacyMark, @RequestLocale() locale: Locale): string {
    return catalogue(locale).api.privacy.why[why];
  }

  @ResolveField(() => String, {
    description: 'What may stand there instead, in the reader’s language.',
  })
  instead(@Parent() { what }: PrivacyMark, @RequestLocale() locale: Locale): string {
    return catalogue(locale).api.privacy.instead[what];
  }
}
