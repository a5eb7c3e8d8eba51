import { Field, HideField, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Temporal } from 'temporal-polyfill';
import { GraphQLPlainDate } from '../platform/graphql/scalars.ts';
import { SlotType } from '../slots/slots.graphql.ts';
import type { Slot } from '../slots/slots.service.ts';
import type { Lift, SettleFirst } from './settle-first.service.ts';

@ObjectType('SettleFirst', {
  description:
    'Whether somebody’s next visit is a return visit, because too many promises of their own are overdue.',
})
export class SettleFirstType implements SettleFirst {
  @HideField()
  personId!: string;

  @HideField()
  pointIds!: readonly string[];

  @Field(() => Boolean, {
    description:
      'Whether booking another team refuses SETTLE_FIRST. Never without a return visit that can be booked.',
  })
  applies!: boolean;

  @Field(() => Int, { description: 'Overdue promises of their own today, at the sites.' })
  overdue!: number;

  @Field(() => Int, { description: 'From how many on it applies, by the programme.' })
  from!: number;

  @Field(() => [SlotType], {
    description:
      'Return visits that can be booked at once in the next 92 days, the earliest ten; empty below the threshold.',
  })
  slots!: readonly Slot[];

  @Field(() => GraphQLPlainDate, {
    nullable: true,
    description: 'Last day on which HR lets this person go on; null: HR does not.',
  })
  liftedUntil!: Temporal.PlainDate | null;
}

@InputType({ description: 'That HR lets somebody visit on, although promises wait.' })
export class LiftSettleFirstInput implements Lift {
  @Field(() => ID, { description: 'Of the leader.' })
  personId!: string;

  @Field(() => String, { description: '20–500 characters; HR reads it, nobody else.' })
  reason!: string;

  @Field(() => GraphQLPlainDate, {
    description: 'Last day on which it counts: today up to 92 days ahead.',
  })
  until!: Temporal.PlainDate;
}
