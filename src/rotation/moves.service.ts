import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '../platform/actor.ts';
import { Audit } from '../platform/audit.service.ts';
import { Database } from '../platform/database/database.service.ts';
import { asId, parseInput } from '../platform/input.ts';
import { found, refuse } from '../platform/refuse.ts';
import { inTurns } from '../platform/turns.ts';
import { Refusal } from '../refusals.ts';
import { SlotsService } from '../slots/slots.service.ts';
import { DraftsService } from './drafts.service.ts';
import type { DraftVisit } from './drafts.service.ts';
import { RotationFactsService } from './rotation-facts.service.ts';
import type { Posed } from './rules/instances.ts';
import { Moves, pairsIn, posedByHand, reasonsFor } from './rules/moves.ts';
import type { Move } from './rules/moves.ts';
import type { Pair } from './rules/planner/instance.ts';
import { planningProblem } from './rules/problem.ts';
import { whyNotPlan, whyNotPublish } from './rules/runs.ts';
import { RunsService } from './runs.service.ts';
import type { RotationRun } from './runs.service.ts';

const howMany = z.object({ first: z.number().int().min(1).max(100) });

type Asked = Readonly<{ slotId: string | null; teamId: string | null; first: number }>;
type Table = Readonly<{ posed: Posed; plan: readonly Pair[]; leader: number; moves: Moves }>;

/** Moving a date of a draft by hand, with what it does shown before it is done. */
@Injectable()
export class MovesService {
  constructor(
    private readonly db: Database,
    private readonly audit: Audit,
    private readonly slots: SlotsService,
    private readonly runs: RunsService,
    private readonly drafts: DraftsService,
    private readonly facts: RotationFactsService,
  ) {}

  /** Where the date could go, the best first; or what one slot would do, allowed or not. */
  async moves(actor: Actor, draftVisitId: string, asked: Asked): Promise<readonly Move[]> {
    refuse(whyNotPlan(actor));
    const { first } = parseInput(howMany, { first: asked.first });
    const visit = found(await this.drafts.visit(asId(draftVisitId)));
    const run = found(await this.runs.rotationRun(actor, visit.runId));
    const table = await this.table(run, visit);
    if (asked.slotId !== null) return [await this.moveTo(table, asId(asked.slotId))];
    const slots = table.posed.problem.slots.flatMap(({ id, teamId }, at) => {
      const isAsked = asked.teamId === null || teamId === asked.teamId;
      return isAsked && id !== visit.slotId ? [at] : [];
    });
    return inTurns(table.moves.best(slots, first));
  }

  /** Puts the date there and pins it; back where it came from, it is unpinned. */
  async move(actor: Actor, draftVisitId: string, target: string): Promise<DraftVisit> {
    refuse(whyNotPlan(actor));
    const slotId = asId(target);
    return this.db.transaction(async () => {
      const { runId } = found(await this.drafts.visit(asId(draftVisitId)));
      const run = await this.runs.locked(actor, runId);
      refuse(whyNotPublish(run));
      // Whoever was faster may have moved it already.
      const visit = found(await this.drafts.visit(draftVisitId));
      if (visit.slotId === slotId) return visit;
      const table = await this.table(run, visit);
      const move = await this.moveTo(table, slotId);
      refuse(move.whyNot);
      const moved = await this.drafts.move(visit, slotId);
      await this.drafts.explain(runId, reasonsFor(table.posed, planWith(table, visit, slotId)));
      await this.runs.weigh(run, move.points);
      const subject = { action: 'moveDraftVisit', subjectType: 'RotationRun', subjectId: runId };
      await this.audit.record(actor, { ...subject, onBehalfOf: visit.personId });
      return found(await this.drafts.visit(moved.id));
    });
  }

  private async moveTo({ posed, moves }: Table, slotId: string): Promise<Move> {
    const at = posed.problem.slots.findIndex(({ id }) => id === slotId);
    if (at >= 0) return moves.to(at);
    found((await this.slots.byIds([slotId])).get(slotId));
    return { slotId, whyNot: 'DRAFT_NOT_POSSIBLE', points: 0, terms: [] };
  }

  /** The draft as it lies before HR, by the facts of now. */
  private async table(run: RotationRun, visit: DraftVisit): Promise<Table> {
    const facts = await this.facts.read(run, await this.drafts.earlierOf(run.basedOnId));
    const posed = await inTurns(posedByHand(await inTurns(planningProblem(facts))));
    const drafts = (await this.drafts.visitsOf([run.id])).get(run.id) ?? [];
    const plan = pairsIn(posed, drafts.map(asPlanned));
    const leader = posed.problem.leaders.findIndex(({ id }) => id === visit.personId);
    if (leader < 0) throw new Refusal('NOT_FOUND');
    const from = posed.problem.slots.findIndex(({ id }) => id === visit.slotId);
    const moves = new Moves(posed, { plan, leader, from: from < 0 ? null : from });
    return { posed, plan, leader, moves };
  }
}

const asPlanned = ({ personId, slotId }: DraftVisit) => ({ leaderId: personId, slotId });

const planWith = ({ posed, plan, leader }: Table, visit: DraftVisit, slotId: string): Pair[] => [
  ...plan.filter(([who, slot]) => who !== leader || posed.problem.slots[slot]?.id !== visit.slotId),
  ...pairsIn(posed, [{ leaderId: visit.personId, slotId }]),
];
