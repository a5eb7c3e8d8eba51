import { Injectable } from '@nestjs/common';
import { IdentityService } from '../identity/identity.service.ts';
import type { Actor } from '../platform/actor.ts';
import { Audit } from '../platform/audit.service.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.service.ts';
import { dateOnly, toDate } from '../platform/database/dates.ts';
import { found } from '../platform/refuse.ts';
import { DepartmentsService } from './departments.service.ts';
import { PeopleService } from './people.service.ts';
import type { ImportPlan, NewPerson, PersonFields } from './rules/import.ts';
import { departmentKey } from './rules/import-rows.ts';

/** One statement takes at most 32,767 values. */
const ROWS_AT_ONCE = 1_000;

type Ids = ReadonlyMap<string, string>;

/** Writes what an import has planned, in the caller's transaction. */
@Injectable()
export class ImportWriter {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly identity: IdentityService,
    private readonly people: PeopleService,
    private readonly departments: DepartmentsService,
  ) {}

  async write(actor: Actor, plan: ImportPlan): Promise<void> {
    const departments = await this.writeDepartments(plan);
    const created = await this.createPeople(plan.newPeople, departments);
    await this.changePeople(plan);
    const moves = plan.moves.map(({ personId, department }) => ({
      personId,
      departmentId: idOf(departments, department),
    }));
    await this.departments.movePeople(moves, this.people.today());
    const known = await this.people.byEmails([
      ...plan.newAccounts,
      ...plan.newDelegations.flatMap(({ principal, assistant }) => [principal, assistant]),
    ]);
    const people = new Map([...known].map(([email, { id }]) => [email, id]));
    await this.createAccounts(plan, people);
    await this.createDelegations(plan, people);
    const touched = [...created, ...plan.changes, ...plan.moves].map(({ personId }) => personId);
    await this.record(actor, new Set(touched));
  }

  /** By `departmentKey`. */
  private async writeDepartments(plan: ImportPlan): Promise<Ids> {
    const { department } = this.db.client;
    await department.createMany({ data: plan.newDepartments.map(({ name }) => ({ name })) });
    const tree = await this.people.departmentTree();
    const ids = new Map([...tree.values()].map(({ id, name }) => [departmentKey(name), id]));
    for (const { department: key, parent } of plan.parents) {
      const data = { parentId: idOf(ids, parent) };
      await department.update({ where: { id: idOf(ids, key) }, data });
    }
    return ids;
  }

  private async createPeople(
    people: readonly NewPerson[],
    departments: Ids,
  ): Promise<{ personId: string }[]> {
    const created: { personId: string }[] = [];
    for (const some of portions(people)) {
      const rows = await this.db.client.person.createManyAndReturn({
        data: some.map(({ department: _, email, ...fields }) => ({ ...inDatabase(fields), email })),
        select: { id: true, email: true },
      });
      const ids = new Map(rows.map(({ id, email }) => [email ?? '', id]));
      await this.db.client.departmentMembership.createMany({
        data: some.map(({ email, department, serviceFrom }) => ({
          personId: idOf(ids, email),
          departmentId: idOf(departments, department),
          from: dateOnly(serviceFrom),
        })),
      });
      created.push(...rows.map(({ id }) => ({ personId: id })));
    }
    return created;
  }

  /** In one statement, because a file may change everybody. */
  private async changePeople({ changes }: ImportPlan): Promise<void> {
    if (changes.length === 0) return;
    await this.db.client.$executeRaw`
      UPDATE "Person" AS p SET
        "givenName" = c."givenName", "familyName" = c."familyName", "jobTitle" = c."jobTitle",
        "locale" = c."locale", "leaderGroup" = c."leaderGroup", "partTimePercent" = c."partTimePercent",
        "serviceFrom" = c."serviceFrom", "serviceUntil" = c."serviceUntil"
      FROM jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) AS c(
        "personId" uuid, "givenName" text, "familyName" text, "jobTitle" text,
        "locale" "Locale", "leaderGroup" text, "partTimePercent" int,
        "serviceFrom" date, "serviceUntil" date)
      WHERE p."id" = c."personId"`;
  }

  private async createAccounts({ newAccounts }: ImportPlan, people: Ids): Promise<void> {
    for (const some of portions(newAccounts)) {
      await this.identity.createAccounts(
        some.map((email) => ({ email, personId: idOf(people, email), roles: [] })),
      );
    }
  }

  private async createDelegations({ newDelegations }: ImportPlan, people: Ids): Promise<void> {
    const since = toDate(this.clock.now());
    for (const some of portions(newDelegations)) {
      await this.db.client.delegation.createMany({
        data: some.map(({ principal, assistant }) => ({
          principalId: idOf(people, principal),
          assistantId: idOf(people, assistant),
          since,
        })),
      });
    }
  }

  private async record(actor: Actor, personIds: ReadonlySet<string>): Promise<void> {
    const acts = [...personIds].map((subjectId) => ({
      action: 'importLeaders',
      subjectType: 'Person',
      subjectId,
    }));
    for (const some of portions(acts)) await this.audit.recordAll(actor, some);
  }
}

const idOf = (ids: Ids, key: string): string => found(ids.get(key));

function portions<T>(rows: readonly T[]): T[][] {
  const count = Math.ceil(rows.length / ROWS_AT_ONCE);
  return Array.from({ length: count }, (_, place) =>
    rows.slice(place * ROWS_AT_ONCE, (place + 1) * ROWS_AT_ONCE),
  );
}

function inDatabase({ serviceFrom, serviceUntil, ...others }: PersonFields) {
  return {
    ...others,
    serviceFrom: dateOnly(serviceFrom),
    serviceUntil: serviceUntil && dateOnly(serviceUntil),
  };
}
