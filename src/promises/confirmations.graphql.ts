import { Field, HideField, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Temporal } from 'temporal-polyfill';
import { GraphQLInstant } from '../platform/graphql/scalars.ts';
import type { ConfirmationQuestion, QuestionOnCard } from './confirmations.service.ts';
import { confirmations } from './rules/confirmation.ts';

registerEnumType(confirmations, {
  name: 'Confirmation',
  description: 'What a member says of an answer that calls something done.',
  valuesMap: {
    YES: { description: 'I noticed it.' },
    PARTLY: { description: 'I noticed some of it.' },
    NO: { description: 'I did not notice it: the promise is open again.' },
  },
});

@ObjectType('ConfirmationQuestion', {
  description: 'Did you notice what was done? Asked of each member of the team, once.',
})
export class ConfirmationQuestionType implements ConfirmationQuestion {
  @Field(() => ID, { description: 'Of the answer that calls it done.' })
  answerId!: string;

  @HideField()
  teamId!: string;

  @Field(() => String, { description: 'What was heard.' })
  point!: string;

  @Field(() => String, { description: 'The answer in words; may be empty.' })
  answer!: string;

  @Field(() => GraphQLInstant, { description: 'When it was called done, UTC.' })
  answeredAt!: Temporal.Instant;

  @Field(() => Boolean, { description: 'Whether this member said so already.' })
  spent!: boolean;
}

@ObjectType('QuestionOnCard', {
  description: 'A question to the member whose card it is, who does not sign in.',
})
export class QuestionOnCardType implements QuestionOnCard {
  @Field(() => ConfirmationQuestionType, { description: 'What is asked.' })
  question!: ConfirmationQuestionType;

  @Field(() => String, { description: 'With which `confirmAnswerByLink` answers it.' })
  token!: string;
}
