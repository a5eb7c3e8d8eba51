import type { Answer, BookingModel, ModelEntry, ModelSlot, ModelVisit } from './booking-model.ts';

/** What people do in the model; an answer other than null changed nothing. */
const SECOND = 1_000;
const HOUR = 3_600 * SECOND;

/** The ids that the product gave to what an act created. */
export type Names = (personId: string, slotId: string) => string;

export function book(model: BookingModel, personId: string, slotId: string, names: Names): Answer {
  const slot = model.slot(slotId);
  const objection = model.whyNot(personId, slot);
  if (objection === null) model.seat(names(personId, slotId), personId, slot);
  return objection;
}

export function propose(
  model: BookingModel,
  { personId, slotId, answerBy }: { personId: string; slotId: string; answerBy: number },
  names: Names,
): Answer {
  const slot = model.slot(slotId);
  if (model.whyNot(personId, slot) !== null) return 'DRAFT_STALE';
  model.seat(names(personId, slotId), personId, slot, answerBy);
  return null;
}

export function accept(model: BookingModel, visit: ModelVisit): Answer {
  if (visit.state === 'CONFIRMED' || visit.state === 'DONE') return null;
  const objection = model.whyNotComing(visit, ['PROPOSED']);
  if (objection === null) model.change(visit, { state: 'CONFIRMED' }, visit.personId);
  return objection;
}

export function decline(model: BookingModel, visit: ModelVisit): Answer {
  if (visit.state === 'DECLINED') return null;
  const objection = model.whyNotComing(visit, ['PROPOSED']);
  if (objection === null) model.change(visit, { state: 'DECLINED', slotId: null }, visit.personId);
  return objection;
}

export function cancel(model: BookingModel, visit: ModelVisit): Answer {
  if (visit.state === 'PROPOSED') return 'WRONG_STATE';
  const objection = model.whyNotComing(visit, ['CONFIRMED', 'POSTPONED']);
  if (objection === null) model.change(visit, { state: 'CANCELLED', slotId: null }, visit.personId);
  return objection;
}

const undated = {
  state: 'POSTPONED',
  slotId: null,
  startsAt: null,
  endsAt: null,
  answerBy: null,
} as const;
const datesOf = ({ id, startsAt, endsAt }: ModelSlot) => ({ slotId: id, startsAt, endsAt });

export function postpone(model: BookingModel, visit: ModelVisit, slotId: string | null): Answer {
  const objection = model.whyNotComing(visit, ['PROPOSED', 'CONFIRMED', 'POSTPONED']);
  if (objection !== null) return objection;
  if (slotId === null) {
    if (visit.state !== 'POSTPONED') model.change(visit, undated, visit.personId);
    return null;
  }
  const slot = model.slot(slotId);
  const later = visit.startsAt === null || slot.startsAt > visit.startsAt;
  if (slot.teamId !== visit.teamId || !later) return 'SAME_TEAM_ONLY';
  const refused = model.whyNot(visit.personId, slot, { without: [visit.id] });
  if (refused !== null) return refused;
  const dated = { ...datesOf(slot), state: 'CONFIRMED', answerBy: null } as const;
  model.change(visit, dated, visit.personId);
  return null;
}

export function conclude(
  model: BookingModel,
  { visit, by, state }: { visit: ModelVisit; by: string; state: 'DONE' | 'MISSED' },
): Answer {
  if (visit.state === state) return null;
  if (visit.state === 'EXPIRED') return 'PROPOSAL_EXPIRED';
  if (visit.state !== 'CONFIRMED') return 'WRONG_STATE';
  if ((visit.endsAt ?? model.now + 1) > model.now) return 'NOT_OVER_YET';
  model.change(visit, { state }, by);
  return null;
}

export function undo(model: BookingModel, visit: ModelVisit, by: string): Answer {
  const former = visit.undo;
  if (former?.by !== by || model.now >= visit.changedAt + 12 * SECOND) return 'UNDO_TOO_LATE';
  const { state, slotId, startsAt, endsAt, answerBy } = former;
  const standing = { state, slotId, startsAt, endsAt, answerBy };
  if (former.slotId !== visit.slotId && former.slotId !== null) {
    const slot = model.slot(former.slotId);
    const objection = whyNotBack(model, visit, slot);
    if (objection !== null) return objection;
    Object.assign(standing, datesOf(slot));
  }
  model.change(visit, standing, null);
  return null;
}

function whyNotBack(model: BookingModel, { id, personId }: ModelVisit, slot: ModelSlot): Answer {
  if (!slot.open) return 'SLOT_WITHDRAWN';
  if (model.free(slot, [id]) < 1) return 'SLOT_FULL';
  if (model.room(slot.teamId, slot.startsAt, [id]) < 1) return 'HOSTING_BUDGET_FULL';
  const seated = model.holding().some((one) => one.personId === personId && one.slotId === slot.id);
  if (seated) return 'ALREADY_IN_SLOT';
  return model.overlapping(personId, slot, [id]) ? 'OVERLAPPING_VISIT' : null;
}

export function join(model: BookingModel, personId: string, slotId: string): Answer {
  const slot = model.slot(slotId);
  const objection = model.whyNotSeat(personId, slot);
  if (objection !== null) return objection;
  if (model.overlapping(personId, slot)) return 'OVERLAPPING_VISIT';
  const line = model.line(slotId);
  const isFree = line.length === 0 && model.free(slot) > 0;
  if (isFree && model.room(slot.teamId, slot.startsAt) > 0) return 'PLACE_IS_FREE';
  return line.some((entry) => entry.personId === personId) ? 'IN_LINE_ALREADY' : null;
}

/** Slots whose line can be offered a place now. */
export function slotsToOffer(model: BookingModel): ModelSlot[] {
  return [...model.slots.values()].filter((slot) => {
    if (!slot.open || slot.startsAt <= model.now || model.line(slot.id).length === 0) return false;
    return model.free(slot) > 0 && !mayComeBack(model, slot);
  });
}

const mayComeBack = (model: BookingModel, slot: ModelSlot): boolean =>
  [...model.visits.values()].some(
    ({ undo: former, changedAt }) =>
      former?.slotId === slot.id && changedAt > model.now - 15 * SECOND,
  );

/** The first in line are offered what is free; who cannot come loses the turn. */
export function offer(model: BookingModel, slot: ModelSlot, names: Names): number {
  let offered = 0;
  const places = Math.min(model.free(slot), model.room(slot.teamId, slot.startsAt));
  for (const entry of model.line(slot.id)) {
    if (offered >= places) break;
    const objection = model.whyNot(entry.personId, slot, { passed: true });
    entry.waiting = false;
    if (objection === null) offered += seatOffered(model, entry, slot, names);
  }
  return offered;
}

function seatOffered(model: BookingModel, { personId }: ModelEntry, slot: ModelSlot, names: Names) {
  const answerBy = Math.min(model.now + 24 * HOUR, slot.startsAt);
  model.seat(names(personId, slot.id), personId, slot, answerBy);
  return 1;
}
