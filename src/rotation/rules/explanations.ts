import type { VisitReason } from '../../visits/rules/reasons.ts';
import type { Board, Obstacle, Spot } from './board.ts';
import { bucketOf } from './buckets.ts';
import type { GapReason, KnownVisit, Plan, PlannedVisit, PlanningLeader } from './planner.ts';

type Seen = Pick<KnownVisit, 'teamId' | 'visitTypeId'>;

const MOST_REASONS = 3;
/** A team that received no more than this in a year is seldom visited. */
const SELDOM = 1;

/** The planned visits of a leader in the order of their dates, each with its reasons. */
export function whyThere(board: Board, leader: PlanningLeader): PlannedVisit[] {
  const seen: Seen[] = [...leader.visits];
  return [...board.planned(leader)]
    .sort((a, b) => a.slot.start - b.slot.start)
    .map((spot, position) => {
      const reasons = reasonsFor(board, leader, spot, { seen, position });
      const { id: teamId, visitTypeId } = spot.host.team;
      seen.push({ teamId, visitTypeId });
      return { leaderId: leader.id, slotId: spot.slot.id, reasons };
    });
}

/**
 * The reasons that weigh most, and at least two: a date that fits and room in the agreement are
 * always true of a plan.
 */
function reasonsFor(
  board: Board,
  leader: PlanningLeader,
  spot: Spot,
  { seen, position }: Readonly<{ seen: readonly Seen[]; position: number }>,
): VisitReason[] {
  const { id: teamId, visitTypeId, visitsReceived } = spot.host.team;
  const newType = !seen.some((visit) => visit.visitTypeId === visitTypeId);
  const newTeam = !seen.some((visit) => visit.teamId === teamId);
  const first = seen.length === 0;
  const candidates: readonly (readonly [boolean, VisitReason])[] = [
    [first, { code: 'FIRST_VISIT', count: 1 }],
    [newType && !first, { code: 'NOT_YET_VISITED_TYPE', count: 0 }],
    [isAlone(board, leader, spot), { code: 'QUARTER_STILL_EMPTY', count: 0 }],
    [visitsReceived <= SELDOM, { code: 'TEAM_SELDOM_VISITED', count: visitsReceived }],
    [newTeam && !newType, { code: 'NOT_YET_VISITED_TEAM', count: 0 }],
    [true, { code: 'AGREEMENT_SHARE', count: leader.wanted - position }],
    [true, { code: 'FITS_THE_DIARY', count: 0 }],
  ];
  return candidates
    .filter(([holds]) => holds)
    .slice(0, MOST_REASONS)
    .map(([, reason]) => reason);
}

function isAlone(board: Board, leader: PlanningLeader, spot: Spot): boolean {
  const bucket = bucketOf(leader.year, spot.slot);
  const others = board.planned(leader).filter((other) => other !== spot);
  return (
    !leader.visits.some((visit) => visit.bucket === bucket) &&
    !others.some(({ slot }) => bucketOf(leader.year, slot) === bucket)
  );
}

/** What in the end kept a leader from a date: the first sieve that let no slot through. */
export function whyMissing(board: Board, leader: PlanningLeader): Plan['gaps'] {
  const missing = board.missing(leader);
  if (missing <= 0) return [];
  const obstacles = board.spots.map(board.obstaclesFor(leader));
  return [{ leaderId: leader.id, missing, reason: lastSieve(obstacles) }];
}

/** The later a sieve stands, the nearer the leader came to a date, and the truer its answer. */
const sieves: readonly (readonly [Obstacle, GapReason])[] = [
  ['DIARY', 'DIARY'],
  ['BUDGET', 'HOSTING_BUDGET'],
  ['OWN_DEPARTMENT', 'OWN_DEPARTMENT'],
];

function lastSieve(obstacles: readonly (Obstacle | null)[]): GapReason {
  // What is still possible was left for a part of the year in which no slot is open yet.
  if (obstacles.includes(null)) return 'NO_SLOT';
  return sieves.find(([obstacle]) => obstacles.includes(obstacle))?.[1] ?? 'NO_SLOT';
}
