import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { Temporal } from 'temporal-polyfill';
import { GraphQLInstant } from '../graphql/scalars.ts';

@ObjectType('MailboxMessage', {
  description:
    'A mail as it would arrive. Exists in the example organisation only, where there is no mail server.',
})
export class MailboxMessageType {
  @Field(() => ID, { description: 'Its HTML part is at /mailbox/<id>/html.' })
  id!: string;

  @Field(() => String, { description: 'The address of its only recipient.' })
  to!: string;

  @Field(() => String, { description: 'The subject line.' })
  subject!: string;

  @Field(() => GraphQLInstant, { description: 'When it was sent.' })
  at!: Temporal.Instant;

  @Field(() => String, { description: 'The plain-text part.' })
  text!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The calendar part (iCalendar), where there is one.',
  })
  calendar!: string | null;
}
