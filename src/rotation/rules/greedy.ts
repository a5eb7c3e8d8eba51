import { Board } from './board.ts';
import { bucketOf } from './buckets.ts';
import { chance } from './chance.ts';
import { whyMissing, whyThere } from './explanations.ts';
import type { Plan, PlanningLeader, PlanningProblem, PlanningSlot } from './planner.ts';
import { unsuitabilityFor } from './preference.ts';

type Indexed<T> = Readonly<{ value: T; index: number }>;
type Leader = Indexed<PlanningLeader>;
type Slot = Indexed<PlanningSlot>;
/** A visit to place: in one bucket of the leader's year. */
type Wish = Readonly<{ leader: Leader; bucket: number; slots: readonly Slot[]; round: number }>;

const ROUNDS_OF_POLISH = 2;
/** How many neighbours are asked to move before a visit is given up. */
const NEIGHBOURS_ASKED = 60;

/**
 * Who goes where, in one sweep: first one visit in every empty bucket, hardest wishes first and
 * nobody's second before everybody's first; then what is left at any moment; then each visit may
 * move within its bucket to where it suits better. Plain on purpose: what it leaves on the table is
 * for the planner that takes its place.
 */
export function greedyPlan(problem: PlanningProblem): Plan {
  const board = new Board(problem);
  const leaders = problem.leaders.map((value, index) => ({ value, index }));
  const slots = problem.slots.map((value, index) => ({ value, index }));
  const wishes = wishesOf(leaders, slots, problem.seed);
  for (const wish of wishes) fulfil(board, wish, wishes);
  for (const leader of leaders) placeAnywhere(board, leader, slots);
  for (let round = 0; round < ROUNDS_OF_POLISH; round += 1) {
    for (const wish of wishes) polish(board, wish);
  }
  return {
    visits: problem.leaders.flatMap((leader) => whyThere(board, leader)),
    gaps: problem.leaders.flatMap((leader) => whyMissing(board, leader)),
  };
}

function wishesOf(leaders: readonly Leader[], slots: readonly Slot[], seed: number): Wish[] {
  const wishes = leaders.flatMap((leader) => wishesOfOne(leader, slots));
  return wishes.sort(
    (a, b) =>
      a.round - b.round ||
      a.slots.length - b.slots.length ||
      chance(seed, a.leader.index, a.bucket) - chance(seed, b.leader.index, b.bucket),
  );
}

/** The first empty buckets within reach, as many as the leader is to visit; the scarcest leads. */
function wishesOfOne(leader: Leader, slots: readonly Slot[]): Wish[] {
  const { year, visits, wanted } = leader.value;
  const reach = new Map<number, Slot[]>();
  for (const slot of slots) {
    const bucket = bucketOf(year, slot.value);
    const within = reach.get(bucket);
    if (within === undefined) reach.set(bucket, [slot]);
    else within.push(slot);
  }
  for (const { bucket } of visits) if (bucket !== null) reach.delete(bucket);
  return [...reach]
    .sort(([a], [b]) => a - b)
    .slice(0, wanted)
    .sort(([, a], [, b]) => a.length - b.length)
    .map(([bucket, within], round) => ({ leader, bucket, slots: within, round }));
}

function fulfil(board: Board, wish: Wish, wishes: readonly Wish[]): void {
  const slot = best(board, wish.leader, wish.slots) ?? roomMadeFor(board, wish, wishes);
  if (slot !== null) board.place(wish.leader.value, slot);
}

function best(board: Board, leader: Leader, slots: readonly Slot[]): PlanningSlot | null {
  const obstacle = board.obstaclesFor(leader.value);
  const unsuitability = unsuitabilityFor(board, leader.value, leader.index);
  let found: PlanningSlot | null = null;
  let least = Infinity;
  for (const { value: slot, index } of slots) {
    if (obstacle(slot) !== null) continue;
    const penalty = unsuitability(slot, index);
    if (penalty < least) [found, least] = [slot, penalty];
  }
  return found;
}

/** Somebody else in the bucket moves to another slot of theirs, if that leaves a slot for this wish. */
function roomMadeFor(board: Board, wish: Wish, wishes: readonly Wish[]): PlanningSlot | null {
  let asked = 0;
  for (const other of wishes) {
    const held = heldIn(board, other);
    if (held === null || other.leader.index === wish.leader.index || !isIn(wish, held)) continue;
    if (movesElsewhere(board, other, held)) {
      const slot = best(board, wish.leader, wish.slots);
      if (slot !== null) return slot;
    }
    asked += 1;
    if (asked === NEIGHBOURS_ASKED) return null;
  }
  return null;
}

function movesElsewhere(board: Board, { leader, slots }: Wish, held: PlanningSlot): boolean {
  board.remove(leader.value, held);
  const elsewhere = best(board, leader, without(slots, held));
  board.place(leader.value, elsewhere ?? held);
  return elsewhere !== null;
}

const heldIn = (board: Board, wish: Wish): PlanningSlot | null =>
  board.planned(wish.leader.value).find((slot) => isIn(wish, slot)) ?? null;

const isIn = (wish: Wish, slot: PlanningSlot): boolean =>
  bucketOf(wish.leader.value.year, slot) === wish.bucket;

const without = (slots: readonly Slot[], left: PlanningSlot): readonly Slot[] =>
  slots.filter(({ value }) => value.id !== left.id);

/** A missing visit weighs more than a crowded bucket. */
function placeAnywhere(board: Board, leader: Leader, slots: readonly Slot[]): void {
  while (board.missing(leader.value) > 0) {
    const slot = best(board, leader, slots);
    if (slot === null) return;
    board.place(leader.value, slot);
  }
}

function polish(board: Board, wish: Wish): void {
  const leader = wish.leader.value;
  const held = heldIn(board, wish);
  if (held === null) return;
  board.remove(leader, held);
  board.place(leader, best(board, wish.leader, wish.slots) ?? held);
}
