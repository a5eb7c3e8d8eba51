import { Field, Float, HideField, Int, ObjectType } from '@nestjs/graphql';
import type { Temporal } from 'temporal-polyfill';
import { GraphQLPlainDate } from '../platform/graphql/scalars.ts';

@ObjectType('MirrorPage', { description: 'What stands behind the link for the host of a visit.' })
export class MirrorPageType {
  @HideField()
  visitTypeId!: string;

  @Field(() => [String], { description: 'Four statements, in the reader’s language.' })
  items!: readonly string[];

  @Field(() => Boolean, { description: 'Whether the link was used to answer; that is once.' })
  spent!: boolean;
}

@ObjectType('MirrorFigure', {
  description:
    'What hosts thought of the visits of one type in one quarter. Shown from five answers on, and then as of every fifth.',
})
export class MirrorFigureType {
  @HideField()
  visitTypeId!: string;

  @Field(() => GraphQLPlainDate, { description: 'First day of the quarter.' })
  quarter!: Temporal.PlainDate;

  @Field(() => Boolean, { description: 'True while fewer than five have answered, or nobody.' })
  suppressed!: boolean;

  @Field(() => Int, {
    nullable: true,
    description: 'Answers counted, a multiple of five; null when suppressed.',
  })
  n!: number | null;

  @Field(() => [Float], {
    nullable: true,
    description: 'The mean of each of the four statements, 1–5; null when suppressed.',
  })
  means!: readonly number[] | null;
}
