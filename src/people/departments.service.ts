import { Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import type { Actor } from '../platform/actor.ts';
import { Audit } from '../platform/audit.service.ts';
import { Database } from '../platform/database/database.service.ts';
import { dateOnly, toPlainDate } from '../platform/database/dates.ts';
import { asId } from '../platform/input.ts';
import { found, refuse } from '../platform/refuse.ts';
import { whyNotManage } from './rules/access.ts';
import type { Department } from './rules/departments.ts';
import { move } from './rules/memberships.ts';
import type { Membership } from './rules/memberships.ts';

/** The tree of departments, and who belonged where from which day. */
@Injectable()
export class DepartmentsService {
  constructor(
    private readonly db: Database,
    private readonly audit: Audit,
  ) {}

  /** Who answers the points about this department that no visiting leader keeps; null: nobody yet. */
  async nameContact(
    actor: Actor,
    departmentId: string,
    personId: string | null,
  ): Promise<Department> {
    refuse(whyNotManage(actor));
    const [id, contactId] = [asId(departmentId), personId === null ? null : asId(personId)];
    return this.db.transaction(async () => {
      const { department, person } = this.db.client;
      const before = found(await department.findUnique({ where: { id } }));
      if (contactId !== null) found(await person.findUnique({ where: { id: contactId } }));
      const after = await department.update({ where: { id }, data: { contactId } });
      await this.audit.record(actor, {
        action: 'nameDepartmentContact',
        subjectType: 'Department',
        subjectId: id,
        changes: { contactId: [before.contactId, contactId] },
      });
      return after;
    });
  }

  /** Department by person, from this day on; somebody who has yet to start counts already. */
  async membershipsOf(personIds: readonly string[]): Promise<ReadonlyMap<string, Membership[]>> {
    const rows = await this.db.client.departmentMembership.findMany({
      where: { personId: { in: [...personIds] } },
      orderBy: { from: 'asc' },
    });
    const memberships = new Map<string, Membership[]>(personIds.map((id) => [id, []]));
    for (const { personId, from, until, ...row } of rows) {
      const membership = { ...row, from: toPlainDate(from), until: until && toPlainDate(until) };
      memberships.get(personId)?.push(membership);
    }
    return memberships;
  }

  /** Moves somebody on this day; what was true before stays on record. In the caller's transaction. */
  async movePerson(personId: string, departmentId: string, day: Temporal.PlainDate): Promise<void> {
    const memberships = (await this.membershipsOf([personId])).get(personId) ?? [];
    const change = move(memberships, departmentId, day);
    if (change === null) return;
    const { departmentMembership } = this.db.client;
    if (change.close) {
      const { id, until } = change.close;
      await departmentMembership.update({ where: { id }, data: { until: dateOnly(until) } });
    }
    if (change.correct) {
      await departmentMembership.update({ where: { id: change.correct }, data: { departmentId } });
    }
    if (change.open) {
      const from = dateOnly(change.open);
      await departmentMembership.create({ data: { personId, departmentId, from } });
    }
  }
}
