import { Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import { log } from '../platform/log.ts';
import { Mail } from '../platform/mail/mail.service.ts';
import type { MailMessage, MailRoute } from '../platform/mail/mail.service.ts';
import { Bounces } from './bounces.service.ts';
import { Letters } from './letters.service.ts';
import { Outbox } from './outbox.service.ts';
import type { Claimed } from './outbox.service.ts';
import { failureOf, NOT_WRITTEN } from './rules/retries.ts';
import type { Failure, SendError } from './rules/retries.ts';

/** A message in words, and where it goes, as both were true at a moment of the process's own clock. */
export type Letter = Readonly<{ mail: MailMessage; route: MailRoute; writtenAt: number }>;

/** In milliseconds. */
const FRESH = 2_000;

/** Writes a claimed message and hands it to the mail server. */
@Injectable()
export class Posting {
  constructor(
    private readonly mail: Mail,
    private readonly letters: Letters,
    private readonly outbox: Outbox,
    private readonly bounces: Bounces,
  ) {}

  /** In their order; null where there is nothing to send, which is noted. */
  async write(messages: readonly Claimed[], now: Temporal.Instant): Promise<(Letter | null)[]> {
    const writtenAt = performance.now();
    const route = await this.mail.route();
    const mails = await Promise.all(messages.map((message) => this.words(message, now)));
    return mails.map((mail) => mail && { mail, route, writtenAt });
  }

  /** Outside any transaction: a mail server may take its time. Null when it was sent. */
  async handOver(
    { id, recipientId }: Pick<Claimed, 'id' | 'recipientId'>,
    { mail, route }: Pick<Letter, 'mail' | 'route'>,
  ): Promise<Failure | null> {
    try {
      await this.mail.send(mail, route);
      return null;
    } catch (error) {
      const failure = failureOf(error as SendError);
      log.warn({ id, failure }, 'a message was not sent');
      const { status = null } = failure;
      const isOwn = route.pilot === null;
      if (status && isOwn) await this.bounces.refused(recipientId, mail.to.address, status);
      return failure;
    }
  }

  /** One message that cannot be put into words does not keep the others waiting. */
  private async words(message: Claimed, now: Temporal.Instant): Promise<MailMessage | null> {
    try {
      const mail = await this.letters.write(message, now);
      if (mail === null) await this.outbox.markOvertaken(message);
      return mail;
    } catch (error) {
      log.error({ err: error, id: message.id, kind: message.kind }, 'a message has no words');
      await this.outbox.markFailed(message, NOT_WRITTEN, now);
      return null;
    }
  }
}

/** One that waited longer is written anew, from what is true by then. */
export const isFresh = ({ writtenAt }: Letter): boolean => performance.now() - writtenAt < FRESH;
