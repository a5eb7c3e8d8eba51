import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { Temporal } from 'temporal-polyfill';
import { GraphQLPlainDate } from '../platform/graphql/scalars.ts';

@ObjectType('HostedQuarter', {
  description: 'What a team gave in a calendar quarter, counted without names.',
})
export class HostedQuarterType {
  @Field(() => GraphQLPlainDate, { description: 'First day of the quarter, at the site.' })
  quarter!: Temporal.PlainDate;

  @Field(() => Int, { description: 'Visits that took place, as the host side confirmed.' })
  visits!: number;

  @Field(() => Int, { description: 'How many minutes they lasted together.' })
  minutes!: number;
}
