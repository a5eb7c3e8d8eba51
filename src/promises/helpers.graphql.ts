import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { Temporal } from 'temporal-polyfill';
import { GraphQLPlainDate } from '../platform/graphql/scalars.ts';
import { pointKinds } from './rules/point.ts';
import type { PointKind } from './rules/point.ts';

@ObjectType('HelpWanted', {
  description:
    'A promise with which colleagues of whatever department may help: what was heard and where, and nobody’s name.',
})
export class HelpWantedType {
  @Field(() => ID, { description: 'Of the promise.' })
  promiseId!: string;

  @Field(() => pointKinds, { description: 'What it is about.' })
  kind!: PointKind;

  @Field(() => String, { description: 'What was heard.' })
  text!: string;

  @Field(() => String, { description: 'Name of the team that it is about.' })
  team!: string;

  @Field(() => GraphQLPlainDate, { description: 'The date by which an answer is due.' })
  dueOn!: Temporal.PlainDate;

  @Field(() => Boolean, { description: 'Whether the person who asks helps already.' })
  helping!: boolean;
}
