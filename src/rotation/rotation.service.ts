import { Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import type { Actor } from '../platform/actor.ts';
import { Audit } from '../platform/audit.service.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.service.ts';
import { dateOnly, toDate } from '../platform/database/dates.ts';
import { asId, inputWords } from '../platform/input.ts';
import { found, refuse } from '../platform/refuse.ts';
import { ProgrammesService } from '../programmes/programmes.service.ts';
import type { Programme } from '../programmes/rules/programme.ts';
import { ProposalsService } from '../visits/proposals.service.ts';
import type { Visit } from '../visits/rules/visit.ts';
import { Refusal } from '../refusals.ts';
import { CalculationsService } from './calculations.service.ts';
import { DraftsService } from './drafts.service.ts';
import type { DraftVisit } from './drafts.service.ts';
import { RunsService, runOf } from './runs.service.ts';
import type { RotationRun } from './runs.service.ts';
import { whyNotPlan, whyNotPublish, whyNotStop, whyPeriodDoesNotFit } from './rules/runs.ts';

export type ProposeRotation = Readonly<{
  programmeId: string;
  from: Temporal.PlainDate;
  until: Temporal.PlainDate;
  seed: number;
  /** A draft whose dates are to stay where they can. */
  basedOnId?: string | null | undefined;
}>;

/** Drafts of who goes where and when, and their publication. */
@Injectable()
export class RotationService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly programmes: ProgrammesService,
    private readonly proposals: ProposalsService,
    private readonly runs: RunsService,
    private readonly drafts: DraftsService,
    private readonly calculations: CalculationsService,
  ) {}

  /** Returns at once; the run is calculated by whichever process looks for work first. */
  async proposeRotation(actor: Actor, asked: ProposeRotation): Promise<RotationRun> {
    refuse(whyNotPlan(actor));
    const programme = found(await this.programmes.byId(asId(asked.programmeId)));
    this.refusePeriod(programme, asked);
    const basedOnId = await this.baseOf(actor, programme.id, asked.basedOnId);
    return this.db.transaction(async () => {
      const row = await this.db.client.rotationRun.create({
        data: {
          programmeId: programme.id,
          from: dateOnly(asked.from),
          until: dateOnly(asked.until),
          seed: asked.seed,
          basedOnId,
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
      const run = await this.runs.locked(actor, id);
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

  /** Ends a calculation; what it found so far is the draft. */
  async stopRotation(actor: Actor, runId: string): Promise<RotationRun> {
    refuse(whyNotPlan(actor));
    const id = asId(runId);
    return this.db.transaction(async () => {
      const { state } = await this.runs.locked(actor, id);
      refuse(whyNotStop(state));
      const row = await this.db.client.rotationRun.update({
        where: { id },
        data: { isStopped: true },
      });
      await this.record(actor, 'stopRotation', id);
      return runOf(row);
    });
  }

  /** A pinned date stays where it is in the drafts that are made from this one. */
  async pinDraftVisit(actor: Actor, draftVisitId: string, isPinned: boolean): Promise<DraftVisit> {
    refuse(whyNotPlan(actor));
    return this.db.transaction(async () => {
      const visit = found(await this.drafts.visit(asId(draftVisitId)));
      refuse(whyNotPublish(await this.runs.locked(actor, visit.runId)));
      await this.record(actor, isPinned ? 'pinDraftVisit' : 'unpinDraftVisit', visit.runId);
      return this.drafts.pin(visit.id, isPinned);
    });
  }

  /** The dates of a draft that are no longer possible, by leader and then by date. */
  async outOfDate(actor: Actor, runId: string): Promise<DraftVisit[]> {
    refuse(whyNotPlan(actor));
    const { id, programmeId } = found(await this.runs.rotationRun(actor, asId(runId)));
    const drafts = (await this.drafts.visitsOf([id])).get(id) ?? [];
    return this.proposals.impossible(actor, programmeId, drafts);
  }

  /** The visits that publishing would propose now, and how many dates keep it from being published. */
  async rehearse(
    actor: Actor,
    runId: string,
  ): Promise<Readonly<{ visits: readonly Visit[]; outOfDate: number }>> {
    refuse(whyNotPlan(actor));
    const run = found(await this.runs.rotationRun(actor, asId(runId)));
    refuse(whyNotPublish(run));
    const drafts = (await this.drafts.visitsOf([run.id])).get(run.id) ?? [];
    const visits = await this.proposals.rehearse(actor, run.programmeId, drafts);
    return { visits, outOfDate: drafts.length - visits.length };
  }

  /** Calculates what waits; returns how many runs. */
  async runDue(): Promise<number> {
    return this.calculations.runDue();
  }

  /** A draft of the same programme that can still be read. */
  private async baseOf(
    actor: Actor,
    programmeId: string,
    basedOnId: string | null | undefined,
  ): Promise<string | null> {
    if (!basedOnId) return null;
    const base = found(await this.runs.rotationRun(actor, asId(basedOnId)));
    if (base.programmeId !== programmeId) throw new Refusal('NOT_FOUND');
    refuse(whyNotPublish(base));
    return base.id;
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
