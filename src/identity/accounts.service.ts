import { Injectable } from '@nestjs/common';
import type { Actor, Role } from '../platform/actor.ts';
import { Audit } from '../platform/audit.service.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.service.ts';
import { toDate } from '../platform/database/dates.ts';
import { asId } from '../platform/input.ts';
import { found, refuse } from '../platform/refuse.ts';
import type { RefusalCode } from '../refusals.ts';
import { Passkeys } from './passkeys.service.ts';
import { whyNotGiveRoles, whyNotLose, whyNotManageAccount } from './rules/access.ts';
import { whyNotSurely } from './rules/vouching.ts';
import { Sessions } from './sessions.service.ts';

export type Standing = Readonly<{ roles: readonly Role[]; active: boolean; vouched: boolean }>;

const account = { id: true, personId: true, roles: true, deactivatedAt: true } as const;
type Known = { id: string; personId: string; roles: Role[]; deactivatedAt: Date | null };

/**
 * Who may sign in, and as what. Whatever changes here ends the account's sessions, so that the very
 * next request of an old cookie is refused, on every replica.
 */
@Injectable()
export class Accounts {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly passkeys: Passkeys,
    private readonly sessions: Sessions,
  ) {}

  /** Person id to how their account stands, for those who have one. */
  async standings(personIds: readonly string[]): Promise<ReadonlyMap<string, Standing>> {
    const rows = await this.db.client.account.findMany({
      where: { personId: { in: [...personIds] } },
      select: {
        ...account,
        passkeys: { where: { vouchedAt: { not: null } }, select: { id: true } },
      },
    });
    return new Map(
      rows.map(({ personId, roles, deactivatedAt, passkeys }) => [
        personId,
        { roles, active: deactivatedAt === null, vouched: passkeys.length > 0 },
      ]),
    );
  }

  /** Returns the roles that they have now. */
  async grantRole(actor: Actor, person: string, role: Role): Promise<Role[]> {
    return this.changeRoles(actor, person, 'grantRole', (known) =>
      known.roles.includes(role) ? known.roles : [...known.roles, role],
    );
  }

  async withdrawRole(actor: Actor, person: string, role: Role): Promise<Role[]> {
    return this.changeRoles(actor, person, 'withdrawRole', (known) =>
      known.roles.filter((one) => one !== role),
    );
  }

  async deactivate(actor: Actor, person: string): Promise<void> {
    await this.db.transaction(async () => {
      const known = await this.managed(actor, person);
      if (known.deactivatedAt !== null) return;
      await this.refuseToLose(known, []);
      await this.db.client.account.update({
        where: { id: known.id },
        data: { deactivatedAt: toDate(this.clock.now()) },
      });
      await this.endEverything(known.id);
      await this.record(actor, 'deactivateAccount', known);
    });
  }

  /**
   * For somebody whose service has ended; the last administrator keeps the account, because nobody
   * else could let a new one in. False when there was nothing to do.
   */
  async retire(personId: string): Promise<boolean> {
    return this.db.transaction(async () => {
      await this.alone();
      const known = await this.byPerson(personId);
      if (known === null || known.deactivatedAt !== null) return false;
      if ((await this.whyNotWithout(known, [])) !== null) return false;
      await this.db.client.account.update({
        where: { id: known.id },
        data: { deactivatedAt: toDate(this.clock.now()) },
      });
      await this.endEverything(known.id);
      await this.record(null, 'deactivateAccount', known);
      return true;
    });
  }

  async reactivate(actor: Actor, person: string): Promise<void> {
    await this.db.transaction(async () => {
      const known = await this.managed(actor, person);
      if (known.deactivatedAt === null) return;
      await this.db.client.account.update({
        where: { id: known.id },
        data: { deactivatedAt: null },
      });
      await this.record(actor, 'reactivateAccount', known);
    });
  }

  /** In the caller's transaction, because a person's address changes along with it. */
  async changeEmail(actor: Actor, personId: string, email: string): Promise<void> {
    const known = await this.managed(actor, personId);
    await this.db.client.account.update({ where: { id: known.id }, data: { email } });
    await this.endEverything(known.id);
    await this.record(actor, 'changeEmail', known);
  }

  private async changeRoles(
    actor: Actor,
    person: string,
    action: string,
    change: (known: Known) => Role[],
  ): Promise<Role[]> {
    refuse(whyNotGiveRoles(actor));
    return this.db.transaction(async () => {
      await this.alone();
      await this.stillMay(actor, whyNotGiveRoles);
      const known = found(await this.byPerson(asId(person)));
      const roles = change(known);
      if (roles.length === known.roles.length) return roles;
      await this.refuseToLose(known, roles);
      await this.db.client.account.update({ where: { id: known.id }, data: { roles } });
      await this.endEverything(known.id);
      const changes = { roles: [known.roles.join(' '), roles.join(' ')] } as const;
      await this.record(actor, action, known, changes);
      return roles;
    });
  }

  private async managed(actor: Actor, person: string): Promise<Known> {
    refuse(whyNotManageAccount(actor, []));
    await this.alone();
    const known = found(await this.byPerson(asId(person)));
    await this.stillMay(actor, (fresh) => whyNotManageAccount(fresh, known.roles));
    return known;
  }

  /** One after another: two administrators who remove each other must not both have been looked at before. */
  private async alone(): Promise<void> {
    await this.db.lock('administrators', ['all']);
  }

  /** By the roles the actor has at this very moment, and surely enough for what matters. */
  private async stillMay(
    actor: Actor,
    whyNot: (fresh: Actor) => ReturnType<typeof whyNotGiveRoles>,
  ): Promise<void> {
    const fresh = await this.db.client.account.findUnique({
      where: { id: actor.accountId, deactivatedAt: null },
      select: { roles: true },
    });
    refuse(whyNot({ ...actor, roles: fresh?.roles ?? [] }));
    refuse(whyNotSurely(actor, await this.passkeys.hasVouched(actor.accountId)));
  }

  private async refuseToLose(known: Known, roles: readonly Role[]): Promise<void> {
    refuse(await this.whyNotWithout(known, roles));
  }

  private async whyNotWithout(known: Known, roles: readonly Role[]): Promise<RefusalCode | null> {
    if (known.deactivatedAt !== null) return null;
    if (!known.roles.includes('ADMINISTRATOR') || roles.includes('ADMINISTRATOR')) return null;
    const rows = await this.db.client.account.findMany({
      where: { roles: { has: 'ADMINISTRATOR' }, deactivatedAt: null },
      select: { id: true },
    });
    return whyNotLose(
      known.id,
      rows.map(({ id }) => id),
    );
  }

  private byPerson(personId: string): Promise<Known | null> {
    return this.db.client.account.findUnique({ where: { personId }, select: account });
  }

  /** Sessions, and whatever was on its way to become one. */
  private async endEverything(accountId: string): Promise<void> {
    await this.sessions.endAllOf(accountId);
    await this.db.client.signInRequest.updateMany({
      where: { accountId, usedAt: null },
      data: { usedAt: toDate(this.clock.now()) },
    });
    await this.db.client.passkeyChallenge.deleteMany({ where: { accountId } });
    await this.db.client.vouchingCode.deleteMany({ where: { accountId } });
  }

  private async record(
    actor: Actor | null,
    action: string,
    { personId }: Known,
    changes: Readonly<Record<string, readonly [string, string]>> = {},
  ): Promise<void> {
    const subject = { subjectType: 'Person', subjectId: personId };
    await this.audit.record(actor, { action, ...subject, changes });
  }
}
