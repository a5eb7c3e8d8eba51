import { Temporal } from 'temporal-polyfill';

export type Membership = Readonly<{
  id: string;
  departmentId: string;
  from: Temporal.PlainDate;
  /** Last day. */
  until: Temporal.PlainDate | null;
}>;

export type Move = Readonly<{
  /** The row whose last day is the day before the move. */
  close: string | null;
  /** The row that had not begun before the day of the move, and so names another department. */
  correct: string | null;
  /** Whether a new row begins on the day of the move. */
  open: boolean;
  /** Last day of the new row: a later move that is known already stays as it is. */
  until: Temporal.PlainDate | null;
}>;

const compare = (a: Temporal.PlainDate, b: Temporal.PlainDate): number =>
  Temporal.PlainDate.compare(a, b);

const covers = ({ from, until }: Membership, day: Temporal.PlainDate): boolean =>
  compare(from, day) <= 0 && (until === null || compare(day, until) <= 0);

/** How long after a move it may still be written down; what was counted before that day stays. */
const LATEST_DAYS = 31;

export const earliestMove = (today: Temporal.PlainDate): Temporal.PlainDate =>
  today.subtract({ days: LATEST_DAYS });

export const membershipOn = (
  rows: readonly Membership[],
  day: Temporal.PlainDate,
): Membership | null => rows.find((row) => covers(row, day)) ?? null;

/** Where somebody belongs from this day on: now, or once they have started. */
export const membershipFrom = (
  rows: readonly Membership[],
  day: Temporal.PlainDate,
): Membership | null =>
  membershipOn(rows, day) ??
  rows.filter(({ from }) => compare(from, day) > 0).sort((a, b) => compare(a.from, b.from))[0] ??
  null;

/** What changes when somebody moves on `day`; null when they are there already. The past stays. */
export function move(
  rows: readonly Membership[],
  departmentId: string,
  day: Temporal.PlainDate,
): Move | null {
  const current = membershipFrom(rows, day);
  if (current === null) return { close: null, correct: null, open: true, until: null };
  if (current.departmentId === departmentId) return null;
  const { id, until } = current;
  if (compare(current.from, day) >= 0) return { close: null, correct: id, open: false, until };
  return { close: id, correct: null, open: true, until };
}
