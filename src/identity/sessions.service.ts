import { Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import type { Prisma } from '../generated/prisma/client.ts';
import type { SignInWay } from '../generated/prisma/enums.ts';
import type { Actor, Assurance, Role } from '../platform/actor.ts';
import { Audit } from '../platform/audit.service.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.service.ts';
import { toDate, toInstant } from '../platform/database/dates.ts';
import { asId } from '../platform/input.ts';
import { Refusal } from '../refusals.ts';
import { lastUse, toTheHour } from './rules/sessions.ts';
import { sessionDays } from './rules/sign-in.ts';
import { Secrets } from './secrets.service.ts';

export type SignedIn = Readonly<{
  actor: Actor;
  /** The secret of the browser's cookie; it is stored nowhere else. */
  token: string;
}>;

/** How somebody came in. */
export type Entry = Readonly<{ way: SignInWay; passkeyId?: string }>;

export type Session = Readonly<{
  id: string;
  way: SignInWay;
  assurance: Assurance;
  createdAt: Temporal.Instant;
  /** To the hour. */
  seenAt: Temporal.Instant;
  /** Whether it is the one that asks. */
  current: boolean;
}>;

type ActorRow = { accountId: string; personId: string; roles: Role[]; assurance: Assurance };

/** One signed-in browser each, kept on the server, so that signing out really ends it. */
@Injectable()
export class Sessions {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly secrets: Secrets,
    private readonly audit: Audit,
  ) {}

  /** Who holds this cookie; in one statement, because every request asks. It notes the hour as well. */
  async actorOf(token: string): Promise<Actor | null> {
    const now = this.clock.now();
    const hour = toDate(toTheHour(now));
    const tokenHash = this.secrets.hash('session', token);
    const [actor] = await this.db.client.$queryRaw<ActorRow[]>`
      WITH seen AS (
        UPDATE "Session" SET "seenAt" = ${hour}
        WHERE "tokenHash" = ${tokenHash} AND "seenAt" IS DISTINCT FROM ${hour}
      )
      SELECT a."id" AS "accountId", a."personId", a."roles"::text[] AS "roles", s."assurance"::text AS "assurance"
      FROM "Session" s JOIN "Account" a ON a."id" = s."accountId"
      WHERE s."tokenHash" = ${tokenHash}
        AND s."revokedAt" IS NULL AND s."expiresAt" > ${toDate(now)}
        AND a."deactivatedAt" IS NULL`;
    return actor ?? null;
  }

  /** Null when the account no longer signs in. */
  async open(
    accountId: string,
    assurance: Assurance,
    entry: Entry = { way: 'MAIL' },
  ): Promise<SignedIn | null> {
    const account = await this.db.client.account.findUnique({
      where: { id: accountId, deactivatedAt: null },
      select: { personId: true, roles: true },
    });
    if (account === null) return null;
    const now = this.clock.now();
    const token = this.secrets.token();
    await this.db.client.session.create({
      data: {
        accountId,
        assurance,
        way: entry.way,
        passkeyId: entry.passkeyId ?? null,
        tokenHash: this.secrets.hash('session', token),
        createdAt: toDate(now),
        expiresAt: toDate(now.add({ hours: 24 * sessionDays })),
      },
    });
    return { actor: { accountId, ...account, assurance }, token };
  }

  /** Opens a session in a browser and ends the one it had; null when the account no longer signs in. */
  async enter(
    accountId: string,
    assurance: Assurance,
    entry: Entry,
    previous: string | null,
  ): Promise<SignedIn | null> {
    const signedIn = await this.open(accountId, assurance, entry);
    if (signedIn === null) return null;
    if (previous !== null) await this.revoke(previous);
    await this.audit.record(signedIn.actor, {
      action: 'signIn',
      subjectType: 'Account',
      subjectId: accountId,
    });
    return signedIn;
  }

  /** Of oneself only and still open, the latest first. */
  async mine({ accountId }: Actor, token: string | null): Promise<Session[]> {
    const current = token === null ? null : this.secrets.hash('session', token);
    const rows = await this.db.client.session.findMany({
      where: { accountId, revokedAt: null, expiresAt: { gt: toDate(this.clock.now()) } },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    });
    return rows.map((row) => ({
      id: row.id,
      way: row.way,
      assurance: row.assurance,
      createdAt: toInstant(row.createdAt),
      seenAt: lastUse(toInstant(row.createdAt), row.seenAt && toInstant(row.seenAt)),
      current: row.tokenHash === current,
    }));
  }

  async end(actor: Actor, id: string): Promise<void> {
    const where = { id: asId(id), accountId: actor.accountId, revokedAt: null };
    await this.db.transaction(async () => {
      if ((await this.revokeAll(where)) === 0) throw new Refusal('NOT_FOUND');
      await this.audit.record(actor, {
        action: 'endSession',
        subjectType: 'Session',
        subjectId: where.id,
      });
    });
  }

  /** All but the one that asks. */
  async endOthers(actor: Actor, token: string | null): Promise<void> {
    const { accountId } = actor;
    const not = { tokenHash: token === null ? '' : this.secrets.hash('session', token) };
    await this.db.transaction(async () => {
      await this.revokeAll({ accountId, revokedAt: null, NOT: not });
      await this.audit.record(actor, {
        action: 'endOtherSessions',
        subjectType: 'Account',
        subjectId: accountId,
      });
    });
  }

  async revoke(token: string): Promise<void> {
    await this.revokeAll({ tokenHash: this.secrets.hash('session', token), revokedAt: null });
  }

  /** Every browser of an account; the very next request of each is refused. */
  async endAllOf(accountId: string): Promise<void> {
    await this.revokeAll({ accountId, revokedAt: null });
  }

  private async revokeAll(where: Prisma.SessionWhereInput): Promise<number> {
    const data = { revokedAt: toDate(this.clock.now()) };
    return (await this.db.client.session.updateMany({ where, data })).count;
  }
}
