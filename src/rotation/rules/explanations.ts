import type { VisitReason } from '../../visits/rules/reasons.ts';
import { datesFor, isAny, isSameTeam, isSameType } from '../../visits/rules/next-dates.ts';
import { bucketOf } from './buckets.ts';
import { pairKey } from './instances.ts';
import type { Posed } from './instances.ts';
import type { Pair } from './planner/instance.ts';
import type {
  KnownVisit,
  PlannedVisit,
  PlanningLeader,
  PlanningProblem,
  PlanningSlot,
} from './planner.ts';

type Seen = Pick<KnownVisit, 'teamId' | 'visitTypeId'>;
type Candidate = readonly [holds: boolean, reason: VisitReason];

const MOST_REASONS = 3;
/** A team that received no more than this in a year is seldom visited. */
const SELDOM = 1;

/** The proposals of a plan, by leader and in the order of their dates, each with its reasons. */
export function explained(posed: Posed, visits: readonly Pair[]): PlannedVisit[] {
  const { problem, firstStanding } = posed;
  const chosen = visits.filter(([, slot]) => slot < firstStanding);
  const slots: number[][] = problem.leaders.map(() => []);
  for (const [leader, slot] of chosen) slots[leader]!.push(slot);
  const doors = firsts(problem, chosen, ([, slot]) => doorOf(problem.slots[slot]!));
  const covers = firsts(problem, chosen, ([leader, slot]) => coverOf(problem, leader, slot));
  const before = coveredBefore(problem);
  return problem.leaders.flatMap((leader, at) => {
    const own = slots[at]!.sort((a, b) => problem.slots[a]!.start - problem.slots[b]!.start);
    const seen: Seen[] = [...leader.visits];
    const renewed = renewedBy(problem, leader, own);
    return own.map((slot, position): PlannedVisit => {
      const one = problem.slots[slot]!;
      const pair = pairKey([at, slot]);
      const opens = doors.has(pair) && !problem.visited.has(doorOf(one));
      const cover = coverOf(problem, at, slot);
      const reasons = reasonsFor(posed, leader, own, {
        slot,
        position,
        seen,
        opens,
        covers: covers.has(pair) && !before.has(cover),
        returns: posed.returns.has(pair),
        renewed: renewed.get(slot) ?? null,
      });
      const { id: teamId, visitTypeId } = teamOf(problem, one);
      seen.push({ teamId, visitTypeId });
      const isPinned = posed.pinned.has(pair);
      return { leaderId: leader.id, slotId: one.id, isPinned, reasons };
    });
  });
}

type Telling = Readonly<{
  slot: number;
  position: number;
  seen: readonly Seen[];
  /** Whether it is the first to open the door, or to cover its type for the department. */
  opens: boolean;
  covers: boolean;
  returns: boolean;
  /** Whether it is the new date of a postponed visit, or comes in the place of one. */
  renewed: 'OWN_TEAM' | 'ELSEWHERE' | null;
}>;

/**
 * The terms of the score that speak for this date, those that weigh most first, and at least two: a
 * date that fits and room in the agreement are true of every plan.
 */
function reasonsFor(
  { problem }: Posed,
  leader: PlanningLeader,
  own: readonly number[],
  telling: Telling,
): VisitReason[] {
  const { slot, position, seen } = telling;
  const one = problem.slots[slot]!;
  const { id: teamId, visitTypeId, visitsReceived } = teamOf(problem, one);
  const newType = !seen.some((visit) => visit.visitTypeId === visitTypeId);
  const newTeam = !seen.some((visit) => visit.teamId === teamId);
  const first = seen.length === 0;
  const inTime = leader.firstBy !== null && one.day <= leader.firstBy;
  const candidates: readonly Candidate[] = [
    [telling.returns, { code: 'RETURN_VISIT', count: 0 }],
    [telling.renewed === 'OWN_TEAM', { code: 'POSTPONED_VISIT', count: 0 }],
    [telling.renewed === 'ELSEWHERE', { code: 'INSTEAD_OF_POSTPONED', count: 0 }],
    [first && inTime, { code: 'SOON_AFTER_STARTING', count: 0 }],
    [first, { code: 'FIRST_VISIT', count: 1 }],
    [newType && !first, { code: 'NOT_YET_VISITED_TYPE', count: 0 }],
    [isAlone(problem, leader, own, slot), { code: 'QUARTER_STILL_EMPTY', count: 0 }],
    [telling.covers, { code: 'DEPARTMENT_NOT_YET', count: 0 }],
    [telling.opens && visitsReceived > 0, { code: 'SHIFT_SELDOM_SEEN', count: 0 }],
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

function isAlone(
  problem: PlanningProblem,
  leader: PlanningLeader,
  own: readonly number[],
  slot: number,
): boolean {
  const partOf = (one: number) => bucketOf(leader.year, problem.slots[one]!);
  const part = partOf(slot);
  return (
    !leader.visits.some(({ bucket }) => bucket === part) &&
    !own.some((other) => other !== slot && partOf(other) === part)
  );
}

/**
 * Which of the dates are for visits that were postponed: at their own teams, else of their types; of
 * any type only where the agreement leaves that open.
 */
function renewedBy(
  problem: PlanningProblem,
  { postponed, anyType }: PlanningLeader,
  own: readonly number[],
): ReadonlyMap<number, 'OWN_TEAM' | 'ELSEWHERE'> {
  if (postponed.length === 0) return new Map();
  const dates = own.map((slot) => {
    const { id: teamId, visitTypeId } = teamOf(problem, problem.slots[slot]!);
    return { slot, teamId, visitTypeId };
  });
  const likenesses = [isSameTeam, isSameType, ...(anyType > 0 ? [isAny] : [])];
  return new Map(
    [...datesFor(postponed, dates, likenesses)].map(([date, visit]) => {
      return [date.slot, isSameTeam(visit, date) ? 'OWN_TEAM' : 'ELSEWHERE'];
    }),
  );
}

const doorOf = ({ teamId, shiftKind }: PlanningSlot): string => `${teamId} ${shiftKind}`;

const coverOf = (problem: PlanningProblem, leader: number, slot: number): string =>
  `${problem.leaders[leader]!.departmentId} ${teamOf(problem, problem.slots[slot]!).visitTypeId}`;

function coveredBefore({ leaders }: PlanningProblem): ReadonlySet<string> {
  return new Set(
    leaders.flatMap(({ departmentId, visits }) =>
      visits.map(({ visitTypeId }) => `${departmentId} ${visitTypeId}`),
    ),
  );
}

/** Of all with the same key the first in time. */
function firsts(
  { slots }: PlanningProblem,
  chosen: readonly Pair[],
  keyOf: (pair: Pair) => string,
): ReadonlySet<string> {
  const inTime = [...chosen].sort(([, a], [, b]) => slots[a]!.start - slots[b]!.start || a - b);
  const first = new Map<string, Pair>();
  for (const pair of inTime) if (!first.has(keyOf(pair))) first.set(keyOf(pair), pair);
  return new Set([...first.values()].map(pairKey));
}

function teamOf({ teams }: PlanningProblem, { teamId }: PlanningSlot) {
  const team = teams.find(({ id }) => id === teamId);
  if (team === undefined) throw new Error('A slot belongs to a team of the problem.');
  return team;
}
