import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { Temporal } from 'temporal-polyfill';
import { GraphQLInstant } from '../platform/graphql/scalars.ts';
import type { SavedNote } from './notes.service.ts';
import type { OwnAnswer, OwnDraft, OwnNote, OwnWords } from './own-words.service.ts';

const missing = 'Null when the key that opens it is missing: then the administrator is told too.';

@ObjectType('OwnAnswer', { description: 'What its author answered to one prompt of a look-back.' })
export class OwnAnswerType implements OwnAnswer {
  @Field(() => Int, { description: 'Which prompt, 1–3.' })
  prompt!: number;

  @Field(() => String, { description: 'The prompt, in the reader’s language.' })
  question!: string;

  @Field(() => String, { nullable: true, description: `The words. ${missing}` })
  text!: string | null;
}

@ObjectType('OwnNote', { description: 'What its author jotted down around a visit.' })
export class OwnNoteType implements OwnNote {
  @Field(() => ID, { description: 'As the device made it.' })
  id!: string;

  @Field(() => GraphQLInstant, { description: 'By the clock of the device, UTC.' })
  writtenAt!: Temporal.Instant;

  @Field(() => String, { nullable: true, description: `The words. ${missing}` })
  text!: string | null;
}

@ObjectType('OwnDraft', { description: 'A look-back that is not finished yet.' })
export class OwnDraftType implements OwnDraft {
  @Field(() => GraphQLInstant, { description: 'When it was saved last, UTC.' })
  savedAt!: Temporal.Instant;

  @Field(() => ID, { nullable: true, description: `For whoever goes on from it. ${missing}` })
  version!: string | null;

  @Field(() => [String], {
    nullable: true,
    description: `Three, in the order of the prompts; "" where nothing stands. ${missing}`,
  })
  answers!: readonly string[] | null;
}

@ObjectType('OwnWords', {
  description:
    'What somebody wrote for themselves about a visit. Its author alone reads it, signed in with what a mailbox does not give.',
})
export class OwnWordsType implements OwnWords {
  @Field(() => ID, { description: 'The visit.' })
  visitId!: string;

  @Field(() => [OwnAnswerType], { description: 'Of the look-back; none before it is submitted.' })
  answers!: readonly OwnAnswer[];

  @Field(() => [OwnNoteType], { description: 'In the order of writing.' })
  notes!: readonly OwnNote[];

  @Field(() => OwnDraftType, { nullable: true, description: 'Null when there is none.' })
  draft!: OwnDraft | null;
}

@ObjectType('SavedNote', { description: 'That a note arrived; never its text.' })
export class SavedNoteType implements SavedNote {
  @Field(() => ID, { description: 'As the device made it.' })
  id!: string;

  @Field(() => ID, { description: 'The visit.' })
  visitId!: string;
}

@InputType({ description: 'A note, as the device kept it.' })
export class NoteInput {
  @Field(() => ID, {
    description: 'A UUID made on the device; sent again, the note is there once.',
  })
  id!: string;

  @Field(() => String, { description: '1–5,000 characters.' })
  text!: string;

  @Field(() => GraphQLInstant, { description: 'By the clock of the device, UTC.' })
  writtenAt!: Temporal.Instant;
}

@InputType({ description: 'A look-back on its way.' })
export class DraftInput {
  @Field(() => ID, { description: 'A UUID of this sitting at this form, made on the device.' })
  writer!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The version of the draft that was read and is gone on from.',
  })
  continues!: string | null;

  @Field(() => Int, { description: 'How many times this sitting has saved, this one included.' })
  turn!: number;

  @Field(() => [String], {
    description:
      'Three, in the order of the prompts; "" where nothing stands. Each up to 5,000 characters.',
  })
  answers!: string[];
}
