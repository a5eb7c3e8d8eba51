import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { Prisma } from '../generated/prisma/client.ts';
import { isOffice } from '../platform/actor.ts';
import type { Actor } from '../platform/actor.ts';
import { Clock } from '../platform/clock.ts';
import { Config } from '../platform/config.ts';
import { Database } from '../platform/database/database.service.ts';
import { dateOnly, toDate, toPlainDate } from '../platform/database/dates.ts';
import { millisecondsOf, readInPieces } from '../platform/database/pieces.ts';
import { id as uuid, line, parseInput } from '../platform/input.ts';
import { found, refuse } from '../platform/refuse.ts';
import { leadersIn } from './leaders.service.ts';
import type { Days, Leader } from './leaders.service.ts';
import { capacityFor, whyNotList } from './rules/access.ts';
import type { Capacity } from './rules/access.ts';
import type { DepartmentTree } from './rules/departments.ts';
import { grouped } from './rules/grouping.ts';
import { byFamilyName, fullName, named } from './rules/person.ts';
import type { Person } from './rules/person.ts';
import { successorOn } from './rules/succession.ts';

export type { Days, Leader } from './leaders.service.ts';
export type { Capacity } from './rules/access.ts';
export type { Department, DepartmentTree } from './rules/departments.ts';
export type { Person } from './rules/person.ts';

export type Interval = Readonly<{ startsAt: Temporal.Instant; endsAt: Temporal.Instant }>;
export type Exemption = Days & Readonly<{ id: string }>;
/** Somebody who has left, and who stands in for them today; null: nobody was named or is left. */
export type Leaver = Readonly<{ person: Person; successorId: string | null }>;

type PersonRow = Prisma.PersonGetPayload<object>;
type BusyRow = Readonly<{ personId: string; startsAt: number; endsAt: number }>;

const listInput = z.object({
  search: line(100, 0).nullish(),
  first: z.number().int().min(1).max(500),
});

export const personOf = (row: PersonRow): Person => ({
  ...row,
  name: fullName(row),
  serviceFrom: toPlainDate(row.serviceFrom),
  serviceUntil: row.serviceUntil && toPlainDate(row.serviceUntil),
});

/** Who is who, where they belong, and who acts for whom. Reads only. */
@Injectable()
export class PeopleService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** The organisation's calendar date. */
  today(): Temporal.PlainDate {
    return this.clock.now().toZonedDateTimeISO(this.config.timeZone).toPlainDate();
  }

  /** Without a look at who asks: for persons named in what the reader may see already. */
  async byIds(ids: readonly string[]): Promise<ReadonlyMap<string, Person>> {
    if (ids.length === 0) return new Map();
    const rows = await this.db.client.$queryRaw<PersonRow[]>`
      SELECT * FROM "Person" WHERE "id" = ANY(${[...ids]}::uuid[])`;
    return new Map(rows.map((row) => [row.id, personOf(row)]));
  }

  async byEmails(emails: readonly string[]): Promise<ReadonlyMap<string, Person>> {
    const rows = await this.db.client.person.findMany({ where: { email: { in: [...emails] } } });
    return new Map(rows.map((row) => [row.email ?? '', personOf(row)]));
  }

  /** Null when not there or not visible. */
  async person(actor: Actor, id: string): Promise<Person | null> {
    if (!uuid.safeParse(id).success) return null;
    const where = { AND: [{ id }, this.visibleTo(actor)] };
    const row = await this.db.client.person.findFirst({ where });
    return row && personOf(row);
  }

  /** By words of name, job title or address; alphabetical by family name. */
  async search(actor: Actor, asked: { search?: string | null; first: number }): Promise<Person[]> {
    refuse(whyNotList(actor));
    const { search, first } = parseInput(listInput, asked);
    const words = (search ?? '').split(/\s+/).filter((word) => word !== '');
    const rows = await this.db.client.person.findMany({ where: { AND: words.map(named) } });
    return rows.map(personOf).sort(byFamilyName).slice(0, first);
  }

  async listLeaders(actor: Actor): Promise<Leader[]> {
    refuse(whyNotList(actor));
    return this.leaders();
  }

  /** Who has a group's agreement and is in service today, or on any of these days; by family name. */
  async leaders(days?: Days): Promise<Leader[]> {
    const asked = {
      days: days ?? { from: this.today(), until: this.today() },
      today: this.today(),
    };
    return (await leadersIn(this.db.client, asked)).sort(byFamilyName);
  }

  /** Person id to department id, on this day. */
  async departmentsOf(
    personIds: readonly string[],
    on: Temporal.PlainDate = this.today(),
  ): Promise<ReadonlyMap<string, string>> {
    const day = dateOnly(on);
    const rows = await this.db.client.departmentMembership.findMany({
      where: {
        personId: { in: [...personIds] },
        from: { lte: day },
        OR: [{ until: null }, { until: { gte: day } }],
      },
      select: { personId: true, departmentId: true },
    });
    return new Map(rows.map(({ personId, departmentId }) => [personId, departmentId]));
  }

  /** Every department by id, alphabetical. */
  async departmentTree(): Promise<DepartmentTree> {
    const rows = await this.db.client.department.findMany({ orderBy: { name: 'asc' } });
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** Ids of the persons for whom this one may plan. */
  async principalsOf(assistantId: string): Promise<string[]> {
    const rows = await this.db.client.delegation.findMany({
      where: { assistantId, ...this.activeDelegation() },
      select: { principalId: true },
    });
    return rows.map(({ principalId }) => principalId);
  }

  /** The same, with their names; by family name. */
  async principals(assistantId: string): Promise<Person[]> {
    const people = await this.byIds(await this.principalsOf(assistantId));
    return [...people.values()].sort(byFamilyName);
  }

  /** Person id to the assistants who may plan for them, by family name. */
  async assistantsOf(personIds: readonly string[]): Promise<ReadonlyMap<string, Person[]>> {
    const rows = await this.db.client.$queryRaw<{ principalId: string; assistantId: string }[]>`
      SELECT "principalId", "assistantId" FROM "Delegation"
      JOIN "Person" AS one ON one."id" = "principalId" JOIN "Person" AS other ON other."id" = "assistantId"
      WHERE one."id" = ANY(${[...personIds]}::uuid[]) AND "revokedAt" IS NULL AND
        least(one."serviceUntil", other."serviceUntil", 'infinity') >= ${this.today().toString()}::date`;
    const people = await this.byIds(rows.map(({ assistantId }) => assistantId));
    const lists = new Map<string, Person[]>(personIds.map((id) => [id, []]));
    for (const row of rows) lists.get(row.principalId)?.push(found(people.get(row.assistantId)));
    for (const list of lists.values()) list.sort(byFamilyName);
    return lists;
  }

  /** In which capacity the actor may plan for this person; null when in none. */
  async mayActFor(actor: Actor, personId: string): Promise<Capacity | null> {
    const isSelf = actor.personId === personId;
    return capacityFor(actor, personId, isSelf ? [] : await this.principalsOf(actor.personId));
  }

  /** When somebody cannot come, as far as it touches the given time; earliest first. */
  async busy(
    personIds: readonly string[],
    from: Temporal.Instant,
    until: Temporal.Instant,
  ): Promise<ReadonlyMap<string, Interval[]>> {
    const rows = Prisma.sql`
      SELECT "personId", ${millisecondsOf(Prisma.sql`"startsAt"`)} AS "startsAt", "id",
        ${millisecondsOf(Prisma.sql`"endsAt"`)} AS "endsAt" FROM "BusyInterval"
      WHERE "personId" = ANY(${[...personIds]}::uuid[]) AND "startsAt" < ${toDate(until)} AND "endsAt" > ${toDate(from)}`;
    const asked = { rows, order: Prisma.sql`"startsAt", "id"` };
    const busy = await readInPieces(this.db.client, asked, (row: BusyRow) => row);
    return grouped(busy, ({ startsAt, endsAt }) => ({
      startsAt: Temporal.Instant.fromEpochMilliseconds(startsAt),
      endsAt: Temporal.Instant.fromEpochMilliseconds(endsAt),
    }));
  }

  /** Days for which no visit is expected of somebody; earliest first. */
  async exemptionsOf(personIds: readonly string[]): Promise<ReadonlyMap<string, Exemption[]>> {
    const rows = await this.db.client.exemption.findMany({
      where: { personId: { in: [...personIds] } },
      orderBy: { from: 'asc' },
    });
    return grouped(rows, ({ id, from, until }) => ({
      id,
      from: toPlainDate(from),
      until: toPlainDate(until),
    }));
  }

  /** Everybody whose service has ended, on this day, with who stands in for them. */
  async leavers(on: Temporal.PlainDate = this.today()): Promise<Leaver[]> {
    const rows = await this.db.client.person.findMany({
      where: { serviceUntil: { lt: dateOnly(on) } },
      include: { successor: true },
    });
    const left = rows.map((row) => personOf(row));
    const named = rows.flatMap(({ successor }) => (successor ? personOf(successor) : []));
    const people = new Map([...named, ...left].map((person) => [person.id, person]));
    return left.map((person) => ({ person, successorId: successorOn(person, people, on) }));
  }

  /** Of those who have left, by person id; somebody in service has no entry. */
  async successorOf(personIds: readonly string[]): Promise<ReadonlyMap<string, string | null>> {
    const wanted = new Set(personIds);
    const leavers = (await this.leavers()).filter(({ person }) => wanted.has(person.id));
    return new Map(leavers.map(({ person, successorId }) => [person.id, successorId]));
  }

  /** Oneself, the people one assists, one's assistants; the office sees everybody. */
  private visibleTo(actor: Actor): Prisma.PersonWhereInput {
    if (isOffice(actor)) return {};
    const { personId } = actor;
    return {
      OR: [
        { id: personId },
        { assistants: { some: { assistantId: personId, ...this.activeDelegation() } } },
        { principals: { some: { principalId: personId, ...this.activeDelegation() } } },
      ],
    };
  }

  /** Neither revoked, nor between people of whom one has left. */
  private activeDelegation() {
    const today = dateOnly(this.today());
    const stays = { OR: [{ serviceUntil: null }, { serviceUntil: { gte: today } }] };
    return { revokedAt: null, principal: stays, assistant: stays };
  }
}
