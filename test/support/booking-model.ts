/**
 * What booking promises, said a second time and without a database: the proof B3 compares every answer
 * of the product with it. Moments are milliseconds. One leader group, no closed hours, one programme.
 */
export type Answer = string | null;
export type State =
  'PROPOSED' | 'CONFIRMED' | 'POSTPONED' | 'DONE' | 'MISSED' | 'DECLINED' | 'EXPIRED' | 'CANCELLED';
type Times = { slotId: string | null; startsAt: number | null; endsAt: number | null };
export type Standing = Times & { state: State; answerBy: number | null };
export type ModelVisit = Standing & {
  id: string;
  personId: string;
  teamId: string;
  changedAt: number;
  undo: (Standing & { by: string }) | null;
};
export type ModelSlot = {
  id: string;
  teamId: string;
  startsAt: number;
  endsAt: number;
  capacity: number;
  open: boolean;
};
export type ModelEntry = { id: string; slotId: string; personId: string; waiting: boolean };
export type ModelExchange = {
  id: string;
  visitId: string;
  otherId: string | null;
  personId: string;
  state: 'ASKED' | 'ACCEPTED' | 'DECLINED' | 'WITHDRAWN';
  answerBy: number;
};
type Asking = { passed?: boolean; without?: readonly string[] };

const SECOND = 1_000;
const DAY = 24 * 3_600 * SECOND;
const WEEK = 7 * DAY;
/** A Monday in Amsterdam, in summer; slots lie far from midnight, so winter time moves none of them. */
const A_MONDAY = Date.UTC(2026, 0, 5);

export class BookingModel {
  now = 0;
  readonly slots = new Map<string, ModelSlot>();
  readonly visits = new Map<string, ModelVisit>();
  readonly exchanges = new Map<string, ModelExchange>();
  entries: ModelEntry[] = [];

  constructor(readonly budgets: ReadonlyMap<string, number>) {}

  copy(): BookingModel {
    const other = new BookingModel(this.budgets);
    other.now = this.now;
    for (const key of ['slots', 'visits', 'exchanges'] as const) {
      for (const [id, value] of structuredClone(this[key]) as Map<string, never>) {
        (other[key] as Map<string, never>).set(id, value);
      }
    }
    other.entries = structuredClone(this.entries);
    return other;
  }

  /** Time passes, and what nobody answered has expired. */
  at(now: number): void {
    this.now = now;
    for (const visit of this.visits.values()) {
      if (visit.state === 'PROPOSED' && (visit.answerBy ?? now + 1) <= now) {
        Object.assign(visit, { state: 'EXPIRED', slotId: null, undo: null });
      }
    }
  }

  slot(id: string | null): ModelSlot {
    const slot = this.slots.get(id ?? '');
    if (slot === undefined) throw new Error(`The model knows no slot ${id}.`);
    return slot;
  }

  visit(id: string): ModelVisit {
    const visit = this.visits.get(id);
    if (visit === undefined) throw new Error(`The model knows no visit ${id}.`);
    return visit;
  }

  holding(): ModelVisit[] {
    return [...this.visits.values()].filter(({ state }) => holds(state));
  }

  free(slot: ModelSlot, without: readonly string[] = []): number {
    const held = this.holding().filter(({ slotId, id }) => {
      return slotId === slot.id && !without.includes(id);
    });
    return slot.capacity - held.length;
  }

  /** How many more visits the team bears in the week of this moment. */
  room(teamId: string, moment: number, without: readonly string[] = []): number {
    const counted = [...this.visits.values()].filter(
      (visit) =>
        visit.teamId === teamId &&
        (holds(visit.state) || visit.state === 'MISSED') &&
        visit.startsAt !== null &&
        weekOf(visit.startsAt) === weekOf(moment) &&
        !without.includes(visit.id),
    );
    return (this.budgets.get(teamId) ?? 0) - counted.length;
  }

  line(slotId: string): ModelEntry[] {
    return this.entries.filter((entry) => entry.slotId === slotId && entry.waiting);
  }

  overlapping(
    personId: string,
    times: { startsAt: number; endsAt: number },
    without: readonly string[] = [],
  ): boolean {
    return this.holding().some(
      (visit) =>
        visit.personId === personId &&
        !without.includes(visit.id) &&
        visit.startsAt !== null &&
        visit.startsAt < times.endsAt &&
        (visit.endsAt ?? 0) > times.startsAt,
    );
  }

  /** Why this leader cannot have a place in this slot. */
  whyNot(personId: string, slot: ModelSlot, { passed = false, without = [] }: Asking = {}): Answer {
    const early = this.whyNotSeat(personId, slot, without);
    if (early !== null) return early;
    if (this.isFull(slot, passed, without)) return 'SLOT_FULL';
    if (this.overlapping(personId, slot, without)) return 'OVERLAPPING_VISIT';
    return this.room(slot.teamId, slot.startsAt, without) < 1 ? 'HOSTING_BUDGET_FULL' : null;
  }

  /** For whoever does not stand in the line, its places are taken. */
  private isFull(slot: ModelSlot, passed: boolean, without: readonly string[]): boolean {
    return (!passed && this.line(slot.id).length > 0) || this.free(slot, without) < 1;
  }

  whyNotSeat(personId: string, slot: ModelSlot, without: readonly string[] = []): Answer {
    if (!slot.open) return 'SLOT_WITHDRAWN';
    if (slot.startsAt <= this.now) return 'SLOT_PAST';
    const own = this.holding().some((visit) => {
      return visit.personId === personId && visit.slotId === slot.id && !without.includes(visit.id);
    });
    return own ? 'ALREADY_IN_SLOT' : null;
  }

  seat(id: string, personId: string, slot: ModelSlot, answerBy: number | null = null): void {
    const state = answerBy === null ? 'CONFIRMED' : 'PROPOSED';
    const { id: slotId, teamId, startsAt, endsAt } = slot;
    const times = { slotId, startsAt, endsAt, changedAt: this.now };
    this.visits.set(id, { id, personId, teamId, state, answerBy, undo: null, ...times });
  }

  /** Writes a change down; who made it may take it back, and questions about a visit that moves end. */
  change(visit: ModelVisit, change: Partial<Standing>, by: string | null): void {
    const { state, slotId, startsAt, endsAt, answerBy } = visit;
    const undo = by === null ? null : { by, state, slotId, startsAt, endsAt, answerBy };
    Object.assign(visit, change, { undo, changedAt: this.now });
    if (visit.slotId !== slotId || visit.startsAt !== startsAt) this.endQuestions(visit.id);
  }

  private endQuestions(id: string): void {
    for (const one of this.exchanges.values()) {
      const about = one.visitId === id || one.otherId === id;
      if (about && one.state === 'ASKED') one.state = 'WITHDRAWN';
    }
  }

  /** Why this cannot be done any more to a visit that is still to come. */
  whyNotComing(visit: ModelVisit, from: readonly State[]): Answer {
    if (visit.state === 'EXPIRED') return 'PROPOSAL_EXPIRED';
    if (!from.includes(visit.state)) return 'WRONG_STATE';
    return visit.startsAt !== null && visit.startsAt <= this.now ? 'SLOT_PAST' : null;
  }
}

export const holds = (state: State): boolean =>
  state === 'PROPOSED' || state === 'CONFIRMED' || state === 'DONE';

export const weekOf = (moment: number): number => Math.floor((moment - A_MONDAY) / WEEK);
