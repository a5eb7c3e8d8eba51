import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { JournalKeyState } from './journal-keys.service.ts';

@ObjectType('JournalKeyState', {
  description:
    'How it stands with the keys of what people write for themselves: counts of texts, of everybody together.',
})
export class JournalKeyStateType implements JournalKeyState {
  @Field(() => Int, { description: 'Answers, notes and drafts in all.' })
  total!: number;

  @Field(() => Int, {
    description:
      'Still under a key of JOURNAL_KEY_PREVIOUS. They are brought under JOURNAL_KEY within minutes; at 0 the previous keys can be put away.',
  })
  waiting!: number;

  @Field(() => Int, {
    description:
      'Under a key that is not set: their authors cannot read them until it is put into JOURNAL_KEY_PREVIOUS.',
  })
  unreadable!: number;
}
