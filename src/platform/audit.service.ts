import { Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Actor } from './actor.ts';
import { Clock } from './clock.ts';
import { Database } from './database/database.service.ts';
import { toDate, toInstant } from './database/dates.ts';

type Value = string | number | null;

export type AuditedAct = Readonly<{
  /** The mutation's verb, such as `bookVisit`. */
  action: string;
  subjectType: string;
  subjectId: string;
  /** The person id of the principal when an assistant or HR acted. */
  onBehalfOf?: string;
  /** Old and new values: ids, states and dates, never a text. */
  changes?: Readonly<Record<string, readonly [old: Value, fresh: Value]>>;
}>;

const value = z.union([z.string(), z.number(), z.null()]);
const recorded = z.record(z.string(), z.tuple([value, value])).catch({});

export type AuditRecord = Readonly<{
  id: string;
  at: Temporal.Instant;
  action: string;
  actorId: string | null;
  onBehalfOf: string | null;
  changes: Readonly<Record<string, readonly [old: Value, fresh: Value]>>;
}>;

type DoneFor = Readonly<{
  actorIds: readonly string[];
  subjectType: string;
  since: Temporal.Instant;
  first: number;
}>;
export type DoneAct = Readonly<{
  id: string;
  at: Temporal.Instant;
  actorId: string;
  action: string;
  subjectId: string;
}>;

/** Who did what to which record, written in the transaction of the act itself. */
@Injectable()
export class Audit {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** `actor` is null for what the product did by itself, and for acts that must leave no name. */
  async record(actor: Pick<Actor, 'personId'> | null, act: AuditedAct): Promise<void> {
    await this.recordAll(actor, [act]);
  }

  /** What was done to one record, oldest first; who may read it is for the caller to say. */
  async about(subjectType: string, subjectId: string): Promise<AuditRecord[]> {
    const rows = await this.db.client.auditEntry.findMany({
      where: { subjectType, subjectId },
      orderBy: [{ at: 'asc' }, { id: 'asc' }],
    });
    return rows.map(({ id, at, action, actorId, onBehalfOf, changes }) => ({
      id,
      at: toInstant(at),
      action,
      actorId,
      onBehalfOf,
      changes: recorded.parse(changes),
    }));
  }

  /** What others did for somebody, the latest first. */
  async doneFor(
    personId: string,
    { actorIds, subjectType, since, first }: DoneFor,
  ): Promise<DoneAct[]> {
    const rows = await this.db.client.auditEntry.findMany({
      where: {
        onBehalfOf: personId,
        actorId: { in: [...actorIds] },
        subjectType,
        at: { gte: toDate(since) },
      },
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
      take: first,
    });
    return rows.map(({ id, at, actorId, action, subjectId }) => ({
      ...{ id, action, subjectId, actorId: actorId ?? '' },
      at: toInstant(at),
    }));
  }

  /** Many acts of one request, in one statement. */
  async recordAll(
    actor: Pick<Actor, 'personId'> | null,
    acts: readonly AuditedAct[],
  ): Promise<void> {
    const at = toDate(this.clock.now());
    await this.db.client.auditEntry.createMany({
      data: acts.map((act) => ({
        at,
        actorId: actor?.personId ?? null,
        onBehalfOf: act.onBehalfOf ?? null,
        action: act.action,
        subjectType: act.subjectType,
        subjectId: act.subjectId,
        changes: act.changes ?? {},
      })),
    });
  }

  /** The same act on thousands of records, as one text and in one statement. */
  async recordBulk(
    actor: Pick<Actor, 'personId'>,
    { action, subjectType }: Pick<AuditedAct, 'action' | 'subjectType'>,
    subjectIds: readonly string[],
  ): Promise<void> {
    await this.db.client.$executeRaw`
      INSERT INTO "AuditEntry" ("id", "at", "actorId", "action", "subjectType", "subjectId")
      SELECT gen_random_uuid(), ${toDate(this.clock.now())}, ${actor.personId}::uuid, ${action},
        ${subjectType}, "subjectId"
      FROM unnest(${[...subjectIds]}::uuid[]) AS subject("subjectId")`;
  }
}
