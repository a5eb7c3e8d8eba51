import { Temporal } from 'temporal-polyfill';
import { quarterWith } from '../../teams/rules/hosting-quarter.ts';
import type { VisitState } from '../../visits/rules/visit.ts';

/** What one leader has agreed to and has no date or proposal for yet. */
export type Wanting = Readonly<{
  missing: number;
  /** Of what was agreed, by visit type; the rest may be of any. */
  shares: readonly Readonly<{ visitTypeId: string; count: number }>[];
  visits: readonly Readonly<{ visitTypeId: string; state: VisitState }>[];
}>;

/** Of one visit type in one quarter; null: of any type. */
export type Cell = Readonly<{ visitTypeId: string | null; quarter: Temporal.PlainDate }>;
export type Places = Cell & Readonly<{ open: number; free: number }>;
export type Supply = Places & Readonly<{ needed: number }>;

/** The quarters of the period that are not over, the running one first. */
export function quartersLeft(
  today: Temporal.PlainDate,
  { startsOn, endsOn }: Readonly<{ startsOn: Temporal.PlainDate; endsOn: Temporal.PlainDate }>,
): Temporal.PlainDate[] {
  const begun = Temporal.PlainDate.compare(today, startsOn) > 0;
  const quarters: Temporal.PlainDate[] = [];
  let quarter = quarterWith(begun ? today : startsOn);
  while (Temporal.PlainDate.compare(quarter, endsOn) <= 0) {
    quarters.push(quarter);
    quarter = quarter.add({ months: 3 });
  }
  return quarters;
}

/** What is open against what the agreements still need, by quarter and visit type. */
export function supplyOf(
  leaders: readonly Wanting[],
  places: readonly Places[],
  quarters: readonly Temporal.PlainDate[],
): Supply[] {
  const cells = new Map<string, Supply>();
  const cellOf = ({ visitTypeId, quarter }: Cell): Supply =>
    cells.get(keyOf({ visitTypeId, quarter })) ?? {
      visitTypeId,
      quarter,
      open: 0,
      free: 0,
      needed: 0,
    };
  const put = (cell: Supply): void => void cells.set(keyOf(cell), cell);
  for (const place of places) put({ ...cellOf(place), open: place.open, free: place.free });
  for (const leader of leaders) {
    const types = typesWanted(leader);
    types.forEach((visitTypeId, at) => {
      const quarter = quarters[Math.floor((at * quarters.length) / types.length)];
      if (quarter === undefined) return;
      const cell = cellOf({ visitTypeId, quarter });
      put({ ...cell, needed: cell.needed + 1 });
    });
  }
  return [...cells.values()].sort(
    (a, b) => Temporal.PlainDate.compare(a.quarter, b.quarter) || inOrder(a, b),
  );
}

/** One entry for each visit that is wanted, evenly over the rest of the period; shares come first. */
function typesWanted({ missing, shares, visits }: Wanting): (string | null)[] {
  const standing = visits.filter(({ state }) => standingStates.includes(state));
  const proposed = visits.filter(({ state }) => state === 'PROPOSED').length;
  const wanted = Math.max(0, missing - proposed);
  const ofShares = shares.flatMap(({ visitTypeId, count }) => {
    const held = standing.filter((visit) => visit.visitTypeId === visitTypeId).length;
    return Array.from({ length: Math.max(0, count - held) }, () => visitTypeId);
  });
  const free = Array.from({ length: Math.max(0, wanted - ofShares.length) }, () => null);
  return [...ofShares.slice(0, wanted), ...free];
}

const standingStates: readonly VisitState[] = ['DONE', 'CONFIRMED', 'PROPOSED'];

const keyOf = ({ visitTypeId, quarter }: Cell): string =>
  `${quarter.toString()} ${visitTypeId ?? ''}`;

/** What may be of any type comes last. */
function inOrder(a: Cell, b: Cell): number {
  const [first, second] = [a.visitTypeId ?? '~', b.visitTypeId ?? '~'];
  if (first === second) return 0;
  return first < second ? -1 : 1;
}
