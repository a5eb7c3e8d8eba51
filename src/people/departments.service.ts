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

export type PersonMove = Readonly<{ personId: string; departmentId: string }>;

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

  /** Who moves on this day; what was true before stays on record. In the caller's transaction. */
  async movePeople(moves: readonly PersonMove[], day: Temporal.PlainDate): Promise<void> {
    const memberships = await this.membershipsOf(moves.map(({ personId }) => personId));
    const changes = moves.flatMap(({ personId, departmentId }) => {
      const change = move(memberships.get(personId) ?? [], departmentId, day);
      return change === null ? [] : [{ personId, departmentId, ...change }];
    });
    const { departmentMembership } = this.db.client;
    await departmentMembership.updateMany({
      where: { id: { in: changes.flatMap(({ close }) => close ?? []) } },
      data: { until: dateOnly(day.subtract({ days: 1 })) },
    });
    const corrected = changes.filter(({ correct }) => correct !== null);
    await this.db.client.$executeRaw`
      UPDATE "DepartmentMembership" AS m SET "departmentId" = c."departmentId"
      FROM jsonb_to_recordset(${JSON.stringify(corrected)}::jsonb)
        AS c("correct" uuid, "departmentId" uuid)
      WHERE m."id" = c."correct"`;
    const opened = changes.filter(({ open }) => open);
    const from = dateOnly(day);
    await departmentMembership.createMany({
      data: opened.map(({ personId, departmentId, until }) => ({
        ...{ personId, departmentId, from },
        until: until && dateOnly(until),
      })),
    });
  }
}
