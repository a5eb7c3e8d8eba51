import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.service.ts';
import { toDate } from '../platform/database/dates.ts';
import { log } from '../platform/log.ts';
import { inTurns } from '../platform/turns.ts';
import { DraftsService } from './drafts.service.ts';
import { PlanningService } from './planning.service.ts';
import { RotationFactsService } from './rotation-facts.service.ts';
import type { Plan, PlanProgress } from './rules/planner.ts';
import { planningProblem } from './rules/problem.ts';
import { runOf } from './runs.service.ts';

/**
 * Each step towards the planner and each of its news renews it; a run whose process was killed is taken
 * up again after it.
 */
const LEASE_SECONDS = 30;

type Lease = Readonly<{ id: string; leaseUntil: Date; isStopped: boolean }>;
type Claim = { -readonly [Key in keyof Lease]: Lease[Key] } & { writing: Promise<void> | null };

/** Calculates the runs that were asked for, whichever process that is. */
@Injectable()
export class CalculationsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly facts: RotationFactsService,
    private readonly drafts: DraftsService,
    private readonly planning: PlanningService,
  ) {}

  /** What waits, and what a killed process left behind. Returns how many runs. */
  async runDue(): Promise<number> {
    for (let count = 0; ; count += 1) {
      const claimed = await this.claim();
      if (claimed === null) return count;
      await this.calculate(claimed);
    }
  }

  /** The lease is taken by the database's clock, so that replicas need not agree on the time. */
  private async claim(): Promise<Claim | null> {
    const [claimed] = await this.db.client.$queryRaw<Lease[]>`
      UPDATE "RotationRun"
      SET "state" = 'RUNNING', "leaseUntil" = now() + make_interval(secs => ${LEASE_SECONDS}),
        "startedAt" = ${toDate(this.clock.now())}, "percent" = 0, "objective" = NULL, "bound" = NULL
      WHERE "id" = (
        SELECT "id" FROM "RotationRun"
        WHERE "state" = 'QUEUED' OR ("state" = 'RUNNING' AND "leaseUntil" < now())
        ORDER BY "createdAt", "id" LIMIT 1 FOR UPDATE SKIP LOCKED)
      RETURNING "id"::text, "leaseUntil", "isStopped"`;
    return claimed === undefined ? null : { ...claimed, writing: null };
  }

  private async calculate(claim: Claim): Promise<void> {
    try {
      const run = await this.db.client.rotationRun.findUniqueOrThrow({ where: { id: claim.id } });
      const earlier = await this.drafts.earlierOf(run.basedOnId);
      const facts = await this.facts.read(runOf(run), earlier);
      await this.renew(claim);
      const problem = await inTurns(planningProblem(facts));
      await this.renew(claim);
      const plan = await this.planning.plan(problem, (progress) => this.hear(claim, progress));
      // News may still be on its way to the database, and renews the lease that is ours.
      await claim.writing;
      await this.keep(claim, plan);
    } catch (error) {
      log.error({ err: error, run: claim.id }, 'a rotation failed');
      await this.finish(claim, 'FAILED', null);
    }
  }

  /** Writes down how far the planner is, one news after the other; what comes meanwhile is passed over. */
  private async hear(claim: Claim, progress: PlanProgress): Promise<'GO_ON' | 'STOP'> {
    if (claim.writing === null) {
      claim.writing = this.renew(claim, progress);
      await claim.writing;
      claim.writing = null;
    }
    return claim.isStopped ? 'STOP' : 'GO_ON';
  }

  private async renew(claim: Claim, progress?: PlanProgress): Promise<void> {
    const { percent = 0, objective = null, bound = null } = progress ?? {};
    const [renewed] = await this.db.client.$queryRaw<Lease[]>`
      UPDATE "RotationRun"
      SET "leaseUntil" = now() + make_interval(secs => ${LEASE_SECONDS}),
        "percent" = ${percent}, "objective" = ${objective}, "bound" = ${bound}
      WHERE "id" = ${claim.id}::uuid AND "state" = 'RUNNING'
        AND "leaseUntil" = ${claim.leaseUntil}::timestamptz
      RETURNING "id"::text, "leaseUntil", "isStopped"`;
    if (renewed === undefined) throw new Error('Another process took the run over.');
    claim.leaseUntil = renewed.leaseUntil;
    claim.isStopped = renewed.isStopped;
  }

  /** All or nothing, and only while the lease is ours. */
  private async keep(claim: Claim, plan: Plan): Promise<void> {
    await this.db.transaction(async () => {
      if (!(await this.finish(claim, 'FINISHED', plan))) return;
      await this.drafts.keep(claim.id, plan);
    });
  }

  private async finish(
    { id, leaseUntil }: Claim,
    state: 'FINISHED' | 'FAILED',
    plan: Plan | null,
  ): Promise<boolean> {
    const { count } = await this.db.client.rotationRun.updateMany({
      where: { id, state: 'RUNNING', leaseUntil },
      data: {
        state,
        leaseUntil: null,
        finishedAt: toDate(this.clock.now()),
        ...(plan && { percent: 100, objective: plan.objective, bound: plan.bound }),
      },
    });
    return count === 1;
  }
}
