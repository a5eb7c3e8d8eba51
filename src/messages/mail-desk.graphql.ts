import { Field, HideField, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Temporal } from 'temporal-polyfill';
import { Locale } from '../generated/prisma/enums.ts';
import { GraphQLInstant } from '../platform/graphql/scalars.ts';
import type { MailExample } from './intro-texts.service.ts';
import type { FailedMessage, MailSending, TestMail } from './mail-desk.service.ts';
import { remedies } from './rules/breaker.ts';
import type { Remedy } from './rules/breaker.ts';
import { messageKinds } from './rules/message.ts';
import type { MessageKind } from './rules/message.ts';

registerEnumType(remedies, {
  name: 'MailRemedy',
  description: 'What the administrator can do when the mail server refuses us.',
  valuesMap: {
    CREDENTIALS: { description: 'Check the name and the password in the settings.' },
    SENDER: { description: 'The sender’s address is not allowed.' },
    SERVER: { description: 'The server cannot be reached or does not let us in.' },
    LINK: { description: 'The connection broke without an answer.' },
  },
});

@ObjectType('MailSending', { description: 'How sending mail goes. For the administrator.' })
export class MailSendingType implements MailSending {
  @Field(() => GraphQLInstant, {
    nullable: true,
    description: 'Since when the mail server is left alone, UTC; null while sending works.',
  })
  stoppedSince!: Temporal.Instant | null;

  @Field(() => GraphQLInstant, {
    nullable: true,
    description: 'When one message is tried again, UTC; null while sending works.',
  })
  nextTryAt!: Temporal.Instant | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Where the latest attempt failed and the mail server’s code, such as `AUTH 535`; null while all goes well.',
  })
  failure!: string | null;

  @Field(() => remedies, { nullable: true, description: 'What to do about the failure.' })
  remedy!: Remedy | null;

  @Field(() => String, {
    nullable: true,
    description: 'Host and port of the mail server; null for the mailbox of the example.',
  })
  server!: string | null;

  @Field(() => String, { description: 'The sender’s address.' })
  sender!: string;

  @Field(() => Int, { description: 'Messages that are due and not sent yet.' })
  waiting!: number;

  @Field(() => GraphQLInstant, {
    nullable: true,
    description: 'Since when the oldest of them waits, UTC; null when none does.',
  })
  oldestDueAt!: Temporal.Instant | null;

  @Field(() => Int, { description: 'Messages of the last 30 days that were given up.' })
  dead!: number;

  @Field(() => Int, {
    description: 'Messages of the last 30 days that would have come too late, or were not true.',
  })
  expired!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Pilot mode: where every mail goes; null when it is off.',
  })
  pilotAddress!: string | null;

  @Field(() => Boolean, { description: 'The setting MAIL_REDIRECT decides, not the switch.' })
  pilotFixed!: boolean;
}

@ObjectType('FailedMessage', {
  description: 'A message that was given up; never the words. For the administrator.',
})
export class FailedMessageType implements FailedMessage {
  @Field(() => ID, { description: 'Of the message.' })
  id!: string;

  @Field(() => messageKinds, { description: 'What it is for.' })
  kind!: MessageKind;

  @HideField()
  recipientId!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Where the latest attempt failed and the mail server’s code.',
  })
  failure!: string | null;

  @Field(() => Int, { description: 'How often it was tried.' })
  attempts!: number;

  @Field(() => GraphQLInstant, { description: 'From when it was to be sent, UTC.' })
  dueAt!: Temporal.Instant;

  @Field(() => Boolean, { description: 'It would still be of use.' })
  mayTryAgain!: boolean;
}

@ObjectType('TestMail', { description: 'What came of a test mail.' })
export class TestMailType implements TestMail {
  @Field(() => String, { description: 'The address it went to: the own one, or the pilot’s.' })
  sentTo!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Where it failed and the mail server’s code; null when the server took it.',
  })
  failure!: string | null;

  @Field(() => remedies, { nullable: true, description: 'What to do about the failure.' })
  remedy!: Remedy | null;
}

@ObjectType('MailExample', {
  description: 'A kind of message in one language, with example data. For the administrator.',
})
export class MailExampleType implements MailExample {
  @Field(() => messageKinds, { description: 'What it is for.' })
  kind!: MessageKind;

  @Field(() => Locale, { description: 'Its language.' })
  locale!: Locale;

  @Field(() => String, { description: 'The subject.' })
  subject!: string;

  @Field(() => String, { description: 'The part in plain text.' })
  text!: string;

  @Field(() => String, { description: 'The part in HTML; for a frame without scripts.' })
  html!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What it begins with in the organisation’s own words; null for nothing.',
  })
  intro!: string | null;
}
