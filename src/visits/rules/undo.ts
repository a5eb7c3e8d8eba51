import { Temporal } from 'temporal-polyfill';
import type { RefusalCode } from '../../refusals.ts';
import { visitStates } from './visit.ts';
import type { Undo, Visit } from './visit.ts';

/** Shown for ten seconds; two more for the way there. Messages wait for fifteen. */
const patience = { seconds: 12 } as const;

/** To be kept with the change that somebody is about to make to this visit. */
export const undoOf = (visit: Visit, by: string): Undo => ({
  by,
  state: visit.state,
  declineCause: visit.declineCause,
  cancelSide: visit.cancelSide,
  slotId: visit.slotId,
  placeNumber: visit.placeNumber,
  startsAt: text(visit.startsAt),
  endsAt: text(visit.endsAt),
  answerBy: text(visit.answerBy),
  confirmedAt: text(visit.confirmedAt),
  teamAgreedAt: text(visit.teamAgreedAt),
});

/** Reads what the database kept; anything else cannot be undone. */
export const undoFrom = (json: unknown): Undo | null => (isUndo(json) ? json : null);

function isUndo(value: unknown): value is Undo {
  if (typeof value !== 'object' || value === null) return false;
  const { by, state } = value as Partial<Undo>;
  return typeof by === 'string' && typeof state === 'string' && state in visitStates;
}

/** Until when somebody may take the latest change back; null when it is not theirs to take back. */
export function undoUntil(
  visit: Pick<Visit, 'undo' | 'changedAt'>,
  personId: string,
  now: Temporal.Instant,
): Temporal.Instant | null {
  if (visit.undo?.by !== personId) return null;
  const until = visit.changedAt.add(patience);
  return Temporal.Instant.compare(now, until) < 0 ? until : null;
}

export function whyNotUndo(
  visit: Visit,
  personId: string,
  now: Temporal.Instant,
): RefusalCode | null {
  return undoUntil(visit, personId, now) === null ? 'UNDO_TOO_LATE' : null;
}

/** The visit as it was before; its revision rises all the same, because a calendar may have seen it. */
export const restored = (undo: Undo, revision: number) => ({
  state: undo.state,
  declineCause: undo.declineCause,
  cancelSide: undo.cancelSide,
  slotId: undo.slotId,
  placeNumber: undo.placeNumber,
  startsAt: instant(undo.startsAt),
  endsAt: instant(undo.endsAt),
  answerBy: instant(undo.answerBy),
  confirmedAt: instant(undo.confirmedAt),
  teamAgreedAt: instant(undo.teamAgreedAt),
  revision: revision + 1,
  undo: null,
});

/** Taking back needs the former place again, and gives up the one that the visit has now. */
export const changesPlace = (visit: Pick<Visit, 'slotId'>, undo: Pick<Undo, 'slotId'>): boolean =>
  visit.slotId !== undo.slotId;

const text = (at: Temporal.Instant | null): string | null => at?.toString() ?? null;
const instant = (at: string | null): Temporal.Instant | null =>
  at === null ? null : Temporal.Instant.from(at);
