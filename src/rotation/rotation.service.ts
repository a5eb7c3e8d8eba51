import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import type { RotationRun as Row } from '../generated/prisma/client.ts';
import { isOffice } from '../platform/actor.ts';
import type { Actor } from '../platform/actor.ts';
import { Audit } from '../platform/audit.service.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.service.ts';
import { dateOnly, toDate, toInstant, toPlainDate } from '../platform/database/dates.ts';
import { asId, id as uuid, inputWords } from '../platform/input.ts';
import { log } from '../platform/log.ts';
import { found, refuse } from '../platform/refuse.ts';
import { ProgrammesService } from '../programmes/programmes.service.ts';
import type { Programme } from '../programmes/rules/programme.ts';
import { ProposalsService } from '../visits/proposals.service.ts';
import { DraftsService } from './drafts.service.ts';
import { PlanningService } from './planning.service.ts';
import { RotationFactsService } from './rotation-facts.service.ts';
import type { Plan } from './rules/planner.ts';
import { planningProblem } from './rules/problem.ts';
import { whyNotPlan, whyNotPublish, whyPeriodDoesNotFit } from './rules/runs.ts';

export type RotationRun = Readonly<{
  id: string;
  programmeId: string;
  from: Temporal.PlainDate;
  until: Temporal.PlainDate;
  seed: number;
  state: Row['state'];
  createdAt: Temporal.Instant;
  publishedAt: Temporal.Instant | null;
}>;

export type ProposeRotation = Readonly<{
  programmeId: string;
  from: Temporal.PlainDate;
  until: Temporal.PlainDate;
  seed: number;
}>;

/** Longer than any run takes; a run whose process was killed is taken up again after it. */
const LEASE_SECONDS = 120;

/** Drafts of who goes where and when, and their publication. */
@Injectable()
export class RotationService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly programmes: ProgrammesService,
    private readonly proposals: ProposalsService,
    private readonly facts: RotationFactsService,
    private readonly drafts: DraftsService,
    private readonly planning: PlanningService,
  ) {}

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

  /** Returns at once; the run is calculated by whichever process looks for work first. */
  async proposeRotation(actor: Actor, asked: ProposeRotation): Promise<RotationRun> {
    refuse(whyNotPlan(actor));
    const programme = found(await this.programmes.byId(asId(asked.programmeId)));
    this.refusePeriod(programme, asked);
    return this.db.transaction(async () => {
      const row = await this.db.client.rotationRun.create({
        data: {
          programmeId: programme.id,
          from: dateOnly(asked.from),
          until: dateOnly(asked.until),
          seed: asked.seed,
          createdAt: toDate(this.clock.now()),
        },
      });
      await this.record(actor, 'proposeRotation', row.id);
      return runOf(row);
    });
  }

  /** Turns the draft into proposals: all of them, or none. */
  async publishRotation(actor: Actor, runId: string): Promise<RotationRun> {
    refuse(whyNotPlan(actor));
    const id = asId(runId);
    return this.db.transaction(async () => {
      await this.db.client
        .$queryRaw`SELECT 1 FROM "RotationRun" WHERE "id" = ${id}::uuid FOR UPDATE`;
      const run = found(await this.rotationRun(actor, id));
      refuse(whyNotPublish(run));
      const drafts = (await this.drafts.visitsOf([id])).get(id) ?? [];
      await this.proposals.propose(actor, run.programmeId, drafts);
      await this.drafts.forget(id);
      const publishedAt = toDate(this.clock.now());
      await this.record(actor, 'publishRotation', id);
      return runOf(
        await this.db.client.rotationRun.update({ where: { id }, data: { publishedAt } }),
      );
    });
  }

  /** Calculates what waits, and what a killed process left behind. Returns how many runs. */
  async runDue(): Promise<number> {
    for (let count = 0; ; count += 1) {
      const claimed = await this.claim();
      if (claimed === null) return count;
      await this.calculate(claimed);
    }
  }

  /** The lease is taken by the database's clock, so that replicas need not agree on the time. */
  private async claim(): Promise<Claim | null> {
    const [claimed] = await this.db.client.$queryRaw<Claim[]>`
      UPDATE "RotationRun"
      SET "state" = 'RUNNING', "leaseUntil" = now() + make_interval(secs => ${LEASE_SECONDS})
      WHERE "id" = (
        SELECT "id" FROM "RotationRun"
        WHERE "state" = 'QUEUED' OR ("state" = 'RUNNING' AND "leaseUntil" < now())
        ORDER BY "createdAt", "id" LIMIT 1 FOR UPDATE SKIP LOCKED)
      RETURNING "id"::text, "leaseUntil"`;
    return claimed ?? null;
  }

  private async calculate(claim: Claim): Promise<void> {
    try {
      const run = await this.db.client.rotationRun.findUniqueOrThrow({ where: { id: claim.id } });
      const facts = await this.facts.read(runOf(run));
      await this.keep(claim, await this.planning.plan(planningProblem(facts)));
    } catch (error) {
      log.error({ err: error, run: claim.id }, 'a rotation failed');
      await this.finish(claim, 'FAILED');
    }
  }

  /** All or nothing, and only while the lease is ours. */
  private async keep(claim: Claim, plan: Plan): Promise<void> {
    await this.db.transaction(async () => {
      if (!(await this.finish(claim, 'FINISHED'))) return;
      await this.drafts.keep(claim.id, plan);
    });
  }

  private async finish({ id, leaseUntil }: Claim, state: 'FINISHED' | 'FAILED'): Promise<boolean> {
    const { count } = await this.db.client.rotationRun.updateMany({
      where: { id, state: 'RUNNING', leaseUntil },
      data: { state, leaseUntil: null, finishedAt: toDate(this.clock.now()) },
    });
    return count === 1;
  }

  private refusePeriod(programme: Programme, { from, until }: ProposeRotation): void {
    const { startsOn, endsOn } = programme;
    refuse(whyPeriodDoesNotFit(programme, { from, until }), {
      field: 'from',
      reason: inputWords().within(startsOn.toString(), endsOn.toString()),
    });
  }

  private async record(actor: Actor, action: string, subjectId: string): Promise<void> {
    await this.audit.record(actor, { action, subjectType: 'RotationRun', subjectId });
  }
}

type Claim = Readonly<{ id: string; leaseUntil: Date }>;

const runOf = ({ id, programmeId, seed, state, ...row }: Row): RotationRun => ({
  id,
  programmeId,
  seed,
  state,
  from: toPlainDate(row.from),
  until: toPlainDate(row.until),
  createdAt: toInstant(row.createdAt),
  publishedAt: row.publishedAt && toInstant(row.publishedAt),
});
