import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Accounts } from '../identity/accounts.service.ts';
import { IdentityService } from '../identity/identity.service.ts';
import type { Actor } from '../platform/actor.ts';
import { Database } from '../platform/database/database.service.ts';
import { asId, emailAddress, parseInput } from '../platform/input.ts';
import { found, refuse } from '../platform/refuse.ts';
import { PeopleService, personOf } from './people.service.ts';
import type { Person } from './people.service.ts';
import { whyNotList } from './rules/access.ts';
import { byFamilyName } from './rules/person.ts';

const newEmail = z.object({ email: emailAddress });

/** Where accounts meet persons: who has a role, and the one address of mails and of signing in. */
@Injectable()
export class PeopleAccounts {
  constructor(
    private readonly db: Database,
    private readonly people: PeopleService,
    private readonly identity: IdentityService,
    private readonly accounts: Accounts,
  ) {}

  async withRoles(actor: Actor): Promise<Person[]> {
    refuse(whyNotList(actor));
    const administrators = await this.identity.personIdsWithRole('ADMINISTRATOR');
    const ids = [...administrators, ...(await this.identity.personIdsWithRole('HR'))];
    return [...(await this.people.byIds(ids)).values()].sort(byFamilyName);
  }

  /** Whoever has left no longer signs in, from the day after the last one; returns how many that ended. */
  async retireLeavers(): Promise<number> {
    const left = new Set((await this.people.leavers()).map(({ person }) => person.id));
    const active = await this.identity.activeAccounts();
    let retired = 0;
    for (const { personId } of active.filter((account) => left.has(account.personId))) {
      if (await this.accounts.retire(personId)) retired += 1;
    }
    return retired;
  }

  /** Ends every session and every open mail of the old address; a first address brings an account. */
  async changeEmail(actor: Actor, person: string, typed: string): Promise<Person> {
    refuse(whyNotList(actor));
    const id = asId(person);
    const { email } = parseInput(newEmail, { email: typed });
    return this.db.transaction(async () => {
      const before = found(await this.db.client.person.findUnique({ where: { id } }));
      if (before.email === email) return personOf(before);
      if ((await this.identity.accountOf(id)) === null) {
        await this.identity.createAccount({ personId: id, email, roles: [] });
      }
      await this.accounts.changeEmail(actor, id, email);
      return personOf(await this.db.client.person.update({ where: { id }, data: { email } }));
    });
  }
}
