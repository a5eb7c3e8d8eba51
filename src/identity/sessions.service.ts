import { Injectable } from '@nestjs/common';
import type { Actor, Assurance, Role } from '../platform/actor.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.service.ts';
import { toDate } from '../platform/database/dates.ts';
import { sessionDays } from './rules/sign-in.ts';
import { Secrets } from './secrets.service.ts';

export type SignedIn = Readonly<{
  actor: Actor;
  /** The secret of the browser's cookie; it is stored nowhere else. */
  token: string;
}>;

type ActorRow = { accountId: string; personId: string; roles: Role[]; assurance: Assurance };

/** One signed-in browser each, kept on the server, so that signing out really ends it. */
@Injectable()
export class Sessions {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly secrets: Secrets,
  ) {}

  /** Who holds this cookie; in one statement, because every request asks. */
  async actorOf(token: string): Promise<Actor | null> {
    const [actor] = await this.db.client.$queryRaw<ActorRow[]>`
      SELECT a."id" AS "accountId", a."personId", a."roles"::text[] AS "roles", s."assurance"::text AS "assurance"
      FROM "Session" s JOIN "Account" a ON a."id" = s."accountId"
      WHERE s."tokenHash" = ${this.secrets.hash('session', token)}
        AND s."revokedAt" IS NULL AND s."expiresAt" > ${toDate(this.clock.now())}
        AND a."deactivatedAt" IS NULL`;
    return actor ?? null;
  }

  /** Null when the account no longer signs in. */
  async open(accountId: string, assurance: Assurance): Promise<SignedIn | null> {
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
        tokenHash: this.secrets.hash('session', token),
        createdAt: toDate(now),
        expiresAt: toDate(now.add({ hours: 24 * sessionDays })),
      },
    });
    return { actor: { accountId, ...account, assurance }, token };
  }

  async revoke(token: string): Promise<void> {
    await this.db.client.session.updateMany({
      where: { tokenHash: this.secrets.hash('session', token), revokedAt: null },
      data: { revokedAt: toDate(this.clock.now()) },
    });
  }
}
