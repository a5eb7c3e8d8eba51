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
import { catalogue } from '../i18n/catalogue.ts';
import type { Actor } from '../platform/actor.ts';
import { CurrentActor, RequestLocale } from '../platform/graphql/access.ts';
import type { GraphqlContext } from '../platform/graphql/context.ts';
import { batched } from '../platform/graphql/loaders.ts';
import { found } from '../platform/refuse.ts';
import { refusalSentence } from '../refusals.ts';
import { SlotType } from '../slots/slots.graphql.ts';
import { SlotsService } from '../slots/slots.service.ts';
import type { Slot } from '../slots/slots.service.ts';
import { DraftMovesArgs, DraftMoveType, PlanChangeType } from './draft-moves.graphql.ts';
import type { DraftVisit } from './drafts.service.ts';
import { MovesService } from './moves.service.ts';
import { DraftVisitType } from './rotation.graphql.ts';
import type { Move } from './rules/moves.ts';

@Resolver(() => DraftMoveType)
export class DraftMovesResolver {
  constructor(
    private readonly service: MovesService,
    private readonly slots: SlotsService,
  ) {}

  @Query(() => [DraftMoveType], {
    description:
      'Where a date of a draft could go instead, the best for the plan first, by the facts of now; with what each ' +
      'would change. For HR. Refuses NOT_ALLOWED, NOT_FOUND.',
  })
  async draftMoves(
    @CurrentActor() actor: Actor,
    @Args() { id, slotId = null, teamId = null, first }: DraftMovesArgs,
  ): Promise<readonly Move[]> {
    return this.service.moves(actor, id, { slotId, teamId, first });
  }

  @Mutation(() => DraftVisitType, {
    description:
      'Puts a date of a draft in another slot and pins it there; put back in `movedFrom` it is unpinned. Its reasons are ' +
      'told anew. For HR. Refuses NOT_ALLOWED, NOT_FOUND, RUN_NOT_FINISHED, DRAFT_PUBLISHED, and what `DraftMove.whyNot` says.',
  })
  async moveDraftVisit(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'Of the proposed date.' }) id: string,
    @Args('slotId', { type: () => ID, description: 'Where it goes.' }) slotId: string,
  ): Promise<DraftVisit> {
    return this.service.move(actor, id, slotId);
  }

  @ResolveField(() => SlotType, { description: 'Where and when it would be.' })
  async slot(@Parent() move: Move, @Context() context: GraphqlContext): Promise<Slot> {
    const byId = batched(context, SlotType, (ids) => this.slots.byIds(ids));
    return found(await byId.load(move.slotId));
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'The same in words, in the reader’s language; null when it may be done.',
  })
  whyNotSentence(@Parent() { whyNot }: Move, @RequestLocale() locale: 'nl' | 'en'): string | null {
    return whyNot && refusalSentence(whyNot, {}, locale);
  }
}

@Resolver(() => PlanChangeType)
export class PlanChangesResolver {
  @ResolveField(() => String, {
    description: 'In words, in the reader’s language: “Second visit to the same team, 300 worse.”',
  })
  sentence(
    @Parent() { term, points }: PlanChangeType,
    @RequestLocale() locale: 'nl' | 'en',
  ): string {
    const words = catalogue(locale).api.rotation;
    return words.change(words.terms[term], points);
  }
}
