import type { Names } from './booking-acts.ts';
import type {
  Answer,
  BookingModel,
  ModelExchange,
  ModelSlot,
  ModelVisit,
} from './booking-model.ts';

/** Questions between leaders, and changed slots, in the model. */
const HOUR = 3_600_000;

export function whyNotAsk(
  model: BookingModel,
  { visit, other, personId }: { visit: ModelVisit; other: ModelVisit | null; personId: string },
): Answer {
  const objection = whyNotExchange(model, visit, other, personId);
  if (objection !== null) return objection;
  const asked = [...model.exchanges.values()].some(
    ({ visitId, state, answerBy }) =>
      visitId === visit.id && state === 'ASKED' && answerBy > model.now,
  );
  return asked ? 'EXCHANGE_ASKED' : null;
}

/** A question that lapsed makes room for the next one. */
export function ask(
  model: BookingModel,
  id: string,
  { visit, other, personId }: { visit: ModelVisit; other: ModelVisit | null; personId: string },
): void {
  for (const one of model.exchanges.values()) {
    const lapsed = one.state === 'ASKED' && one.answerBy <= model.now;
    if (one.visitId === visit.id && lapsed) one.state = 'DECLINED';
  }
  const answerBy = askedUntil(model, [visit, other]);
  const about = { visitId: visit.id, otherId: other?.id ?? null, personId };
  model.exchanges.set(id, { id, ...about, state: 'ASKED', answerBy });
}

const askedUntil = (model: BookingModel, visits: readonly (ModelVisit | null)[]): number =>
  Math.min(model.now + 72 * HOUR, ...visits.map((visit) => visit?.startsAt ?? Infinity));

function whyNotExchange(
  model: BookingModel,
  visit: ModelVisit,
  other: ModelVisit | null,
  personId: string,
): Answer {
  const objection = model.whyNotComing(visit, ['CONFIRMED']);
  if (objection !== null) return objection;
  if (visit.personId === personId) return 'EXCHANGE_WITH_ONESELF';
  const without = [visit.id, ...(other === null ? [] : [other.id])];
  const theirs = other && model.whyNotComing(other, ['CONFIRMED']);
  if (theirs) return theirs;
  const asking = { passed: true, without };
  const back = other && model.whyNot(visit.personId, model.slot(other.slotId), asking);
  return back ?? model.whyNot(personId, model.slot(visit.slotId), asking);
}

export function withdrawQuestion(model: BookingModel, id: string): Answer {
  const exchange = questionOf(model, id);
  const objection = whyNotAnswerable(model, exchange);
  if (objection === null) exchange.state = 'WITHDRAWN';
  return objection;
}

function questionOf(model: BookingModel, id: string): ModelExchange {
  const exchange = model.exchanges.get(id);
  if (exchange === undefined) throw new Error(`The model knows no question ${id}.`);
  return exchange;
}

function whyNotAnswerable(model: BookingModel, { state, answerBy }: ModelExchange): Answer {
  if (state !== 'ASKED') return 'WRONG_STATE';
  return answerBy <= model.now ? 'EXCHANGE_LAPSED' : null;
}

export function answerExchange(
  model: BookingModel,
  { id, yes }: { id: string; yes: boolean },
  names: Names,
): Answer {
  const exchange = questionOf(model, id);
  const late = whyNotAnswerable(model, exchange);
  if (late !== null) return late;
  if (!yes) {
    exchange.state = 'DECLINED';
    return null;
  }
  const visit = model.visit(exchange.visitId);
  const other = exchange.otherId === null ? null : model.visit(exchange.otherId);
  const objection = whyNotExchange(model, visit, other, exchange.personId);
  if (objection !== null) return objection;
  exchange.state = 'ACCEPTED';
  handOver(model, { visit, other, personId: exchange.personId }, names);
  return null;
}

function handOver(
  model: BookingModel,
  { visit, other, personId }: { visit: ModelVisit; other: ModelVisit | null; personId: string },
  names: Names,
): void {
  const [slot, theirs] = [model.slot(visit.slotId), other && model.slot(other.slotId)];
  const left = { state: 'CANCELLED', slotId: null } as const;
  for (const one of [visit, other]) if (one !== null) model.change(one, left, null);
  model.seat(names(personId, slot.id), personId, slot);
  if (theirs !== null) model.seat(names(visit.personId, theirs.id), visit.personId, theirs);
}

export function withdrawSlot(model: BookingModel, slot: ModelSlot, withVisits: boolean): Answer {
  const visits = model.holding().filter(({ slotId }) => slotId === slot.id);
  if (visits.length > 0 && !withVisits) return 'SLOT_HAS_VISITS';
  if (!slot.open) return 'SLOT_WITHDRAWN';
  if (slot.startsAt <= model.now) return 'SLOT_PAST';
  slot.open = false;
  for (const visit of visits) model.change(visit, { state: 'CANCELLED', slotId: null }, null);
  return null;
}

/** Where several visits cannot move for several reasons, each of them is an answer. */
export function retimeSlot(
  model: BookingModel,
  slot: ModelSlot,
  times: { startsAt: number; endsAt: number; withVisits: boolean },
): Answer | readonly string[] {
  const visits = model.holding().filter(({ slotId }) => slotId === slot.id);
  if (visits.length > 0 && !times.withVisits) return 'SLOT_HAS_VISITS';
  if (!slot.open) return 'SLOT_WITHDRAWN';
  if (Math.min(slot.startsAt, times.startsAt) <= model.now) return 'SLOT_PAST';
  const { startsAt, endsAt } = times;
  const twin = [...model.slots.values()].some((one) => isTwin(one, { ...slot, startsAt, endsAt }));
  if (twin) return 'SLOT_EXISTS';
  const objections = whyNotAlong(model, visits, { ...slot, startsAt, endsAt });
  if (objections.length > 0) return objections;
  Object.assign(slot, { startsAt, endsAt });
  for (const visit of visits) model.change(visit, { startsAt, endsAt }, null);
  return null;
}

const isTwin = (one: ModelSlot, slot: ModelSlot): boolean =>
  one.id !== slot.id &&
  one.open &&
  one.teamId === slot.teamId &&
  one.startsAt === slot.startsAt &&
  one.endsAt === slot.endsAt;

function whyNotAlong(model: BookingModel, visits: readonly ModelVisit[], slot: ModelSlot) {
  const ids = visits.map(({ id }) => id);
  const objections: string[] = [];
  const room = model.room(slot.teamId, slot.startsAt, ids);
  if (room < visits.length) objections.push('HOSTING_BUDGET_FULL');
  const crossed = visits.some(({ personId, id }) => model.overlapping(personId, slot, [id]));
  if (crossed) objections.push('OVERLAPPING_VISIT');
  return objections;
}
