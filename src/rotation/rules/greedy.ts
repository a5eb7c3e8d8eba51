import { Board } from './board.ts';
import type { Spot } from './board.ts';
import { bucketOf } from './buckets.ts';
import { chance } from './chance.ts';
import { whyMissing, whyThere } from './explanations.ts';
import type { Plan, PlanningLeader, PlanningProblem, Year } from './planner.ts';
import { unsuitabilityFor } from './preference.ts';

type Leader = Readonly<{ value: PlanningLeader; index: number }>;
/** A visit to place: in one bucket of the leader's year. */
type Wish = Readonly<{ leader: Leader; bucket: number; spots: readonly Spot[]; round: number }>;

const ROUNDS_OF_POLISH = 2;
/** How many neighbours are asked to move before a visit is given up. */
const NEIGHBOURS_ASKED = 60;

/**
 * Who goes where, in one sweep: first one visit in every empty bucket, hardest wishes first and
 * nobody's second before everybody's first; then what is behind at any moment; then each visit may
 * move within its bucket to where it suits better. Plain on purpose: what it leaves on the table is
 * for the planner that takes its place.
 */
export function greedyPlan(problem: PlanningProblem): Plan {
  const board = new Board(problem);
  const leaders = problem.leaders.map((value, index) => ({ value, index }));
  const bucketsOf = bucketsByYear(board.spots);
  const wishes = wishesOf(board, leaders, bucketsOf);
  for (const wish of wishes) fulfil(board, wish, wishes);
  for (const leader of leaders) catchUp(board, leader, bucketsOf(leader.value.year));
  for (let round = 0; round < ROUNDS_OF_POLISH; round += 1) {
    for (const wish of wishes) polish(board, wish);
  }
  return {
    visits: problem.leaders.flatMap((leader) => whyThere(board, leader)),
    gaps: problem.leaders.flatMap((leader) => whyMissing(board, leader)),
  };
}

function wishesOf(
  board: Board,
  leaders: readonly Leader[],
  bucketsOf: (year: Year) => Buckets,
): Wish[] {
  const { seed } = board.problem;
  return leaders
    .flatMap((leader) => wishesOfOne(leader, bucketsOf(leader.value.year)))
    .sort(
      (a, b) =>
        a.round - b.round ||
        a.spots.length - b.spots.length ||
        chance(seed, a.leader.index, a.bucket) - chance(seed, b.leader.index, b.bucket),
    );
}

type Buckets = ReadonlyMap<number, readonly Spot[]>;

/** Most leaders have the same year, so its buckets are filled once. */
function bucketsByYear(spots: readonly Spot[]): (year: Year) => Buckets {
  const known = new Map<string, Buckets>();
  return (year) => {
    const key = JSON.stringify(year);
    const buckets = known.get(key) ?? bucketsIn(year, spots);
    known.set(key, buckets);
    return buckets;
  };
}

function bucketsIn(year: Year, spots: readonly Spot[]): Buckets {
  const buckets = new Map<number, Spot[]>();
  for (const spot of spots) {
    const bucket = bucketOf(year, spot.slot);
    const within = buckets.get(bucket);
    if (within === undefined) buckets.set(bucket, [spot]);
    else within.push(spot);
  }
  return buckets;
}

/** The first empty buckets within reach, as many as the leader is to visit; the scarcest leads. */
function wishesOfOne(leader: Leader, buckets: Buckets): Wish[] {
  const { visits, wanted } = leader.value;
  const filled = new Set(visits.map(({ bucket }) => bucket));
  return [...buckets]
    .filter(([bucket]) => !filled.has(bucket))
    .sort(([a], [b]) => a - b)
    .slice(0, wanted)
    .sort(([, a], [, b]) => a.length - b.length)
    .map(([bucket, spots], round) => ({ leader, bucket, spots, round }));
}

function fulfil(board: Board, wish: Wish, wishes: readonly Wish[]): void {
  const spot = best(board, wish.leader, wish.spots) ?? roomMadeFor(board, wish, wishes);
  if (spot !== null) board.place(wish.leader.value, spot);
}

function best(board: Board, leader: Leader, spots: readonly Spot[]): Spot | null {
  const obstacle = board.obstaclesFor(leader.value);
  const unsuitability = unsuitabilityFor(board, leader.value, leader.index);
  let found: Spot | null = null;
  let least = Infinity;
  for (const spot of spots) {
    if (obstacle(spot) !== null) continue;
    const penalty = unsuitability(spot);
    if (penalty < least) [found, least] = [spot, penalty];
  }
  return found;
}

/** Somebody else in the bucket moves to another slot of theirs, if that leaves one for this wish. */
function roomMadeFor(board: Board, wish: Wish, wishes: readonly Wish[]): Spot | null {
  let asked = 0;
  for (const other of wishes) {
    const held = heldIn(board, other);
    if (held === null || other.leader.index === wish.leader.index || !isIn(wish, held)) continue;
    if (movesElsewhere(board, other, held)) {
      const spot = best(board, wish.leader, wish.spots);
      if (spot !== null) return spot;
    }
    asked += 1;
    if (asked === NEIGHBOURS_ASKED) return null;
  }
  return null;
}

function movesElsewhere(board: Board, { leader, spots }: Wish, held: Spot): boolean {
  board.remove(leader.value, held);
  const others = spots.filter((spot) => spot !== held);
  const elsewhere = best(board, leader, others);
  board.place(leader.value, elsewhere ?? held);
  return elsewhere !== null;
}

const heldIn = (board: Board, wish: Wish): Spot | null =>
  board.planned(wish.leader.value).find((spot) => isIn(wish, spot)) ?? null;

const isIn = (wish: Wish, spot: Spot): boolean =>
  bucketOf(wish.leader.value.year, spot.slot) === wish.bucket;

/**
 * A missing visit weighs more than a crowded bucket, but only for what is behind: a part of the year
 * for which no slot is open yet keeps its visit.
 */
function catchUp(board: Board, leader: Leader, buckets: Buckets): void {
  const { visits } = leader.value;
  const standing = visits.filter(({ day, bucket }) => bucket !== null || day === null).length;
  const last = Math.max(-1, ...buckets.keys());
  const isBehind = () => standing + board.planned(leader.value).length <= last;
  while (board.missing(leader.value) > 0 && isBehind()) {
    const spot = best(board, leader, board.spots);
    if (spot === null) return;
    board.place(leader.value, spot);
  }
}

function polish(board: Board, wish: Wish): void {
  const leader = wish.leader.value;
  const held = heldIn(board, wish);
  if (held === null) return;
  board.remove(leader, held);
  board.place(leader, best(board, wish.leader, wish.spots) ?? held);
}
