import { Field, HideField, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Temporal } from 'temporal-polyfill';
import { GraphQLInstant } from '../platform/graphql/scalars.ts';
import type { FailingAddress } from './bounces.service.ts';
import type { InboxReport, RefusedMail } from './inbox-reports.service.ts';

export const incomingKinds = {
  CALENDAR_REPLY: 'CALENDAR_REPLY',
  BOUNCE: 'BOUNCE',
  AUTOMATIC: 'AUTOMATIC',
  HUMAN: 'HUMAN',
} as const;

registerEnumType(incomingKinds, {
  name: 'IncomingKind',
  description: 'What a mail is that came to our mailbox.',
  valuesMap: {
    CALENDAR_REPLY: { description: 'An answer to an invitation, from a calendar.' },
    BOUNCE: { description: 'A mail of ours that came back.' },
    AUTOMATIC: { description: 'A program wrote it, such as an absence notice.' },
    HUMAN: { description: 'Somebody wrote it.' },
  },
});

@ObjectType('RefusedMail', {
  description: 'A mail that changed nothing, and why; never its sender or its words.',
})
export class RefusedMailType implements RefusedMail {
  @Field(() => ID, { description: 'Of the mail; the log names it too.' })
  id!: string;

  @Field(() => GraphQLInstant, { description: 'When it was read, UTC.' })
  handledAt!: Temporal.Instant;

  @Field(() => incomingKinds, { description: 'What it is.' })
  kind!: keyof typeof incomingKinds;

  @Field(() => String, {
    description:
      'FORGED: without the secret that proves it; NOT_THE_VISITOR: from somebody else than the leader and the assistants; OLD_INVITATION: the visit has changed since; OLDER_ANSWER: a later one came in before; SET_ASIDE: it could not be read; or the code of a refusal.',
  })
  reason!: string;
}

@ObjectType('InboxReport', {
  description: 'How reading the mailbox goes that answers come to. For HR and the administrator.',
})
export class InboxReportType implements InboxReport {
  @Field(() => Boolean, { description: 'Whether a mailbox is configured at all (IMAP_URL).' })
  isConfigured!: boolean;

  @Field(() => GraphQLInstant, { nullable: true, description: 'The latest look, UTC.' })
  lookedAt!: Temporal.Instant | null;

  @Field(() => GraphQLInstant, {
    nullable: true,
    description: 'Since when it cannot be read, UTC; null while it can.',
  })
  failingAt!: Temporal.Instant | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Why not: NOT_CONNECTED, REFUSED, NO_FOLDER, or TOKEN and why there is no access token, such as `TOKEN invalid_client` (RFC 6749, section 5.2).',
  })
  failure!: string | null;

  @Field(() => Int, { description: 'Mails that somebody wrote and nobody has read yet.' })
  unread!: number;

  @Field(() => [RefusedMailType], {
    description: 'What changed nothing in the last 30 days, the latest first; at most 100.',
  })
  refused!: readonly RefusedMail[];
}

@ObjectType('FailingAddress', {
  description:
    'An address that mails come back from or that the mail server refuses for good: nothing is sent there until it is changed or works again. For HR and the administrator.',
})
export class FailingAddressType implements FailingAddress {
  @HideField()
  personId!: string;

  @Field(() => String, { description: 'The address.' })
  address!: string;

  @Field(() => GraphQLInstant, { description: 'Since when, UTC.' })
  since!: Temporal.Instant;

  @Field(() => String, { description: 'Why, as mail servers count (RFC 3463), such as 5.1.1.' })
  status!: string;
}
