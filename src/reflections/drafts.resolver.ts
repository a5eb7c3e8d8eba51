import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import type { Temporal } from 'temporal-polyfill';
import type { Actor } from '../platform/actor.ts';
import { CurrentActor, Public } from '../platform/graphql/access.ts';
import { GraphQLInstant } from '../platform/graphql/scalars.ts';
import { DraftsService } from './drafts.service.ts';
import { DraftInput } from './own-words.graphql.ts';

const input = { description: 'What stands there now.' };
const refusals =
  'Refuses REFLECTION_EXISTS, NOT_OVER_YET, VISIT_NOT_DONE, WRONG_STATE, JOURNAL_KEY_MISSING, INVALID_INPUT';

@Resolver()
export class DraftsResolver {
  constructor(private readonly drafts: DraftsService) {}

  @Mutation(() => GraphQLInstant, {
    description: `Keeps a look-back on its way, encrypted, in place of what this sitting wrote or read; other words that lie there become notes. Answers when it was saved, UTC. For the visitor only. ${refusals}, NOT_FOUND, NOT_ALLOWED.`,
  })
  saveDraft(
    @CurrentActor() actor: Actor,
    @Args('visitId', { type: () => ID, description: 'A visit that has ended.' }) visitId: string,
    @Args('input', input) given: DraftInput,
  ): Promise<Temporal.Instant> {
    return this.drafts.saveDraft(actor, visitId, { ...given, continues: given.continues ?? null });
  }

  @Public()
  @Mutation(() => GraphQLInstant, {
    description: `The same through the link, without signing in; what lies there is not shown. ${refusals}, LINK_INVALID.`,
  })
  saveDraftByLink(
    @Args('token', { description: 'The last part of the look-back link.' }) token: string,
    @Args('input', input) given: DraftInput,
  ): Promise<Temporal.Instant> {
    return this.drafts.saveDraftByLink(token, { ...given, continues: given.continues ?? null });
  }
}
