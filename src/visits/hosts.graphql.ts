import { Field, HideField, ID, ObjectType } from '@nestjs/graphql';
import type { Temporal } from 'temporal-polyfill';
import { GraphQLInstant } from '../platform/graphql/scalars.ts';

@ObjectType('HostCard', {
  description: 'What the printed card of a host without e-mail says, behind its link.',
})
export class HostCardType {
  @HideField()
  visitId!: string;

  @HideField()
  teamId!: string;

  /** Null for who has left the team since, for whom the card shows their own guest and no more. */
  @HideField()
  memberId!: string | null;

  @Field(() => String, { description: 'Given name of the host.' })
  host!: string;

  @Field(() => String, { description: 'Given and family name of the visitor.' })
  visitor!: string;

  @Field(() => String, { description: 'Job title of the visitor; may be empty.' })
  jobTitle!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Department of the visitor, about which they decide; null when it is not known.',
  })
  department!: string | null;

  @Field(() => String, { description: 'Name of the host team.' })
  team!: string;

  @Field(() => String, { description: 'Name and address of the site.' })
  site!: string;

  @Field(() => String, { description: 'Kind of visit, in the reader’s language.' })
  visitType!: string;

  @Field(() => GraphQLInstant, { nullable: true, description: 'Begin, UTC.' })
  startsAt!: Temporal.Instant | null;

  @Field(() => GraphQLInstant, { nullable: true, description: 'End, UTC.' })
  endsAt!: Temporal.Instant | null;

  @Field(() => String, { description: 'IANA name of the site’s time zone.' })
  timeZone!: string;

  @Field(() => Boolean, { description: 'Whether it can still be given back: until the start.' })
  mayGiveBack!: boolean;

  @Field(() => Boolean, {
    description: 'Whether the host can say now that it happened, or that nobody came.',
  })
  mayConclude!: boolean;

  @Field(() => Boolean, { description: 'It happened, as the host side said.' })
  happened!: boolean;
}

@ObjectType('GuestOnCard', {
  description: 'Another visit to the team of a host, on the page behind the host’s card.',
})
export class GuestOnCardType {
  @Field(() => ID, { description: 'The visit.' })
  visitId!: string;

  @Field(() => String, { description: 'Given and family name of the visitor.' })
  visitor!: string;

  @Field(() => String, { description: 'Job title of the visitor; may be empty.' })
  jobTitle!: string;

  @Field(() => String, { nullable: true, description: 'Department of the visitor.' })
  department!: string | null;

  @Field(() => String, { description: 'Kind of visit, in the reader’s language.' })
  visitType!: string;

  @Field(() => GraphQLInstant, { description: 'Begin, UTC.' })
  startsAt!: Temporal.Instant;

  @Field(() => GraphQLInstant, { description: 'End, UTC.' })
  endsAt!: Temporal.Instant;

  @Field(() => String, {
    nullable: true,
    description: 'The address of the host’s card for it; null while nobody takes it along.',
  })
  card!: string | null;
}
