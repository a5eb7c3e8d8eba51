import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Prisma } from '../generated/prisma/client.ts';
import type { Actor } from '../platform/actor.ts';
import { Audit } from '../platform/audit.service.ts';
import { Database } from '../platform/database/database.service.ts';
import { dateOnly } from '../platform/database/dates.ts';
import { asId, line, parseInput } from '../platform/input.ts';
import { found, refuse } from '../platform/refuse.ts';
import { Refusal } from '../refusals.ts';
import { DepartmentsService } from './departments.service.ts';
import { PeopleService, personOf } from './people.service.ts';
import type { Person } from './people.service.ts';
import { whyNotManage } from './rules/access.ts';
import { earliestMove } from './rules/memberships.ts';
import { whyNotSucceed } from './rules/succession.ts';

const terms = z.object({
  personId: z.string(),
  /** An empty field of a form is no group. */
  leaderGroup: z.preprocess((typed) => typed || null, line(80).nullable()),
  partTimePercent: z.number().int().min(1).max(100),
  serviceFrom: z.instanceof(Temporal.PlainDate),
});
const moving = z.object({
  personIds: z.array(z.string()).min(1).max(500),
  departmentId: z.string(),
  from: z.instanceof(Temporal.PlainDate),
});

export type PersonTerms = Readonly<{
  personId: string;
  leaderGroup?: string | null;
  partTimePercent: number;
  serviceFrom: Temporal.PlainDate;
}>;
export type Leaving = Readonly<{
  personId: string;
  /** Last day of service. */
  lastDay: Temporal.PlainDate;
  successorId: string | null;
}>;

/** How somebody comes, moves, works part-time and goes; what was true before stays on record. */
@Injectable()
export class CareersService {
  constructor(
    private readonly db: Database,
    private readonly audit: Audit,
    private readonly people: PeopleService,
    private readonly departments: DepartmentsService,
  ) {}

  async setTerms(actor: Actor, input: PersonTerms): Promise<Person> {
    refuse(whyNotManage(actor));
    const { personId, leaderGroup, partTimePercent, serviceFrom } = parseInput(terms, input);
    return this.change(actor, 'setPersonTerms', asId(personId), {
      leaderGroup,
      partTimePercent,
      serviceFrom: dateOnly(serviceFrom),
    });
  }

  /**
   * From the day after the last one nothing is asked of them any more: reminders stop, delegations
   * end, and the successor, else HR, answers what they had promised. History stays.
   */
  async endService(actor: Actor, { personId, lastDay, ...asked }: Leaving): Promise<Person> {
    refuse(whyNotManage(actor));
    const id = asId(personId);
    const successorId = asked.successorId === null ? null : asId(asked.successorId);
    if (successorId !== null) {
      const successor = found((await this.people.byIds([successorId])).get(successorId));
      refuse(whyNotSucceed(id, successor, lastDay));
    }
    const serviceUntil = dateOnly(lastDay);
    return this.change(actor, 'endService', id, { serviceUntil, successorId });
  }

  /** No last day is known any more. */
  async continueService(actor: Actor, personId: string): Promise<Person> {
    refuse(whyNotManage(actor));
    const data = { serviceUntil: null, successorId: null };
    return this.change(actor, 'continueService', asId(personId), data);
  }

  /** All of them or nobody. Where they were before that day stays, and so do the figures of then. */
  async movePeople(
    actor: Actor,
    input: Readonly<{
      personIds: readonly string[];
      departmentId: string;
      from: Temporal.PlainDate;
    }>,
  ): Promise<Person[]> {
    refuse(whyNotManage(actor));
    const { from, ...wanted } = parseInput(moving, input);
    const departmentId = asId(wanted.departmentId);
    const ids = [...new Set(wanted.personIds.map(asId))];
    const earliest = earliestMove(this.people.today());
    if (Temporal.PlainDate.compare(from, earliest) < 0) {
      throw new Refusal('MOVE_TOO_EARLY', { earliest: earliest.toString() });
    }
    return this.db.transaction(async () => {
      await this.db.lock('person', ids);
      found((await this.people.departmentTree()).get(departmentId));
      const people = await this.people.byIds(ids);
      const moved = ids.map((id) => found(people.get(id)));
      const moves = ids.map((personId) => ({ personId, departmentId }));
      await this.departments.movePeople(moves, from);
      const changes = { departmentId: [null, departmentId], from: [null, String(from)] } as const;
      const act = { action: 'movePeople', subjectType: 'Person', changes };
      await this.audit.recordAll(
        actor,
        ids.map((subjectId) => ({ ...act, subjectId })),
      );
      return moved;
    });
  }

  private async change(
    actor: Actor,
    action: string,
    id: string,
    data: Prisma.PersonUncheckedUpdateInput,
  ): Promise<Person> {
    return this.db.transaction(async () => {
      await this.db.lock('person', [id]);
      const { person } = this.db.client;
      const before = personOf(found(await person.findUnique({ where: { id } })));
      const after = personOf(await person.update({ where: { id }, data }));
      const dates = ['serviceFrom', 'serviceUntil', 'successorId', 'partTimePercent'] as const;
      const changes = Object.fromEntries(
        dates
          .filter((field) => String(before[field]) !== String(after[field]))
          .map((field) => [field, [plain(before[field]), plain(after[field])] as const]),
      );
      await this.audit.record(actor, { action, subjectType: 'Person', subjectId: id, changes });
      return after;
    });
  }
}

const plain = (value: Temporal.PlainDate | string | number | null): string | number | null =>
  value === null || typeof value === 'number' ? value : String(value);
