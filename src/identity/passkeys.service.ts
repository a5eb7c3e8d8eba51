import { Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Prisma } from '../generated/prisma/client.ts';
import type { Actor } from '../platform/actor.ts';
import { Audit } from '../platform/audit.service.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.service.ts';
import { toDate, toInstant } from '../platform/database/dates.ts';
import { asId, line, parseInput } from '../platform/input.ts';
import { found, refuse } from '../platform/refuse.ts';
import { Refusal } from '../refusals.ts';
import { Challenges } from './challenges.service.ts';
import type { AskingBrowser, Browser } from './browser.service.ts';
import * as rules from './rules/passkeys.ts';
import { lastUse, toTheHour } from './rules/sessions.ts';
import { Webauthn } from './webauthn.service.ts';
import type { SignedAnswer } from './webauthn.service.ts';

export type Passkey = Readonly<{
  id: string;
  accountId: string;
  name: string;
  createdAt: Temporal.Instant;
  usedAt: Temporal.Instant | null;
  vouchedAt: Temporal.Instant | null;
  vouched: boolean;
}>;

type Row = Prisma.PasskeyGetPayload<object>;

const newName = z.object({ name: line(60) });

const passkeyOf = (row: Row): Passkey => ({
  ...row,
  createdAt: toInstant(row.createdAt),
  usedAt: row.usedAt && lastUse(toInstant(row.createdAt), toInstant(row.usedAt)),
  vouchedAt: row.vouchedAt && toInstant(row.vouchedAt),
  vouched: row.vouchedAt !== null,
});

/** The keys on somebody's devices: adding, listing, removing, and what a device has signed. */
@Injectable()
export class Passkeys {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly challenges: Challenges,
    private readonly webauthn: Webauthn,
  ) {}

  /** Of oneself only, the oldest first. */
  async mine({ accountId }: Actor): Promise<Passkey[]> {
    return (await this.rows(accountId)).map(passkeyOf);
  }

  async hasVouched(accountId: string): Promise<boolean> {
    const where = { accountId, vouchedAt: { not: null } };
    return (await this.db.client.passkey.findFirst({ where, select: { id: true } })) !== null;
  }

  async prepareToAdd(actor: Actor, browser: AskingBrowser): Promise<string> {
    const { accountId } = actor;
    const known = await this.rows(accountId);
    refuse(rules.whyNotAdd(known.length));
    const { email } = await this.db.client.account.findUniqueOrThrow({ where: { id: accountId } });
    const purpose = { purpose: 'ADD', accountId } as const;
    const challenge = await this.challenges.make(purpose, browser.token, browser.address);
    return this.webauthn.creation({ id: accountId, email }, challenge, known.map(credentialOf));
  }

  async add(actor: Actor, name: string, response: string, browser: Browser): Promise<Passkey> {
    const { accountId } = actor;
    const named = parseInput(newName, { name });
    const answer = this.webauthn.read(response);
    await this.challenges.take({ purpose: 'ADD', accountId }, answer.challenge, browser.token);
    const key = await this.webauthn.created(answer);
    const now = toDate(this.clock.now());
    return this.db.transaction(async () => {
      refuse(rules.whyNotAdd(await this.db.client.passkey.count({ where: { accountId } })));
      const row = await this.db.client.passkey.create({
        data: {
          ...named,
          accountId,
          credentialId: key.id,
          publicKey: key.publicKey,
          counter: BigInt(key.counter),
          transports: [...key.transports],
          createdAt: now,
          vouchedAt: rules.isVouchedFor(actor.assurance) ? now : null,
        },
      });
      await this.record(actor, 'addPasskey', row.id);
      return passkeyOf(row);
    });
  }

  /** Ends the sessions that it opened. */
  async remove(actor: Actor, id: string): Promise<void> {
    const passkey = await this.own(actor, id);
    refuse(rules.whyNotRemove(actor.assurance, passkey));
    await this.db.transaction(async () => {
      await this.db.client.session.updateMany({
        where: { passkeyId: passkey.id, revokedAt: null },
        data: { revokedAt: toDate(this.clock.now()) },
      });
      await this.db.client.passkey.deleteMany({ where: { id: passkey.id } });
      await this.record(actor, 'removePasskey', passkey.id);
    });
  }

  async own({ accountId }: Actor, id: string): Promise<Passkey> {
    const row = await this.db.client.passkey.findFirst({ where: { id: asId(id), accountId } });
    return passkeyOf(found(row));
  }

  /** What a browser is asked for one of these passkeys of somebody who is signed in. */
  async prepareToVouch(
    { accountId }: Actor,
    wanted: (passkey: Passkey) => boolean,
    browser: AskingBrowser,
  ): Promise<string> {
    const rows = (await this.rows(accountId)).filter((row) => wanted(passkeyOf(row)));
    if (rows.length === 0) throw new Refusal('NOT_FOUND');
    const purpose = { purpose: 'VOUCH', accountId } as const;
    const challenge = await this.challenges.make(purpose, browser.token, browser.address);
    return this.webauthn.use(challenge, rows.map(credentialOf));
  }

  /**
   * Which passkey signed. Its counter moves on from where it was seen, so that of two that signed
   * with copies of one key at the same moment only one comes in.
   */
  async signedBy(answer: SignedAnswer): Promise<Passkey> {
    const { credentialId } = answer;
    const row = await this.db.client.passkey.findUnique({ where: { credentialId } });
    if (row === null) throw new Refusal('PASSKEY_REFUSED');
    const counter = await this.webauthn.used(answer, {
      ...credentialOf(row),
      publicKey: row.publicKey,
      counter: Number(row.counter),
    });
    const moved = await this.db.client.passkey.updateMany({
      where: { id: row.id, counter: row.counter },
      data: { counter: BigInt(counter), usedAt: toDate(toTheHour(this.clock.now())) },
    });
    if (moved.count === 0) throw new Refusal('PASSKEY_REFUSED');
    return passkeyOf(row);
  }

  /** From now on signing in with it is sure. */
  async vouchFor(actor: Actor, id: string): Promise<void> {
    await this.db.client.passkey.updateMany({
      where: { id, accountId: actor.accountId, vouchedAt: null },
      data: { vouchedAt: toDate(this.clock.now()) },
    });
    await this.record(actor, 'vouchForPasskey', id);
  }

  private rows(accountId: string): Promise<Row[]> {
    return this.db.client.passkey.findMany({
      where: { accountId },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    });
  }

  private async record(actor: Actor, action: string, subjectId: string): Promise<void> {
    await this.audit.record(actor, { action, subjectType: 'Passkey', subjectId });
  }
}

const credentialOf = ({ credentialId, transports }: Row) => ({ id: credentialId, transports });
