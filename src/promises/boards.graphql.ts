import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Temporal } from 'temporal-polyfill';
import { GraphQLInstant, GraphQLPlainDate } from '../platform/graphql/scalars.ts';
import { boardStages } from './rules/board.ts';
import type { BoardStage } from './rules/board.ts';
import { pointKinds } from './rules/point.ts';
import type { PointKind } from './rules/point.ts';

registerEnumType(boardStages, {
  name: 'BoardStage',
  description: 'Where what was heard stands.',
  valuesMap: {
    HEARD: { description: 'Heard; the answer is not due yet.' },
    BUSY: { description: 'Somebody is working on it, until the date named.' },
    OVERDUE: { description: 'The date has passed without an answer.' },
    DONE: { description: 'Done, by the word of who promised it.' },
    NOTICED: { description: 'Done, and the team noticed.' },
    NO_BECAUSE: { description: 'No, with the reason.' },
  },
});

@ObjectType('BoardItem', {
  description:
    'What was heard and what became of it. Neither who said it nor who answers is part of it.',
})
export class BoardItemType {
  @Field(() => ID, { description: 'Of the point.' })
  id!: string;

  @Field(() => pointKinds, { description: 'What it is about.' })
  kind!: PointKind;

  @Field(() => String, {
    description: 'What was heard; by the link, words that point at a person are replaced.',
  })
  text!: string;

  @Field(() => GraphQLPlainDate, {
    description:
      'When it was heard first, here or where the answer was promised: `until` is counted from then. A date at the site.',
  })
  firstOn!: Temporal.PlainDate;

  @Field(() => GraphQLPlainDate, {
    description: 'When this team said it last, in these words; the date at the site.',
  })
  raisedOn!: Temporal.PlainDate;

  @Field(() => Int, { description: 'How often the same was heard, here and elsewhere; from 1.' })
  heard!: number;

  @Field(() => Int, {
    description:
      'How often of these it was heard after the day of the answer that ended it; 0 while it waits.',
  })
  heardSince!: number;

  @Field(() => boardStages, { description: 'Where it stands.' })
  stage!: BoardStage;

  @Field(() => GraphQLPlainDate, {
    nullable: true,
    description: 'By when there is, or should have been, an answer; null once there is one.',
  })
  until!: Temporal.PlainDate | null;

  @Field(() => String, {
    description: 'What was answered, or why not; may be empty. By the link as `text`.',
  })
  answer!: string;
}

@ObjectType('BoardThanks', { description: 'A thank-you that the colleague agreed to share.' })
export class BoardThanksType {
  @Field(() => String, { description: 'Given name of the colleague, who agreed.' })
  to!: string;

  @Field(() => String, { description: 'In the words of who gives it.' })
  text!: string;

  @Field(() => GraphQLInstant, { description: 'When it was given.' })
  givenAt!: Temporal.Instant;
}

@ObjectType('Board', { description: 'What was heard at a team, and what was done about it.' })
export class BoardType {
  @Field(() => String, { description: 'Name of the team.' })
  team!: string;

  @Field(() => [BoardItemType], {
    description: 'Kept and noticed by the team in the last 90 days, the latest first.',
  })
  celebrated!: readonly BoardItemType[];

  @Field(() => [BoardItemType], { description: 'Everything else, newest first, 300 at most.' })
  items!: readonly BoardItemType[];

  @Field(() => [BoardThanksType], {
    description: 'The latest first, 20 at most; none by the link, because they name somebody.',
  })
  thanks!: readonly BoardThanksType[];
}

@ObjectType('BoardLink', { description: 'Where a team’s board opens without signing in.' })
export class BoardLinkType {
  @Field(() => String, { description: 'The address; with `?screen` for a television.' })
  url!: string;

  @Field(() => GraphQLInstant, { description: 'When it was made.' })
  madeAt!: Temporal.Instant;
}
