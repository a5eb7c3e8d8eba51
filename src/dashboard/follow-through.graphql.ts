import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Temporal } from 'temporal-polyfill';
import { GraphQLPlainDate } from '../platform/graphql/scalars.ts';
import { RateType } from './dashboard.graphql.ts';
import type { Noticed, WarningFigures } from './follow-through.service.ts';
import { warnings } from './rules/follow-through.ts';
import type { QuarterFigures, Warning } from './rules/follow-through.ts';

registerEnumType(warnings, {
  name: 'FollowThroughWarningState',
  description: 'Whether visits grow while less of what was promised is noticed.',
  valuesMap: {
    WARNING: {
      description: 'Visits are up and confirmed follow-through is down, by the thresholds.',
    },
    NONE: { description: 'They are not.' },
    TOO_FEW: { description: 'One of the two quarters has too few visits, or no answers, to say.' },
  },
});

@ObjectType('FollowThrough', { description: 'Whether teams notice what was called done.' })
export class FollowThroughType implements Noticed {
  @Field(() => RateType, {
    description:
      'Of all answers DONE in the period that are at least 28 days old: those with a YES and no NO ÷ all. A reopened point leaves its answer in the denominator.',
  })
  confirmed!: RateType;

  @Field(() => Int, {
    nullable: true,
    description: 'Of the same, those with nothing but PARTLY; null below five answers.',
  })
  partly!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Of the same, those of which nobody said anything; null below five answers.',
  })
  unanswered!: number | null;

  @Field(() => RateType, {
    description:
      'Points done within 14 days ÷ points marked quick win, of those raised in the period.',
  })
  quickWins!: RateType;
}

@ObjectType('QuarterFigures', { description: 'What belongs together, of one quarter of the year.' })
export class QuarterFiguresType implements QuarterFigures {
  @Field(() => GraphQLPlainDate, { description: 'First day of the quarter.' })
  startsOn!: Temporal.PlainDate;

  @Field(() => Int, { description: 'Visits that happened.' })
  visits!: number;

  @Field(() => RateType, { description: 'Confirmed follow-through, of answers DONE given in it.' })
  followThrough!: RateType;

  @Field(() => RateType, { description: 'Answered in time, of promises first due in it.' })
  answeredInTime!: RateType;
}

@ObjectType('FollowThroughWarning', {
  description: 'More visits, less follow-through: the last two quarters that are over.',
})
export class FollowThroughWarningType implements WarningFigures {
  @Field(() => warnings, { description: 'How it stands.' })
  state!: Warning;

  @Field(() => [QuarterFiguresType], { description: 'The last five that are over, oldest first.' })
  quarters!: readonly QuarterFiguresType[];
}
