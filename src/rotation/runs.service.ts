import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import type { RotationRun as Row } from '../generated/prisma/client.ts';
import { isOffice } from '../platform/actor.ts';
import type { Actor } from '../platform/actor.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.service.ts';
import { toInstant, toPlainDate } from '../platform/database/dates.ts';
import { asId, id as uuid } from '../platform/input.ts';
import { LiveEvents } from '../platform/live-events.service.ts';
import { found, refuse } from '../platform/refuse.ts';

export type RotationRun = Readonly<{
  id: string;
  programmeId: string;
  basedOnId: string | null;
  from: Temporal.PlainDate;
  until: Temporal.PlainDate;
  seed: number;
  state: Row['state'];
  /** From 0 to 100. */
  percent: number;
  objective: number | null;
  bound: number | null;
  isStopped: boolean;
  createdAt: Temporal.Instant;
  startedAt: Temporal.Instant | null;
  finishedAt: Temporal.Instant | null;
  publishedAt: Temporal.Instant | null;
}>;

/** So many runs are watched. */
const LATEST = 50;

/** The calculations that were asked for, and how far they are. */
@Injectable()
export class RunsService implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly live: LiveEvents,
  ) {}

  /** Pages that show a run hear of it when it comes further. */
  onModuleInit(): void {
    this.live.tell({ topic: 'rotationRun', maySee: isOffice, look: () => this.standing() });
  }

  /** How the latest runs stand that are not published; who changes a draft by hand changes its points. */
  private async standing(): Promise<ReadonlyMap<string, string>> {
    const rows = await this.db.client.rotationRun.findMany({
      where: { publishedAt: null },
      orderBy: { createdAt: 'desc' },
      take: LATEST,
    });
    return new Map(
      rows.map(({ id, state, percent, objective, bound, isStopped }) => [
        id,
        [state, percent, objective, bound, isStopped].join(' '),
      ]),
    );
  }

  /** Newest first. */
  async rotationRuns(actor: Actor, programmeId: string): Promise<RotationRun[]> {
    refuse(isOffice(actor) ? null : 'NOT_ALLOWED');
    const where = { programmeId: asId(programmeId) };
    const orderBy = [{ createdAt: 'desc' }, { id: 'desc' }] as const;
    const rows = await this.db.client.rotationRun.findMany({ where, orderBy: [...orderBy] });
    return rows.map(runOf);
  }

  async rotationRun(actor: Actor, id: string): Promise<RotationRun | null> {
    if (!isOffice(actor) || !uuid.safeParse(id).success) return null;
    const row = await this.db.client.rotationRun.findUnique({ where: { id } });
    return row && runOf(row);
  }

  /** Of runs that the reader may see already. */
  async byIds(ids: readonly string[]): Promise<ReadonlyMap<string, RotationRun>> {
    const rows = await this.db.client.rotationRun.findMany({ where: { id: { in: [...ids] } } });
    return new Map(rows.map((row) => [row.id, runOf(row)]));
  }

  /** A run, and nobody else changes it until the transaction ends. Refuses NOT_FOUND. */
  async locked(actor: Actor, id: string): Promise<RotationRun> {
    await this.db.client.$queryRaw`SELECT 1 FROM "RotationRun" WHERE "id" = ${id}::uuid FOR UPDATE`;
    return found(await this.rotationRun(actor, id));
  }

  /** Adds what was done by hand to its points; a bound that no longer holds is forgotten. */
  async weigh({ id, objective, bound }: RotationRun, points: number): Promise<void> {
    if (objective === null) return;
    const now = objective + points;
    const data = { objective: now, bound: bound !== null && bound <= now ? bound : null };
    await this.db.client.rotationRun.update({ where: { id }, data });
  }

  /** How long it has been calculated, or was; 0 before it began. */
  secondsOf({ startedAt, finishedAt }: RotationRun): number {
    if (startedAt === null) return 0;
    const until = finishedAt ?? this.clock.now();
    return Math.max(0, Math.round(startedAt.until(until).total('seconds')));
  }
}

export const runOf = (row: Row): RotationRun => ({
  id: row.id,
  programmeId: row.programmeId,
  basedOnId: row.basedOnId,
  seed: row.seed,
  state: row.state,
  percent: row.percent,
  objective: row.objective,
  bound: row.bound,
  isStopped: row.isStopped,
  from: toPlainDate(row.from),
  until: toPlainDate(row.until),
  createdAt: toInstant(row.createdAt),
  startedAt: row.startedAt && toInstant(row.startedAt),
  finishedAt: row.finishedAt && toInstant(row.finishedAt),
  publishedAt: row.publishedAt && toInstant(row.publishedAt),
});
