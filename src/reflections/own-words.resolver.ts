import { Args, Context, ID, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Temporal } from 'temporal-polyfill';
import type { Locale } from '../i18n/catalogue.ts';
import type { Actor } from '../platform/actor.ts';
import { CurrentActor, MaybeActor, RequestLocale } from '../platform/graphql/access.ts';
import type { GraphqlContext } from '../platform/graphql/context.ts';
import { batched } from '../platform/graphql/loaders.ts';
import { GraphQLInstant } from '../platform/graphql/scalars.ts';
import type { Visit } from '../visits/rules/visit.ts';
import { VisitType } from '../visits/visits.graphql.ts';
import { OwnWordsType } from './own-words.graphql.ts';
import { OwnWordsService } from './own-words.service.ts';
import type { Kept, OwnWords } from './own-words.service.ts';

@Resolver(() => VisitType)
export class OwnWordsResolver {
  constructor(private readonly service: OwnWordsService) {}

  @Query(() => OwnWordsType, {
    description:
      'What the visitor wrote for themselves about a visit. For the visitor alone, in a session of assurance HIGH: others may read a mailbox too. Refuses READING_NEEDS_PASSKEY, NOT_ALLOWED, NOT_FOUND.',
  })
  ownWords(
    @CurrentActor() actor: Actor,
    @Args('visitId', { type: () => ID, description: 'One’s own visit.' }) visitId: string,
    @RequestLocale() locale: Locale,
  ): Promise<OwnWords> {
    return this.service.ownWords(actor, visitId, locale);
  }

  @ResolveField(() => Int, {
    nullable: true,
    description: 'How many notes lie there. For the visitor; null for others.',
  })
  async noteCount(
    @Parent() visit: Visit,
    @MaybeActor() actor: Actor | null,
    @Context() context: GraphqlContext,
  ): Promise<number | null> {
    return (await this.keptOf(visit, actor, context))?.notes ?? null;
  }

  @ResolveField(() => Boolean, {
    nullable: true,
    description: '`saveNote` would take a note written now. For the visitor; null for others.',
  })
  async mayNote(
    @Parent() visit: Visit,
    @MaybeActor() actor: Actor | null,
    @Context() context: GraphqlContext,
  ): Promise<boolean | null> {
    return (await this.keptOf(visit, actor, context))?.mayNote ?? null;
  }

  @ResolveField(() => GraphQLInstant, {
    nullable: true,
    description:
      'When a draft of the look-back was saved last, UTC; null when there is none. For the visitor; null for others.',
  })
  async draftSavedAt(
    @Parent() visit: Visit,
    @MaybeActor() actor: Actor | null,
    @Context() context: GraphqlContext,
  ): Promise<Temporal.Instant | null> {
    return (await this.keptOf(visit, actor, context))?.draftSavedAt ?? null;
  }

  private keptOf(visit: Visit, actor: Actor | null, context: GraphqlContext): Promise<Kept | null> {
    return batched(context, this, (ids) => this.service.kept(actor, ids)).load(visit.id);
  }
}
