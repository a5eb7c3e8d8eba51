import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Temporal } from 'temporal-polyfill';
import { GraphQLInstant } from '../platform/graphql/scalars.ts';
import type { DeclinedRate } from './rules/day-card.ts';

@ObjectType('DayCard', { description: 'What the visitor needs on the day itself, on one page.' })
export class DayCardType {
  @Field(() => ID, { description: 'Of the visit.' })
  visitId!: string;

  @Field(() => String, { description: 'Name of the host team.' })
  team!: string;

  @Field(() => String, { description: 'Name of the site.' })
  site!: string;

  @Field(() => String, { description: 'Address of the site.' })
  address!: string;

  @Field(() => String, { description: 'IANA name of the site’s time zone.' })
  timeZone!: string;

  @Field(() => GraphQLInstant, { description: 'Begin, UTC.' })
  startsAt!: Temporal.Instant;

  @Field(() => GraphQLInstant, { description: 'End, UTC.' })
  endsAt!: Temporal.Instant;

  @Field(() => String, { description: 'Kind of visit, in the reader’s language.' })
  visitType!: string;

  @Field(() => String, { description: 'What to bring and to wear, in the reader’s language.' })
  whatToBring!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Given name of the host; null while nobody claimed the visit.',
  })
  host!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Phone of the desk that plans the team’s day; null where none is known.',
  })
  deskPhone!: string | null;

  @Field(() => String, {
    description: 'Whom one calls when somebody is hurt: of the site, else the public number there.',
  })
  emergencyNumber!: string;

  @Field(() => String, {
    description: 'What is said to the customer, in Dutch; empty where no customer is near.',
  })
  customerNl!: string;

  @Field(() => String, { description: 'The same in English.' })
  customerEn!: string;

  @Field(() => Int, {
    description:
      'How many customers would rather not have a visitor along, 0–99; nothing else about them is kept.',
  })
  customersDeclined!: number;

  @Field(() => Boolean, {
    description: 'Whether it is counted now: from the start to six hours after the end.',
  })
  mayCount!: boolean;
}

@ObjectType('DeclinedRate', {
  description: 'How often a customer would rather not have a visitor along.',
})
export class DeclinedRateType implements DeclinedRate {
  @Field(() => Int, { description: 'Over how many visits, in steps of five; at least five.' })
  visits!: number;

  @Field(() => Float, { description: 'Customers per visit, rounded to tenths.' })
  perVisit!: number;
}
