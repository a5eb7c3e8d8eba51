import { Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import { PeopleService } from '../people/people.service.ts';
import type { Person } from '../people/people.service.ts';
import { Config } from '../platform/config.ts';
import type { MailMessage } from '../platform/mail/mail.service.ts';
import { found } from '../platform/refuse.ts';
import { InvitationLetters } from './invitation-letters.service.ts';
import type { Claimed } from './outbox.service.ts';
import type { Content, Writing } from './rules/letter.ts';
import { threadId } from './rules/threading.ts';
import { isAboutVisit, welcomeMail } from './templates/pages.ts';
import { VisitLetters } from './visit-letters.service.ts';

/** Puts a claimed message into the words of its reader, from what is true when it is sent. */
@Injectable()
export class Letters {
  constructor(
    private readonly config: Config,
    private readonly people: PeopleService,
    private readonly invitations: InvitationLetters,
    private readonly visits: VisitLetters,
  ) {}

  async write(message: Claimed, now: Temporal.Instant): Promise<MailMessage> {
    const reader = found((await this.people.byIds([message.recipientId])).get(message.recipientId));
    const thread = threadId(message, new URL(this.config.publicUrl).hostname);
    return {
      ...(await this.content(message, { reader, now })),
      to: { name: reader.name, address: reader.email ?? '' },
      messageId: message.messageId,
      inReplyTo: thread,
      references: thread,
    };
  }

  private content(message: Claimed, writing: Writing): Promise<Content> {
    const { kind, subjectId } = message;
    if (kind === 'WELCOME') return this.welcome(writing.reader);
    if (kind === 'DATES_PROPOSED') return this.invitations.dates(subjectId, writing.reader);
    if (isAboutVisit(kind)) return this.visits.aboutVisit(kind, message, writing);
    throw new Error(`Nobody writes ${kind}.`);
  }

  private welcome(reader: Person): Promise<Content> {
    const signInUrl = `${this.config.publicUrl}/sign-in`;
    return welcomeMail({ reader, address: reader.email ?? '', signInUrl });
  }
}
