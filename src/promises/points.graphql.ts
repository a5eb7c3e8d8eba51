import { Field, HideField, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Temporal } from 'temporal-polyfill';
import { GraphQLInstant, GraphQLPlainDate } from '../platform/graphql/scalars.ts';
import { PromiseType } from './promises.graphql.ts';
import { pointKinds } from './rules/point.ts';
import type { Point, PointKind, PromiseMade } from './rules/point.ts';

registerEnumType(pointKinds, {
  name: 'PointKind',
  description: 'What a point is about.',
  valuesMap: {
    WENT_WELL: { description: 'Something that went well.' },
    IN_THE_CUSTOMERS_WAY: { description: 'Something that stands in the way of customers.' },
    IN_A_COLLEAGUES_WAY: { description: 'Something that stands in the way of colleagues.' },
    IDEA: { description: 'An idea.' },
  },
});

@ObjectType('Point', {
  description:
    'What was heard about a team, shared by a leader after a visit or added by the team itself. It does not say by whom.',
})
export class PointType implements Point {
  @Field(() => ID, { description: 'Of the point.' })
  id!: string;

  @HideField()
  teamId!: string;

  @HideField()
  visitId!: string | null;

  @Field(() => pointKinds, { description: 'What it is about.' })
  kind!: PointKind;

  @Field(() => String, { description: '3–500 characters.' })
  text!: string;

  @Field(() => Boolean, { description: 'Easy to settle, by the judgement of who raised it.' })
  quickWin!: boolean;

  @Field(() => GraphQLPlainDate, { description: 'The date at the site.' })
  raisedOn!: Temporal.PlainDate;

  @HideField()
  themeId!: string | null;

  @HideField()
  goalId!: string | null;

  @HideField()
  mergedIntoId!: string | null;

  @Field(() => Boolean, {
    description:
      'Merged when one of the two had its answer already: it adds to the signal, and its own promise answers it still.',
  })
  keepsPromise!: boolean;

  @Field(() => GraphQLInstant, {
    nullable: true,
    description: 'When HR looked at it, UTC; null: it waits for that.',
  })
  triagedAt!: Temporal.Instant | null;

  @Field(() => PromiseType, { description: 'Who answers it, and by when; every point has one.' })
  promise!: PromiseMade;
}

@InputType({ description: 'A point to raise.' })
export class PointInput {
  @Field(() => pointKinds, { description: 'What it is about.' })
  kind!: PointKind;

  @Field(() => String, { description: '3–500 characters; may have several lines.' })
  text!: string;

  @Field(() => Boolean, { defaultValue: false, description: 'Easy to settle.' })
  quickWin!: boolean;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'The visiting leader answers it personally, one a visit; without meaning for a team’s own point.',
  })
  keep!: boolean;

  @Field(() => ID, {
    nullable: true,
    description: 'What it is about: a theme that is offered; left out: HR chooses.',
  })
  themeId?: string | null;
}

@InputType({ description: 'A point to raise after a visit.' })
export class SharePointInput extends PointInput {
  @Field(() => ID, { description: 'A visit of one’s own that has ended.' })
  visitId!: string;
}
