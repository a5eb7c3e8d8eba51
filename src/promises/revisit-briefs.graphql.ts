import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { Temporal } from 'temporal-polyfill';
import { GraphQLPlainDate } from '../platform/graphql/scalars.ts';
import { pointKinds } from './rules/point.ts';
import type { PointKind } from './rules/point.ts';
import type { EarlierPoint, RevisitBrief } from './rules/revisit-brief.ts';
import { promiseStages } from './rules/stage.ts';
import type { PromiseStage } from './rules/stage.ts';

@ObjectType('EarlierPoint', {
  description:
    'What a team said before and what became of it. It names neither who said it nor who answers it.',
})
export class EarlierPointType implements EarlierPoint {
  @Field(() => pointKinds, { description: 'What it is about.' })
  kind!: PointKind;

  @Field(() => String, { description: 'On one line, at most 280 characters.' })
  text!: string;

  @Field(() => GraphQLPlainDate, { description: 'The date at the site.' })
  raisedOn!: Temporal.PlainDate;

  @Field(() => promiseStages, { description: 'Where its answer stands today.' })
  stage!: PromiseStage;

  @Field(() => String, {
    description: 'The answer in words, on one line, at most 280 characters; may be empty.',
  })
  answer!: string;

  @Field(() => GraphQLPlainDate, { description: 'By when an answer is or was due.' })
  dueOn!: Temporal.PlainDate;
}

@ObjectType('RevisitBrief', {
  description: 'What a team said before a visit: as much as fits on one sheet of A4.',
})
export class RevisitBriefType implements RevisitBrief {
  @Field(() => [EarlierPointType], {
    description: 'Oldest first; what was heard several times stands there once.',
  })
  points!: readonly EarlierPoint[];

  @Field(() => Int, { description: 'How many older ones found no room.' })
  more!: number;
}
