import { Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import { isOffice } from '../platform/actor.ts';
import type { Actor } from '../platform/actor.ts';
import { Audit } from '../platform/audit.service.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.service.ts';
import { toDate, toInstant } from '../platform/database/dates.ts';
import { asId } from '../platform/input.ts';
import { found, refuse } from '../platform/refuse.ts';
import type { Report } from './rules/bounce.ts';
import type { Handled } from './rules/incoming-mail.ts';

/** Whose address mails come back from. */
export type FailingAddress = Readonly<{
  personId: string;
  address: string;
  since: Temporal.Instant;
  /** Of RFC 3463, such as 5.1.1. */
  status: string;
}>;

/** Addresses that mails came back from, or were refused for, for good: nothing more is sent there until it is mended. */
@Injectable()
export class Bounces {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /**
   * Marks the address, in the transaction that notes the mail. Only a report about a mail of ours, by
   * its Message-ID that nobody can guess, to the address that the person still has, counts.
   */
  async note({ messageId, bounces }: Report): Promise<Handled> {
    const message = await this.messageOf(messageId);
    if (message === null) return bounce('REFUSED', 'FORGED');
    const address = message.recipient.email ?? '';
    const about = bounces.find(({ addresses }) => addresses.includes(address));
    if (about === undefined) return bounce('IGNORED', 'OTHER_ADDRESS');
    if (!about.isFinal) return bounce('NOTED', about.status);
    if (isBeforeMended(message)) return bounce('IGNORED', 'WORKS_AGAIN');
    await this.mark(message.recipientId, address, about.status);
    return { ...bounce('APPLIED', about.status), personId: message.recipientId };
  }

  /** The mail server refused the address for good; one that was changed meanwhile is not to blame. */
  async refused(personId: string, address: string, status: string): Promise<void> {
    await this.db.transaction(async () => {
      const person = await this.db.client.person.findUnique({ where: { id: personId } });
      if (person?.email === address) await this.mark(personId, address, status);
    });
  }

  /** Which of these people get no mail, because it comes back. */
  async unreachable(personIds: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.db.client.$queryRaw<{ personId: string }[]>`
      SELECT failing."personId" FROM "FailingAddress" AS failing
      JOIN "Person" AS person
        ON person."id" = failing."personId" AND person."email" = failing."address"
      WHERE failing."personId" = ANY(${[...personIds]}::uuid[]) AND failing."worksSince" IS NULL`;
    return new Set(rows.map(({ personId }) => personId));
  }

  /** How many there are, for HR's month. */
  async failingCount(): Promise<number> {
    return (await this.failing({})).length;
  }

  /** Everybody whose address fails, the latest first. For HR and the administrator. */
  async failingAddresses(actor: Actor): Promise<FailingAddress[]> {
    refuse(isOffice(actor) ? null : 'NOT_ALLOWED');
    return this.failing({});
  }

  /** By person; nothing for others than HR and the administrator. */
  async failingOf(
    actor: Actor,
    personIds: readonly string[],
  ): Promise<ReadonlyMap<string, FailingAddress>> {
    if (!isOffice(actor)) return new Map();
    const rows = await this.failing({ personId: { in: [...personIds] } });
    return new Map(rows.map((row) => [row.personId, row]));
  }

  /** HR or the administrator says so; saying it again changes nothing. */
  async addressWorksAgain(actor: Actor, personId: string): Promise<void> {
    refuse(isOffice(actor) ? null : 'NOT_ALLOWED');
    const id = asId(personId);
    await this.db.transaction(async () => {
      const row = found(
        await this.db.client.failingAddress.findUnique({ where: { personId: id } }),
      );
      if (row.worksSince !== null) return;
      const worksSince = toDate(this.clock.now());
      await this.db.client.failingAddress.update({ where: { personId: id }, data: { worksSince } });
      const action = 'addressWorksAgain';
      await this.audit.record(actor, { action, subjectType: 'Person', subjectId: id });
    });
  }

  private async messageOf(messageId: string | null) {
    if (messageId === null) return null;
    return this.db.client.message.findUnique({
      where: { messageId },
      include: { recipient: { include: { failingAddress: true } } },
    });
  }

  private async mark(personId: string, address: string, status: string): Promise<void> {
    const known = await this.db.client.failingAddress.findUnique({ where: { personId } });
    if (known?.address === address && known.worksSince === null) return;
    const fresh = { address, status, since: toDate(this.clock.now()), worksSince: null };
    await this.db.client.failingAddress.upsert({
      where: { personId },
      create: { personId, ...fresh },
      update: fresh,
    });
    const action = 'addressFails';
    await this.audit.record(null, { action, subjectType: 'Person', subjectId: personId });
  }

  /** An address that was changed meanwhile no longer fails. */
  private async failing(where: { personId?: { in: string[] } }): Promise<FailingAddress[]> {
    const rows = await this.db.client.failingAddress.findMany({
      where: { ...where, worksSince: null },
      include: { person: { select: { email: true } } },
      orderBy: [{ since: 'desc' }, { personId: 'asc' }],
    });
    return rows
      .filter(({ address, person }) => address === person.email)
      .map(({ personId, address, since, status }) => ({
        ...{ personId, address, status },
        since: toInstant(since),
      }));
  }
}

type Returned = Readonly<{
  sentAt: Date | null;
  dueAt: Date;
  recipient: Readonly<{ failingAddress: Readonly<{ worksSince: Date | null }> | null }>;
}>;

/** It was sent before HR said that the address works again. */
function isBeforeMended({ sentAt, dueAt, recipient }: Returned): boolean {
  const worksSince = recipient.failingAddress?.worksSince ?? null;
  return worksSince !== null && (sentAt ?? dueAt) < worksSince;
}

const bounce = (outcome: Handled['outcome'], reason: string): Handled => ({
  kind: 'BOUNCE',
  outcome,
  reason,
});
