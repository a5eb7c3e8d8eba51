import { Field, HideField, ObjectType } from '@nestjs/graphql';
import type { Temporal } from 'temporal-polyfill';
import { GraphQLInstant } from '../platform/graphql/scalars.ts';

@ObjectType('HostCard', {
  description: 'What the printed card of a host without e-mail says, behind its link.',
})
export class HostCardType {
  @HideField()
  visitId!: string;

  @Field(() => String, { description: 'Given name of the host.' })
  host!: string;

  @Field(() => String, { description: 'Given and family name of the visitor.' })
  visitor!: string;

  @Field(() => String, { description: 'Job title of the visitor; may be empty.' })
  jobTitle!: string;

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
}
