import { Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import { log } from '../platform/log.ts';
import { Mail } from '../platform/mail/mail.service.ts';
import type { MailMessage, MailRoute } from '../platform/mail/mail.service.ts';
import { Bounces } from './bounces.service.ts';
import { Letters } from './letters.service.ts';
import { Marks } from './marks.service.ts';
import type { Claimed } from './outbox.service.ts';
import { failureOf, NOT_WRITTEN } from './rules/retries.ts';
import type { Failure, SendError } from './rules/retries.ts';
import { Risk } from './risk.service.ts';

/** A message in words, as was true at a moment of the process's own clock. */
export type Letter = Readonly<{ mail: MailMessage; writtenAt: number }>;

type HandingOver = Readonly<{
  route: MailRoute;
  /** Null: it was sent. Until this has ended, it would arrive twice if the process ended by force. */
  mark: (failure: Failure | null) => Promise<unknown>;
}>;

/** In milliseconds. */
const FRESH = 2_000;

/** Writes a claimed message and hands it to the mail server. */
@Injectable()
export class Posting {
  constructor(
    private readonly mail: Mail,
    private readonly letters: Letters,
    private readonly marks: Marks,
    private readonly bounces: Bounces,
    private readonly risk: Risk,
  ) {}

  /** In their order; null where there is nothing to send, which is noted. */
  async write(messages: readonly Claimed[], now: Temporal.Instant): Promise<(Letter | null)[]> {
    const writtenAt = performance.now();
    const mails = await Promise.all(messages.map((message) => this.words(message, now)));
    return mails.map((mail) => mail && { mail, writtenAt });
  }

  /** Where mails go now: to their readers, or all to one address. */
  async route(): Promise<MailRoute> {
    return this.mail.route();
  }

  /**
   * Outside any transaction: a mail server may take its time. Null when it was sent. It is marked here,
   * as soon as it is known what became of it.
   */
  async handOver(
    message: Pick<Claimed, 'id' | 'recipientId'>,
    mail: MailMessage,
    { route, mark }: HandingOver,
  ): Promise<Failure | null> {
    const place = this.risk.place();
    try {
      const failure = await this.dialogue(message, mail, { route, beforeItsEnd: place.take });
      await mark(failure);
      return failure;
    } catch (error) {
      this.risk.sendAway();
      throw error;
    } finally {
      place.leave();
    }
  }

  private async dialogue(
    { id, recipientId }: Pick<Claimed, 'id' | 'recipientId'>,
    mail: MailMessage,
    { route, beforeItsEnd }: Readonly<{ route: MailRoute; beforeItsEnd: () => Promise<void> }>,
  ): Promise<Failure | null> {
    try {
      await this.mail.send(mail, route, beforeItsEnd);
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
      if (mail === null) await this.marks.markOvertaken(message);
      return mail;
    } catch (error) {
      log.error({ err: error, id: message.id, kind: message.kind }, 'a message has no words');
      await this.marks.markFailed(message, NOT_WRITTEN, now);
      return null;
    }
  }
}

/** One that waited longer is written anew, from what is true by then. */
export const isFresh = ({ writtenAt }: Letter): boolean => performance.now() - writtenAt < FRESH;
