import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/actor.ts';
import { Audit } from '../platform/audit.service.ts';
import { Database } from '../platform/database/database.service.ts';
import { dateOnly } from '../platform/database/dates.ts';
import { asId } from '../platform/input.ts';
import { found, refuse } from '../platform/refuse.ts';
import { PeopleService, personOf } from './people.service.ts';
import type { Days, Person } from './people.service.ts';
import { whyNotManage } from './rules/access.ts';
import { whyNotExempt } from './rules/exemptions.ts';

/** Days for which no visit is expected of somebody. There is no field for a cause. */
@Injectable()
export class ExemptionsService {
  constructor(
    private readonly db: Database,
    private readonly audit: Audit,
    private readonly people: PeopleService,
  ) {}

  /** Returns the person. */
  async add(actor: Actor, person: string, days: Days): Promise<Person> {
    refuse(whyNotManage(actor));
    const personId = asId(person);
    return this.db.transaction(async () => {
      await this.db.lock('person', [personId]);
      const row = found(await this.db.client.person.findUnique({ where: { id: personId } }));
      const known = await this.people.exemptionsOf([personId]);
      refuse(whyNotExempt(days, known.get(personId) ?? []));
      const data = { personId, from: dateOnly(days.from), until: dateOnly(days.until) };
      const { id } = await this.db.client.exemption.create({ data });
      await this.record(actor, 'addExemption', { id, personId });
      return personOf(row);
    });
  }

  /** Returns the person. */
  async remove(actor: Actor, exemptionId: string): Promise<Person> {
    refuse(whyNotManage(actor));
    const id = asId(exemptionId);
    return this.db.transaction(async () => {
      const { exemption } = this.db.client;
      const row = found(await exemption.findUnique({ where: { id }, include: { person: true } }));
      await exemption.deleteMany({ where: { id } });
      await this.record(actor, 'removeExemption', row);
      return personOf(row.person);
    });
  }

  private async record(
    actor: Actor,
    action: string,
    { id, personId }: Readonly<{ id: string; personId: string }>,
  ): Promise<void> {
    const added = action === 'addExemption';
    const changes = { exemptionId: added ? ([null, id] as const) : ([id, null] as const) };
    await this.audit.record(actor, {
      action,
      subjectType: 'Person',
      subjectId: personId,
      changes,
    });
  }
}
