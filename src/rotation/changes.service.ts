import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/actor.ts';
import { asId } from '../platform/input.ts';
import { found, refuse } from '../platform/refuse.ts';
import type { RefusalCode } from '../refusals.ts';
import { SlotsService } from '../slots/slots.service.ts';
import type { Slot } from '../slots/slots.service.ts';
import { ProposalsService } from '../visits/proposals.service.ts';
import { DraftsService } from './drafts.service.ts';
import type { DraftVisit } from './drafts.service.ts';
import { changesBetween, dateKey } from './rules/changes.ts';
import type { Dated, Draft, DraftChange, DraftChanges } from './rules/changes.ts';
import { whyNotCompare, whyNotPlan } from './rules/runs.ts';
import { RunsService } from './runs.service.ts';
import type { RotationRun } from './runs.service.ts';

/** A change, with the rule that stands in the way of what was before; null where none does. */
export type ToldChange = DraftChange & Readonly<{ whyNot: RefusalCode | null }>;
export type RotationChanges = Omit<DraftChanges, 'changes'> &
  Readonly<{ since: RotationRun; changes: readonly ToldChange[] }>;

/** What differs between two drafts, for who has to choose one of them. */
@Injectable()
export class ChangesService {
  constructor(
    private readonly slots: SlotsService,
    private readonly proposals: ProposalsService,
    private readonly runs: RunsService,
    private readonly drafts: DraftsService,
  ) {}

  /** Since another draft of the same programme; since the one it was made from unless one is named. */
  async changes(actor: Actor, runId: string, sinceId: string | null): Promise<RotationChanges> {
    refuse(whyNotPlan(actor));
    const run = found(await this.runs.rotationRun(actor, asId(runId)));
    const earlier = sinceId ?? run.basedOnId;
    const since = found(await this.runs.rotationRun(actor, asId(found(earlier))));
    refuse(whyNotCompare(run, since));
    const visits = await this.drafts.visitsOf([since.id, run.id]);
    const [before, after] = [visits.get(since.id) ?? [], visits.get(run.id) ?? []];
    const slots = await this.slots.byIds([...before, ...after].map(({ slotId }) => slotId));
    const gaps = await this.drafts.gapsOf([since.id, run.id]);
    const objections = await this.objections(actor, run.programmeId, before, after);
    const { changes, ...rest } = changesBetween(
      { visits: dated(before, slots), gaps: gaps.get(since.id) ?? [] },
      { visits: dated(after, slots), gaps: gaps.get(run.id) ?? [] },
      new Set(objections.keys()),
    );
    return { ...rest, since, changes: changes.map((change) => told(change, objections)) };
  }

  /** What keeps the dates that are gone from being had now, by `dateKey`. */
  private async objections(
    actor: Actor,
    programmeId: string,
    before: readonly DraftVisit[],
    after: readonly DraftVisit[],
  ): Promise<ReadonlyMap<string, RefusalCode>> {
    const kept = new Set(after.map(dateKey));
    const gone = before.filter((visit) => !kept.has(dateKey(visit)));
    const objections = await this.proposals.objections(actor, programmeId, gone);
    return new Map([...objections].map(([visit, code]) => [dateKey(visit), code]));
  }
}

function told(change: DraftChange, objections: ReadonlyMap<string, RefusalCode>): ToldChange {
  const { personId, fromSlotId: slotId, why } = change;
  if (slotId === null || why !== 'NO_LONGER_POSSIBLE') return { ...change, whyNot: null };
  return { ...change, whyNot: objections.get(dateKey({ personId, slotId })) ?? null };
}

const dated = (visits: readonly DraftVisit[], slots: ReadonlyMap<string, Slot>): Draft['visits'] =>
  visits.flatMap(({ personId, slotId, movedFromId }): Dated[] => {
    const slot = slots.get(slotId);
    if (slot === undefined) return [];
    const { teamId, startsAt } = slot;
    const isByHand = movedFromId !== null;
    return [{ personId, slotId, teamId, startsAt: startsAt.epochMilliseconds, isByHand }];
  });
