import { Injectable } from '@nestjs/common';
import { IdentityService } from '../identity/identity.service.ts';
import type { Locale } from '../i18n/catalogue.ts';
import { Config } from '../platform/config.ts';
import { Database } from '../platform/database/database.service.ts';
import { PeopleService } from './people.service.ts';
import { byKind, roleInWords } from './rules/example.ts';

export type ExamplePerson = Readonly<{ email: string; name: string; role: string }>;

/** As whom one may sign in at the example organisation. */
@Injectable()
export class ExamplePeople {
  constructor(
    private readonly config: Config,
    private readonly db: Database,
    private readonly identity: IdentityService,
    private readonly people: PeopleService,
  ) {}

  /** Null outside the example organisation. */
  async list(locale: Locale): Promise<ExamplePerson[] | null> {
    if (!this.config.example) return null;
    const accounts = await this.identity.activeAccounts();
    const people = await this.people.byIds(accounts.map(({ personId }) => personId));
    const principals = await this.principals();
    return accounts
      .flatMap(({ email, personId, roles }) => {
        const person = people.get(personId);
        return person ? { email, person, roles, principal: principals.get(personId) ?? null } : [];
      })
      .sort(byKind)
      .map((facts) => ({
        email: facts.email,
        name: facts.person.name,
        role: roleInWords(facts, locale),
      }));
  }

  /** Assistant's id to the name of one principal. */
  private async principals(): Promise<ReadonlyMap<string, string>> {
    const rows = await this.db.client.delegation.findMany({
      where: { revokedAt: null },
      select: { assistantId: true, principal: { select: { givenName: true, familyName: true } } },
      orderBy: { since: 'desc' },
    });
    return new Map(
      rows.map(({ assistantId, principal }) => [
        assistantId,
        `${principal.givenName} ${principal.familyName}`,
      ]),
    );
  }
}
