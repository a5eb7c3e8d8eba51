import { Field, Float, HideField, Int, ObjectType } from '@nestjs/graphql';
import type { Temporal } from 'temporal-polyfill';
import { GraphQLPlainDate } from '../platform/graphql/scalars.ts';

@ObjectType('MirrorPage', { description: 'What stands behind the link for the host of a visit.' })
export class MirrorPageType {
  @HideField()
  visitTypeId!: string;

  @Field(() => [String], { description: 'Four statements, in the reader’s language.' })
  items!: readonly string[];

  @Field(() => Int, { description: 'Answers from which anything of them is shown, 3–50.' })
  threshold!: number;
}

@ObjectType('MirrorFigure', {
  description:
    'What hosts thought of the visits of one type in one quarter. Shown from as many answers on as the programme’s threshold (five, unless it was changed), and growing in steps of at least as many.',
})
export class MirrorFigureType {
  @HideField()
  visitTypeId!: string;

  @Field(() => GraphQLPlainDate, { description: 'First day of the quarter.' })
  quarter!: Temporal.PlainDate;

  @Field(() => Boolean, {
    description: 'True while fewer have answered than the threshold asks, or nobody.',
  })
  suppressed!: boolean;

  @Field(() => Int, {
    nullable: true,
    description: 'Answers counted; null when suppressed.',
  })
  n!: number | null;

  @Field(() => [Float], {
    nullable: true,
    description: 'The mean of each of the four statements, 1–5; null when suppressed.',
  })
  means!: readonly number[] | null;
}
