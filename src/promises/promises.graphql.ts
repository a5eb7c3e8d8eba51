import { Field, HideField, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Temporal } from 'temporal-polyfill';
import { GraphQLInstant, GraphQLPlainDate } from '../platform/graphql/scalars.ts';
import { outcomes } from './rules/confirmation.ts';
import type { Outcome } from './rules/confirmation.ts';
import type { HandOver, PromiseAnswer, PromiseMade } from './rules/point.ts';
import { answerKinds, promiseStages } from './rules/stage.ts';
import type { AnswerKind, PromiseStage } from './rules/stage.ts';

registerEnumType(answerKinds, {
  name: 'AnswerKind',
  description: 'The three answers to a point.',
  valuesMap: {
    DONE: { description: 'It was done. Final, unless the team did not notice it.' },
    BUSY: { description: 'It is being done, until a date; at most twice.' },
    NO_BECAUSE: { description: 'It will not be done, with the reason. Final.' },
  },
});

registerEnumType(promiseStages, {
  name: 'PromiseStage',
  description: 'Where a promise stands today, by the date at the site.',
  valuesMap: {
    HEARD: { description: 'No answer yet, and none due.' },
    BUSY: { description: 'Being done; the date that was named has not passed.' },
    OVERDUE: { description: 'The date by which an answer was due has passed.' },
    DONE: { description: 'Done.' },
    NO_BECAUSE: { description: 'A no, with the reason.' },
  },
});

registerEnumType(outcomes, {
  name: 'Outcome',
  description: 'What a team says of an answer DONE; never how many said it, or who.',
  valuesMap: {
    OPEN: { description: 'Not asked yet, being asked, or nobody noticed it so far.' },
    NOTICED: {
      description:
        'Somebody noticed it and nobody said no; told from the day on which the asking ends, whenever it was said.',
    },
    REOPENED: { description: 'Somebody said no: the promise is open again.' },
  },
});

@ObjectType('PromiseAnswer', { description: 'One answer to a point; each of them stays.' })
export class PromiseAnswerType implements PromiseAnswer {
  @Field(() => answerKinds, { description: 'Which of the three.' })
  kind!: AnswerKind;

  @Field(() => String, { description: 'In words; may be empty, except with NO_BECAUSE.' })
  text!: string;

  @Field(() => GraphQLPlainDate, { nullable: true, description: 'Only with BUSY.' })
  busyUntil!: Temporal.PlainDate | null;

  @Field(() => GraphQLInstant, { description: 'When it was given, UTC.' })
  answeredAt!: Temporal.Instant;

  @Field(() => outcomes, { nullable: true, description: 'Only with DONE.' })
  outcome!: Outcome | null;

  @Field(() => GraphQLPlainDate, {
    nullable: true,
    description: 'Only with REOPENED: the date at the site by which it is answered anew.',
  })
  replyBy!: Temporal.PlainDate | null;
}

@ObjectType('Promise', {
  description:
    'That somebody answers a point by a date. Seen by the owner, the host team, whoever shared the point, HR and the administrator.',
})
export class PromiseType implements PromiseMade {
  @Field(() => ID, { description: 'Of the promise.' })
  id!: string;

  @HideField()
  pointId!: string;

  @HideField()
  ownerId!: string;

  @Field(() => GraphQLPlainDate, {
    description:
      'The date at the site by which an answer is due at first: the day it was raised plus the programme’s working days.',
  })
  replyBy!: Temporal.PlainDate;

  @Field(() => GraphQLPlainDate, {
    description: '`replyBy`, or the date that BUSY or a reopening set last.',
  })
  dueOn!: Temporal.PlainDate;

  @Field(() => promiseStages, { description: 'Where it stands today.' })
  stage!: PromiseStage;

  @Field(() => [PromiseAnswerType], { description: 'Oldest first.' })
  answers!: readonly PromiseAnswerType[];

  @Field(() => Boolean, {
    description:
      'Whether the person who asks may answer it now: the owner or HR, until it is final.',
  })
  mayAnswer!: boolean;

  @HideField()
  handOver!: HandOver | null;

  @Field(() => Boolean, {
    description: 'Whether its owner asks colleagues of whatever department to help.',
  })
  helpWanted!: boolean;

  @HideField()
  helperIds!: readonly string[];
}
