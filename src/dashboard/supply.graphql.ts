import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { Temporal } from 'temporal-polyfill';
import { GraphQLPlainDate } from '../platform/graphql/scalars.ts';
import { VisitTypeType } from '../programmes/programmes.graphql.ts';
import type { VisitType } from '../programmes/rules/programme.ts';

@ObjectType('SlotSupply', {
  description: 'Places against needs, of one visit type in one quarter.',
})
export class SlotSupplyType {
  @Field(() => VisitTypeType, {
    nullable: true,
    description: 'Null: what leaders may spend on any type; it has no places of its own.',
  })
  visitType!: VisitType | null;

  @Field(() => GraphQLPlainDate, { description: 'First day of the quarter.' })
  quarter!: Temporal.PlainDate;

  @Field(() => Int, { description: 'Places in slots that are still to come.' })
  open!: number;

  @Field(() => Int, { description: 'Those that no visit and no proposal holds.' })
  free!: number;

  @Field(() => Int, {
    description:
      'Agreed visits without a date or proposal, spread evenly over the quarters that are left.',
  })
  needed!: number;
}
