import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { PeopleService } from '../people/people.service.ts';
import type { Actor } from '../platform/actor.ts';
import { Audit } from '../platform/audit.service.ts';
import { Clock } from '../platform/clock.ts';
import { Config } from '../platform/config.ts';
import { Database } from '../platform/database/database.service.ts';
import { toDate, toInstant } from '../platform/database/dates.ts';
import { asId, emailAddress, parseInput } from '../platform/input.ts';
import { log } from '../platform/log.ts';
import { Mail } from '../platform/mail/mail.service.ts';
import type { MailMessage } from '../platform/mail/mail.service.ts';
import { MailPilot } from '../platform/mail/pilot.service.ts';
import { found, refuse } from '../platform/refuse.ts';
import { Refusal } from '../refusals.ts';
import { MailBreakerService } from './breaker.service.ts';
import { whyNotManageMail } from './rules/access.ts';
import { outcomesOf, remedyFor } from './rules/breaker.ts';
import type { Remedy } from './rules/breaker.ts';
import { shownToHr } from './rules/sight.ts';
import type { MessageKind, MessageState } from './rules/message.ts';
import { failureOf } from './rules/retries.ts';
import type { Failure, SendError } from './rules/retries.ts';
import { testMail } from './templates/pages.ts';

const LATELY = { hours: 30 * 24 } as const;
const MOST = 200;
/** There is one pilot; the audit wants a subject. */
const PILOT = { subjectType: 'MailPilot', subjectId: '00000000-0000-4000-8000-000000000002' };

export type MailSending = Readonly<{
  /** Since when nothing is sent; null while sending works. */
  stoppedSince: Temporal.Instant | null;
  nextTryAt: Temporal.Instant | null;
  failure: string | null;
  remedy: Remedy | null;
  server: string | null;
  sender: string;
  waiting: number;
  oldestDueAt: Temporal.Instant | null;
  dead: number;
  expired: number;
  pilotAddress: string | null;
  pilotFixed: boolean;
}>;

/** A message that was given up. */
export type FailedMessage = Readonly<{
  id: string;
  kind: MessageKind;
  /** Null where the name would tell who offered to host. */
  recipientId: string | null;
  failure: string | null;
  attempts: number;
  dueAt: Temporal.Instant;
  mayTryAgain: boolean;
}>;

export type TestMail = Readonly<{ sentTo: string; failure: string | null; remedy: Remedy | null }>;

/** What the administrator sees and does about sending mail. */
@Injectable()
export class MailDesk {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly audit: Audit,
    private readonly mail: Mail,
    private readonly pilot: MailPilot,
    private readonly people: PeopleService,
    private readonly breaker: MailBreakerService,
  ) {}

  /** Counts by index, however many messages there were. */
  async sending(actor: Actor): Promise<MailSending> {
    refuse(whyNotManageMail(actor));
    const { failure, openedAt, probeAt } = await this.breaker.state();
    const pilot = await this.pilot.current();
    const oldest = await this.db.client.message.findFirst({
      where: { state: 'CLAIMED' },
      orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
      select: { dueAt: true },
    });
    return {
      stoppedSince: openedAt,
      nextTryAt: probeAt,
      failure,
      remedy: failure === null ? null : remedyFor(failure),
      server: serverOf(this.config.smtpUrl),
      sender: this.config.mailFrom,
      waiting: await this.db.client.message.count({ where: { state: 'CLAIMED' } }),
      oldestDueAt: oldest && toInstant(oldest.dueAt),
      dead: await this.lately('DEAD'),
      expired: await this.lately('EXPIRED'),
      pilotAddress: pilot?.address ?? null,
      pilotFixed: this.pilot.isFixed,
    };
  }

  /** The latest first, at most 200. */
  async failures(actor: Actor): Promise<FailedMessage[]> {
    refuse(whyNotManageMail(actor));
    const now = this.clock.now();
    const rows = await this.db.client.message.findMany({
      where: { state: 'DEAD', dueAt: { gte: toDate(now.subtract(LATELY)) } },
      orderBy: [{ dueAt: 'desc' }, { id: 'desc' }],
      take: MOST,
    });
    return rows.map(({ recipientId, usefulUntil, dueAt, ...row }) => ({
      ...row,
      recipientId: shownToHr.includes(row.kind) ? recipientId : null,
      dueAt: toInstant(dueAt),
      mayTryAgain: Temporal.Instant.compare(now, toInstant(usefulUntil)) < 0,
    }));
  }

  /** One more attempt at the next look; what is no longer true by then is not sent. */
  async tryAgain(actor: Actor, messageId: string): Promise<void> {
    refuse(whyNotManageMail(actor));
    const id = asId(messageId);
    const now = toDate(this.clock.now());
    await this.db.transaction(async () => {
      found(await this.db.client.message.findUnique({ where: { id }, select: { id: true } }));
      const { count } = await this.db.client.message.updateMany({
        where: { id, state: 'DEAD', usefulUntil: { gt: now } },
        data: { state: 'CLAIMED', retryAt: now },
      });
      if (count === 0) throw new Refusal('NOT_GIVEN_UP');
      const changes = { state: ['DEAD', 'CLAIMED'] as const };
      await this.audit.record(actor, {
        action: 'tryMessageAgain',
        ...{ subjectType: 'Message', subjectId: id, changes },
      });
    });
  }

  /** Also tells the breaker what came of it: a mended mail server is used again at once. */
  async sendTestMail(actor: Actor): Promise<TestMail> {
    refuse(whyNotManageMail(actor));
    const reader = found((await this.people.byIds([actor.personId])).get(actor.personId));
    if (reader.email === null) throw new Refusal('NO_ADDRESS');
    const pilotAddress = (await this.pilot.current())?.address ?? '';
    const url = `${this.config.publicUrl}/mail`;
    const letter = await testMail({ reader, pilotAddress, url });
    const to = { name: reader.name, address: reader.email };
    const failure = await this.failureOfSending({ to, ...letter });
    await this.breaker.note(outcomesOf([failure]), this.clock.now());
    const sentTo = pilotAddress === '' ? reader.email : pilotAddress;
    if (failure === null) return { sentTo, failure: null, remedy: null };
    return { sentTo, failure: failure.code, remedy: remedyFor(failure.code) };
  }

  /** Null when the mail server took it. */
  private async failureOfSending(letter: MailMessage): Promise<Failure | null> {
    try {
      await this.mail.send(letter);
      return null;
    } catch (error) {
      const failure = failureOf(error as SendError);
      log.warn({ failure }, 'a test mail was not sent');
      return failure;
    }
  }

  async startPilot(actor: Actor, address: string): Promise<void> {
    refuse(whyNotManageMail(actor));
    refuse(this.pilot.isFixed ? 'PILOT_BY_SETTING' : null);
    const input = parseInput(z.object({ address: emailAddress }), { address });
    await this.db.transaction(async () => {
      await this.pilot.start(input.address, this.clock.now());
      await this.audit.record(actor, { action: 'startPilot', ...PILOT });
    });
  }

  async endPilot(actor: Actor): Promise<void> {
    refuse(whyNotManageMail(actor));
    refuse(this.pilot.isFixed ? 'PILOT_BY_SETTING' : null);
    await this.db.transaction(async () => {
      await this.pilot.end();
      await this.audit.record(actor, { action: 'endPilot', ...PILOT });
    });
  }

  private lately(state: MessageState): Promise<number> {
    const since = toDate(this.clock.now().subtract(LATELY));
    return this.db.client.message.count({ where: { state, dueAt: { gte: since } } });
  }
}

/** Without name and password. */
const serverOf = (smtpUrl: string | null): string | null => smtpUrl && new URL(smtpUrl).host;
