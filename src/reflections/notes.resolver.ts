import { Args, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../platform/actor.ts';
import { CurrentActor, Public } from '../platform/graphql/access.ts';
import { DayCardType } from '../visits/day-cards.graphql.ts';
import { NotesService } from './notes.service.ts';
import type { SavedNote } from './notes.service.ts';
import { NoteInput, SavedNoteType } from './own-words.graphql.ts';

const input = { description: 'What was written.' };
const refusals =
  'Refuses NOTE_EXISTS (the id with another text), NOTE_NOT_NOW, WRONG_STATE, VISIT_NOT_DONE (no date), TOO_MANY_NOTES (200 a visit), JOURNAL_KEY_MISSING, INVALID_INPUT';

@Resolver()
export class NotesResolver {
  constructor(private readonly notes: NotesService) {}

  @Mutation(() => SavedNoteType, {
    description: `Keeps a note around a visit, encrypted, from the day before it until 48 hours after its end, by when it was written. Sent again it is the same note. For the visitor only. ${refusals}, NOT_FOUND, NOT_ALLOWED.`,
  })
  saveNote(
    @CurrentActor() actor: Actor,
    @Args('visitId', { type: () => ID, description: 'One’s own visit.' }) visitId: string,
    @Args('input', input) given: NoteInput,
  ): Promise<SavedNote> {
    return this.notes.saveNote(actor, visitId, given);
  }

  @Public()
  @Mutation(() => SavedNoteType, {
    description: `The same through the link of the look-back, without signing in. ${refusals}, LINK_INVALID.`,
  })
  saveNoteByLink(
    @Args('token', { description: 'The last part of the look-back link.' }) token: string,
    @Args('input', input) given: NoteInput,
  ): Promise<SavedNote> {
    return this.notes.saveNoteByLink(token, given);
  }

  @Public()
  @Mutation(() => SavedNoteType, {
    description: `The same through the link of the day card, also when it arrives after that card has ended. ${refusals}, LINK_INVALID.`,
  })
  saveNoteByDayCard(
    @Args('token', { description: 'The last part of the day card’s link.' }) token: string,
    @Args('input', input) given: NoteInput,
  ): Promise<SavedNote> {
    return this.notes.saveNoteByDayCard(token, given);
  }

  @Mutation(() => Boolean, {
    description:
      'Takes the words of a note away for good. Always true. For its author; refuses NOT_FOUND.',
  })
  deleteNote(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'Of the note.' }) id: string,
  ): Promise<boolean> {
    return this.notes.deleteNote(actor, id);
  }
}

@Resolver(() => DayCardType)
export class DayCardNotesResolver {
  constructor(private readonly notes: NotesService) {}

  @ResolveField(() => Boolean, {
    description: '`saveNote` and `saveNoteByDayCard` would take a note written now.',
  })
  mayNote(@Parent() { visitId }: DayCardType): Promise<boolean> {
    return this.notes.mayNote(visitId);
  }
}
