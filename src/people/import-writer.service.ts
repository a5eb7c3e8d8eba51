import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { IdentityService } from '../identity/identity.service.ts';
import { Prisma } from '../generated/prisma/client.ts';
import type { Actor } from '../platform/actor.ts';
import { Audit } from '../platform/audit.service.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.service.ts';
import { toDate } from '../platform/database/dates.ts';
import { found } from '../platform/refuse.ts';
import { DepartmentsService } from './departments.service.ts';
import { PeopleService } from './people.service.ts';
import type { ImportPlan, NewPerson } from './rules/import-people.ts';
import { departmentKey } from './rules/import-rows.ts';

/** How one person looks inside the statements below. */
const columns = Prisma.sql`
  "email" text, "givenName" text, "familyName" text, "jobTitle" text, "locale" "Locale",
  "personnelNumber" text, "leaderGroup" text, "partTimePercent" int, "serviceFrom" date,
  "serviceUntil" date`;

type Ids = ReadonlyMap<string, string>;

/**
 * Writes what an import has planned, in the caller's transaction. Rows go to the database as one
 * JSON text: row by row through the client, five thousand would take longer than a transaction may.
 */
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

  /** The ids of who is new, by the key that the plan gives them. */
  async write(actor: Actor, plan: ImportPlan): Promise<Ids> {
    const departments = await this.writeDepartments(plan);
    const created = await this.createPeople(plan.newPeople, departments);
    await this.changePeople(plan);
    await this.identity.readdress(plan.readdressed);
    const moves = plan.moves.map(({ personId, department }) => ({
      personId,
      departmentId: idOf(departments, department),
    }));
    await this.departments.movePeople(moves, this.people.today());
    const named = [
      ...plan.newAccounts,
      ...plan.newDelegations.flatMap(({ principal, assistant }) => [principal, assistant]),
    ];
    const people = await this.idsByEmail(new Set(named), created);
    await this.createAccounts(plan, people);
    await this.createDelegations(plan, people);
    const touched = [...plan.changes, ...plan.moves].map(({ personId }) => personId);
    await this.record(actor, new Set([...created.values(), ...touched]));
    return created;
  }

  /** Who is new is known by what was just written; only the others are asked for. */
  private async idsByEmail(emails: ReadonlySet<string>, created: Ids): Promise<Ids> {
    const others = [...emails].filter((email) => !created.has(email));
    const known = others.length === 0 ? [] : await this.people.byEmails(others);
    return new Map([...created, ...[...known].map(([email, { id }]) => [email, id] as const)]);
  }

  /** By `departmentKey`. */
  private async writeDepartments(plan: ImportPlan): Promise<Ids> {
    const { department } = this.db.client;
    await department.createMany({ data: plan.newDepartments.map(({ name }) => ({ name })) });
    const tree = await this.people.departmentTree();
    const ids = new Map([...tree.values()].map(({ id, name }) => [departmentKey(name), id]));
    const parents = plan.parents.map(({ department: key, parent }) => ({
      ...{ id: idOf(ids, key), parentId: idOf(ids, parent) },
    }));
    const contacts = plan.contacts.map(({ department: key, personId }) => ({
      ...{ id: idOf(ids, key), contactId: personId },
    }));
    await this.db.client.$executeRaw`
      UPDATE "Department" AS d SET "parentId" = c."parentId"
      FROM jsonb_to_recordset(${JSON.stringify(parents)}::jsonb) AS c("id" uuid, "parentId" uuid)
      WHERE d."id" = c."id"`;
    await this.db.client.$executeRaw`
      UPDATE "Department" AS d SET "contactId" = c."contactId"
      FROM jsonb_to_recordset(${JSON.stringify(contacts)}::jsonb) AS c("id" uuid, "contactId" uuid)
      WHERE d."id" = c."id"`;
    return ids;
  }

  private async createPeople(people: readonly NewPerson[], departments: Ids): Promise<Ids> {
    const rows = people.map((person) => ({
      ...person,
      id: randomUUID(),
      departmentId: idOf(departments, person.department),
    }));
    if (rows.length === 0) return new Map();
    const fresh = JSON.stringify(rows);
    await this.db.client.$executeRaw`
      INSERT INTO "Person" ("id", "email", "givenName", "familyName", "jobTitle", "locale",
        "personnelNumber", "leaderGroup", "partTimePercent", "serviceFrom", "serviceUntil")
      SELECT "id", "email", "givenName", "familyName", "jobTitle", "locale",
        "personnelNumber", "leaderGroup", "partTimePercent", "serviceFrom", "serviceUntil"
      FROM jsonb_to_recordset(${fresh}::jsonb) AS fresh("id" uuid, ${columns})`;
    await this.db.client.$executeRaw`
      INSERT INTO "DepartmentMembership" ("id", "personId", "departmentId", "from")
      SELECT gen_random_uuid(), "id", "departmentId", "serviceFrom"
      FROM jsonb_to_recordset(${fresh}::jsonb)
        AS fresh("id" uuid, "departmentId" uuid, "serviceFrom" date)`;
    return new Map(rows.map(({ key, id }) => [key, id]));
  }

  private async changePeople({ changes }: ImportPlan): Promise<void> {
    if (changes.length === 0) return;
    await this.db.client.$executeRaw`
      UPDATE "Person" AS p SET
        "givenName" = c."givenName", "familyName" = c."familyName", "jobTitle" = c."jobTitle",
        "email" = c."email", "personnelNumber" = c."personnelNumber",
        "locale" = c."locale", "leaderGroup" = c."leaderGroup", "partTimePercent" = c."partTimePercent",
        "serviceFrom" = c."serviceFrom", "serviceUntil" = c."serviceUntil"
      FROM jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) AS c("personId" uuid, ${columns})
      WHERE p."id" = c."personId"`;
  }

  private async createAccounts({ newAccounts }: ImportPlan, people: Ids): Promise<void> {
    await this.identity.createAccounts(
      newAccounts.map((email) => ({ email, personId: idOf(people, email), roles: [] })),
    );
  }

  private async createDelegations({ newDelegations }: ImportPlan, people: Ids): Promise<void> {
    const fresh = newDelegations.map(({ principal, assistant }) => ({
      principalId: idOf(people, principal),
      assistantId: idOf(people, assistant),
    }));
    await this.db.client.$executeRaw`
      INSERT INTO "Delegation" ("id", "principalId", "assistantId", "since")
      SELECT gen_random_uuid(), "principalId", "assistantId", ${toDate(this.clock.now())}
      FROM jsonb_to_recordset(${JSON.stringify(fresh)}::jsonb)
        AS fresh("principalId" uuid, "assistantId" uuid)`;
  }

  private async record(actor: Actor, personIds: ReadonlySet<string>): Promise<void> {
    const act = { action: 'importFile', subjectType: 'Person' };
    await this.audit.recordBulk(actor, act, [...personIds]);
  }
}

const idOf = (ids: Ids, key: string): string => found(ids.get(key));
