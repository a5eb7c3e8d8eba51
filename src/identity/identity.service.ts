import { Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import type { Role } from '../platform/actor.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.service.ts';
import { toDate, toInstant } from '../platform/database/dates.ts';
import { found } from '../platform/refuse.ts';

export type Account = Readonly<{
  id: string;
  personId: string;
  /** Lower case. */
  email: string;
  roles: readonly Role[];
}>;

export type AwaitedAccount = Account & Readonly<{ createdAt: Temporal.Instant }>;

export type NewAccount = Readonly<{ personId: string; email: string; roles: readonly Role[] }>;

const account = { id: true, personId: true, email: true, roles: true } as const;

/**
 * Accounts and roles. Identity knows a person by id only; who may give whom an account is decided
 * by the rooms that call.
 */
@Injectable()
export class IdentityService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  async createAccount(fresh: NewAccount): Promise<Account> {
    const createdAt = toDate(this.clock.now());
    const data = { ...fresh, roles: [...fresh.roles], createdAt };
    return this.db.client.account.create({ data, select: account });
  }

  /** As one text and in one statement, because an import may bring thousands. */
  async createAccounts(fresh: readonly NewAccount[]): Promise<void> {
    await this.db.client.$executeRaw`
      INSERT INTO "Account" ("id", "personId", "email", "roles", "createdAt")
      SELECT gen_random_uuid(), "personId", "email", "roles", ${toDate(this.clock.now())}
      FROM jsonb_to_recordset(${JSON.stringify(fresh)}::jsonb)
        AS fresh("personId" uuid, "email" text, "roles" "Role"[])`;
  }

  /** Another address for the accounts of these people; nothing else about them changes. */
  async readdress(
    changes: readonly Readonly<{ personId: string; email: string }>[],
  ): Promise<void> {
    if (changes.length === 0) return;
    await this.db.client.$executeRaw`
      UPDATE "Account" AS a SET "email" = c."email"
      FROM jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) AS c("personId" uuid, "email" text)
      WHERE a."personId" = c."personId"`;
  }

  /** Gives the person's account the role as well; a role that is there already stays. */
  async grantRole(personId: string, role: Role): Promise<Account> {
    const known = found(await this.accountOf(personId));
    if (known.roles.includes(role)) return known;
    return this.db.client.account.update({
      where: { id: known.id },
      data: { roles: { push: role } },
      select: account,
    });
  }

  async accountOf(personId: string): Promise<Account | null> {
    return (await this.accountsOf([personId])).get(personId) ?? null;
  }

  /** Also the accounts that no longer sign in: a person never has a second one. */
  async accountsOf(personIds: readonly string[]): Promise<ReadonlyMap<string, Account>> {
    const rows = await this.db.client.account.findMany({
      where: { personId: { in: [...personIds] } },
      select: account,
    });
    return new Map(rows.map((row) => [row.personId, row]));
  }

  /** Of these persons, those whose account may sign in. */
  async activeAccountsOf(personIds: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.db.client.account.findMany({
      where: { personId: { in: [...personIds] }, deactivatedAt: null },
      select: { personId: true },
    });
    return new Set(rows.map(({ personId }) => personId));
  }

  /** Every account that may sign in. */
  async activeAccounts(): Promise<Account[]> {
    return this.db.client.account.findMany({ where: { deactivatedAt: null }, select: account });
  }

  /** Oldest account first, so that the same person answers for a role as long as they have it. */
  async personIdsWithRole(role: Role): Promise<string[]> {
    const rows = await this.db.client.account.findMany({
      where: { roles: { has: role }, deactivatedAt: null },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      select: { personId: true },
    });
    return rows.map((row) => row.personId);
  }

  /** Administrators who were given an account and have not signed in yet. */
  async administratorsAwaited(): Promise<AwaitedAccount[]> {
    const rows = await this.db.client.account.findMany({
      where: { roles: { has: 'ADMINISTRATOR' }, deactivatedAt: null, sessions: { none: {} } },
      select: { ...account, createdAt: true },
    });
    return rows.map((row) => ({ ...row, createdAt: toInstant(row.createdAt) }));
  }

  async hasAccounts(): Promise<boolean> {
    return (await this.db.client.account.findFirst({ select: { id: true } })) !== null;
  }
}
