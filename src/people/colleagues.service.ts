import { Injectable } from '@nestjs/common';
import { IdentityService } from '../identity/identity.service.ts';
import { Database } from '../platform/database/database.service.ts';
import { PeopleService, personOf } from './people.service.ts';
import type { Person } from './people.service.ts';
import { byFamilyName, called } from './rules/person.ts';
import { isInService } from './rules/succession.ts';

const SHOWN = 20;

/** Who can be asked for something: in service, with an account that signs in. */
@Injectable()
export class ColleaguesService {
  constructor(
    private readonly db: Database,
    private readonly identity: IdentityService,
    private readonly people: PeopleService,
  ) {}

  /** By words of the name, alphabetical, the first twenty; who may ask is for the caller to say. */
  async search(search: string): Promise<Person[]> {
    const words = search.split(/\s+/).filter((word) => word !== '');
    if (words.length === 0) return [];
    const rows = await this.db.client.person.findMany({ where: { AND: words.map(called) } });
    const able = await this.able(rows.map(({ id }) => id));
    return rows
      .map((row) => personOf(row))
      .filter(({ id }) => able.has(id))
      .sort(byFamilyName)
      .slice(0, SHOWN);
  }

  async canBeAsked(personId: string): Promise<boolean> {
    return (await this.able([personId])).has(personId);
  }

  private async able(personIds: readonly string[]): Promise<ReadonlySet<string>> {
    const today = this.people.today();
    const people = await this.people.byIds(personIds);
    const accounts = await this.identity.activeAccountsOf(personIds);
    const inService = [...people.values()].filter((person) => isInService(person, today));
    return new Set(inService.map(({ id }) => id).filter((id) => accounts.has(id)));
  }
}
