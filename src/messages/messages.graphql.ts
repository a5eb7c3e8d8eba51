import { Field, HideField, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Temporal } from 'temporal-polyfill';
import { GraphQLInstant } from '../platform/graphql/scalars.ts';
import type { SentMessage } from './messages.service.ts';
import { messageKinds, messageStates } from './rules/message.ts';
import type { MessageKind, MessageState } from './rules/message.ts';

registerEnumType(messageKinds, {
  name: 'MessageKind',
  description: 'What a message is for.',
  valuesMap: {
    WELCOME: { description: 'To an administrator who has not signed in yet.' },
    DATES_PROPOSED: { description: 'All proposed dates, to the leader and active assistants.' },
    CALENDAR_INVITATION: { description: 'A confirmed visit, for the leader’s calendar.' },
    CALENDAR_CANCELLATION: { description: 'Takes a visit out of the leader’s calendar.' },
    HOST_NOTICE: { description: 'Who comes and what for, to the team leads.' },
    HOST_CANCELLATION: { description: 'A visit they heard of is off, to the team leads.' },
    REMINDER: { description: 'To the leader, 16:00 at the site on the working day before.' },
    LOOK_BACK_REQUEST: { description: 'To the leader, when the visit has ended.' },
    REPLY_ANSWER: { description: 'What became of an answer from somebody’s calendar.' },
  },
});

registerEnumType(messageStates, {
  name: 'MessageState',
  description: 'What became of a message.',
  valuesMap: {
    CLAIMED: { description: 'Under way, or waiting for another attempt.' },
    SENT: { description: 'The mail server took it.' },
    DEAD: { description: 'Given up: refused for good, or after its attempts.' },
    EXPIRED: { description: 'Not sent, because it would no longer be true or of use.' },
  },
});

@ObjectType('SentMessage', {
  description:
    'That somebody was written to, when, and what became of it; never the words. HR only.',
})
export class SentMessageType implements SentMessage {
  @Field(() => ID, { description: 'Of the message.' })
  id!: string;

  @Field(() => messageKinds, { description: 'What it is for.' })
  kind!: MessageKind;

  @HideField()
  recipientId!: string;

  @Field(() => messageStates, { description: 'What became of it.' })
  state!: MessageState;

  @Field(() => GraphQLInstant, { description: 'From when it was to be sent, UTC.' })
  dueAt!: Temporal.Instant;

  @Field(() => GraphQLInstant, { nullable: true, description: 'UTC; null while it was not sent.' })
  sentAt!: Temporal.Instant | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Where the latest attempt failed and the mail server’s code, such as `RCPT TO 550`; NO_ANSWER when the link broke, NOT_WRITTEN when the text could not be made.',
  })
  failure!: string | null;
}
