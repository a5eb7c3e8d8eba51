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
    WAITLIST_OFFER: { description: 'A place came free, to the first in line and assistants.' },
    CALENDAR_INVITATION: { description: 'A confirmed visit, for the leader’s calendar.' },
    CALENDAR_CANCELLATION: { description: 'Takes a visit out of the leader’s calendar.' },
    URGENT_CHANGE: { description: 'The host side called off a visit of today or tomorrow.' },
    BRIEF: { description: 'What to know beforehand, to the leader, some days before.' },
    REMINDER: { description: 'To the leader, 16:00 at the site on the working day before.' },
    EXCHANGE_ASKED: { description: 'Asks a colleague to stand in or to swap.' },
    EXCHANGE_ANSWERED: { description: 'What the colleague answered, to who asked.' },
    CLAIM_CALL: { description: 'There is a visit to claim, to the team’s volunteers.' },
    HOST_WANTED: {
      description: 'Nobody has claimed a visit five working days before; to the lead.',
    },
    HOST_NOTICE: { description: 'Who comes and what for, to the host and the team leads.' },
    HOST_REMINDER: { description: 'To the host, 16:00 at the site on the working day before.' },
    HOST_RELEASE: { description: 'A visit they hosted is no longer theirs.' },
    HOST_CANCELLATION: { description: 'A visit they heard of is off, to host and team leads.' },
    LATE_NOTICE: { description: 'The visitor comes later, to host and team leads.' },
    DID_IT_HAPPEN: { description: 'Nobody said so for three working days; to leads and leader.' },
    LOOK_BACK_REQUEST: { description: 'To the leader, when the visit has ended.' },
    LOOK_BACK_LATE: { description: 'No look-back 48 hours after the end, to the leader.' },
    LOOK_BACK_OPEN: { description: 'Still none, three working days later; with the assistants.' },
    OPEN_LOOK_BACKS: { description: 'Still none, five working days later; to the sponsor.' },
    READINESS_OPEN: { description: 'Something is still to be signed, with its name.' },
    PROMISE_DUE: { description: 'A promise waits for an answer, to its owner.' },
    PROMISE_OVERDUE: { description: 'Its reply-by date has passed, to its owner.' },
    CONFIRMATION_ASKED: { description: 'Did the team notice what was done?' },
    PROMISE_REOPENED: {
      description: 'The team did not notice what was called done; to the owner and the sponsor.',
    },
    HAND_OVER_ASKED: { description: 'Asks a colleague to take a promise over.' },
    HAND_OVER_ANSWERED: { description: 'What the colleague answered, to who asked.' },
    THANK_YOU: { description: 'A thank-you, to the colleague who chooses who else sees it.' },
    WE_DID_IT: { description: 'A promise was kept and the team confirmed it.' },
    TEAM_DIGEST: { description: 'Weekly, to team leads.' },
    HR_DIGEST: { description: 'Monthly, to HR.' },
    SPONSOR_DIGEST: { description: 'Monthly, to the programme’s sponsor.' },
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
