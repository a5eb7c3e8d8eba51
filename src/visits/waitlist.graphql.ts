import { Field, HideField, ID, ObjectType } from '@nestjs/graphql';
import type { Temporal } from 'temporal-polyfill';
import { GraphQLInstant } from '../platform/graphql/scalars.ts';
import type { WaitlistEntry } from './waitlist.service.ts';

@ObjectType('WaitlistEntry', {
  description: 'A place in the line before a full slot. Seen by the leader and assistants.',
})
export class WaitlistEntryType implements WaitlistEntry {
  @Field(() => ID, { description: 'Of the entry.' })
  id!: string;

  @HideField()
  slotId!: string;

  @HideField()
  personId!: string;

  @Field(() => GraphQLInstant, { description: 'Since when, UTC.' })
  joinedAt!: Temporal.Instant;
}
