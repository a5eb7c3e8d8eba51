import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/actor.ts';
import { Audit } from '../platform/audit.service.ts';
import { Database } from '../platform/database/database.service.ts';
import { found } from '../platform/refuse.ts';
import { PeopleService } from './people.service.ts';
import type { Person } from './people.service.ts';

/** In which language somebody is written to: everybody chooses for themselves. */
@Injectable()
export class LanguageService {
  constructor(
    private readonly db: Database,
    private readonly audit: Audit,
    private readonly people: PeopleService,
  ) {}

  async choose(actor: Actor, locale: 'nl' | 'en'): Promise<Person> {
    const id = actor.personId;
    return this.db.transaction(async () => {
      const before = found((await this.people.byIds([id])).get(id));
      await this.db.client.person.update({ where: { id }, data: { locale } });
      await this.audit.record(actor, {
        action: 'chooseLanguage',
        subjectType: 'Person',
        subjectId: id,
        changes: { locale: [before.locale, locale] },
      });
      return found((await this.people.byIds([id])).get(id));
    });
  }
}
