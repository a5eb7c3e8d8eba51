import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Prisma } from '../generated/prisma/client.ts';
import { PeopleService } from '../people/people.service.ts';
import type { Actor } from '../platform/actor.ts';
import { Audit } from '../platform/audit.service.ts';
import { Database } from '../platform/database/database.service.ts';
import { dateOnly, toPlainDate } from '../platform/database/dates.ts';
import { asId, line, parseInput } from '../platform/input.ts';
import { found, refuse } from '../platform/refuse.ts';
import { whyNotManageProgrammes } from './rules/access.ts';
import { isRunning } from './rules/themes.ts';
import type { CoreValue, CustomerGoal, Named } from './rules/themes.ts';

export type NewGoal = Named &
  Readonly<{
    coreValueId: string;
    from: Temporal.PlainDate;
    until?: Temporal.PlainDate | null | undefined;
  }>;

const names = z.object({ nameNl: line(120), nameEn: line(120) });
const date = z.instanceof(Temporal.PlainDate);
const newGoal = names.extend({ coreValueId: z.string(), from: date, until: date.nullish() });

const asGoal = (row: Prisma.CustomerGoalGetPayload<object>): CustomerGoal => ({
  ...row,
  from: toPlainDate(row.from),
  until: row.until && toPlainDate(row.until),
});

/** Core values of the organisation, and the customer goals that follow from them. */
@Injectable()
export class GoalsService {
  constructor(
    private readonly db: Database,
    private readonly audit: Audit,
    private readonly people: PeopleService,
  ) {}

  async coreValues(): Promise<CoreValue[]> {
    return this.db.client.coreValue.findMany({ orderBy: { nameNl: 'asc' } });
  }

  async coreValuesByIds(ids: readonly string[]): Promise<ReadonlyMap<string, CoreValue>> {
    const rows = await this.db.client.coreValue.findMany({ where: { id: { in: [...ids] } } });
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** By the day on which they begin. */
  async customerGoals(): Promise<CustomerGoal[]> {
    const rows = await this.db.client.customerGoal.findMany({
      orderBy: [{ from: 'asc' }, { nameNl: 'asc' }],
    });
    return rows.map(asGoal);
  }

  async byIds(ids: readonly string[]): Promise<ReadonlyMap<string, CustomerGoal>> {
    const rows = await this.db.client.customerGoal.findMany({ where: { id: { in: [...ids] } } });
    return new Map(rows.map((row) => [row.id, asGoal(row)]));
  }

  /** The id of a goal that runs today; refuses NOT_FOUND for any other. */
  async chosen(goalId: string | null | undefined): Promise<string | null> {
    if (!goalId) return null;
    const id = asId(goalId);
    const goal = found((await this.byIds([id])).get(id));
    refuse(isRunning(goal, this.people.today()) ? null : 'NOT_FOUND');
    return id;
  }

  async addCoreValue(actor: Actor, given: Named): Promise<CoreValue> {
    refuse(whyNotManageProgrammes(actor));
    const data = parseInput(names, given);
    return this.db.transaction(async () => {
      const value = await this.db.client.coreValue.create({ data });
      await this.record(actor, 'addCoreValue', value.id);
      return value;
    });
  }

  async renameCoreValue(actor: Actor, valueId: string, given: Named): Promise<CoreValue> {
    refuse(whyNotManageProgrammes(actor));
    const [id, data] = [asId(valueId), parseInput(names, given)];
    return this.db.transaction(async () => {
      const [value] = await this.db.client.coreValue.updateManyAndReturn({ where: { id }, data });
      await this.record(actor, 'renameCoreValue', id);
      return found(value);
    });
  }

  /** Refuses STILL_IN_USE while a goal follows from it. */
  async removeCoreValue(actor: Actor, valueId: string): Promise<void> {
    refuse(whyNotManageProgrammes(actor));
    const id = asId(valueId);
    await this.db.transaction(async () => {
      await this.db.client.$queryRaw`SELECT 1 FROM "CoreValue" WHERE "id" = ${id}::uuid FOR UPDATE`;
      const goals = await this.db.client.customerGoal.count({ where: { coreValueId: id } });
      refuse(goals > 0 ? 'STILL_IN_USE' : null);
      const { count } = await this.db.client.coreValue.deleteMany({ where: { id } });
      refuse(count === 0 ? 'NOT_FOUND' : null);
      await this.record(actor, 'removeCoreValue', id);
    });
  }

  async addCustomerGoal(actor: Actor, given: NewGoal): Promise<CustomerGoal> {
    refuse(whyNotManageProgrammes(actor));
    const data = await this.goalRow(given);
    return this.db.transaction(async () => {
      const row = await this.db.client.customerGoal.create({ data });
      await this.record(actor, 'addCustomerGoal', row.id);
      return asGoal(row);
    });
  }

  /** Also ends it, by naming the last day. */
  async editCustomerGoal(actor: Actor, goalId: string, given: NewGoal): Promise<CustomerGoal> {
    refuse(whyNotManageProgrammes(actor));
    const [id, data] = [asId(goalId), await this.goalRow(given)];
    return this.db.transaction(async () => {
      const [row] = await this.db.client.customerGoal.updateManyAndReturn({ where: { id }, data });
      await this.record(actor, 'editCustomerGoal', id);
      return asGoal(found(row));
    });
  }

  private async goalRow(given: NewGoal) {
    const { from, until, ...rest } = parseInput(newGoal, given);
    const coreValueId = asId(rest.coreValueId);
    found((await this.coreValuesByIds([coreValueId])).get(coreValueId));
    const reversed = until && Temporal.PlainDate.compare(until, from) < 0;
    refuse(reversed ? 'PERIOD_REVERSED' : null);
    return { ...rest, coreValueId, from: dateOnly(from), until: until ? dateOnly(until) : null };
  }

  private async record(actor: Actor, action: string, subjectId: string): Promise<void> {
    const subjectType = action.endsWith('CoreValue') ? 'CoreValue' : 'CustomerGoal';
    await this.audit.record(actor, { action, subjectType, subjectId });
  }
}
