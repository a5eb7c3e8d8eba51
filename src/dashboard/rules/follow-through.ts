import { Temporal } from 'temporal-polyfill';
import type { Thresholds } from '../../programmes/rules/thresholds.ts';
import { DAYS_OF_ASKING } from '../../promises/rules/confirmation.ts';
import { rateOf } from './measures.ts';
import type { Rate } from './measures.ts';

/** One answer DONE, an event that stays also when the team opened the promise again. */
export type DoneAnswer = Readonly<{
  answeredAt: Temporal.Instant;
  yes: number;
  partly: number;
  no: number;
}>;

export type FollowThrough = Readonly<{
  /** Answers with a YES and no NO ÷ all that are old enough. */
  confirmed: Rate;
  /** Of the same: only "partly", and nothing said at all; null while there are too few to tell. */
  partly: number | null;
  unanswered: number | null;
}>;

/** Under so many answers it is not told apart what was said of them. */
const FEWEST = 5;
const DAYS_AT_LEAST = 28;
const QUICK = { days: 14 } as const;

/** An answer counts once the asking about it is over, after 28 days at the earliest. */
export function confirmedFollowThrough(
  answers: readonly DoneAnswer[],
  now: Temporal.Instant,
  confirmAfterDays: number,
): FollowThrough {
  const days = Math.max(DAYS_AT_LEAST, confirmAfterDays + DAYS_OF_ASKING);
  const before = now.subtract({ hours: days * 24 });
  const counted = answers.filter(
    ({ answeredAt }) => Temporal.Instant.compare(answeredAt, before) <= 0,
  );
  const confirmed = counted.filter(({ yes, no }) => yes > 0 && no === 0);
  const partly = counted.filter(({ yes, no, partly: some }) => yes + no === 0 && some > 0);
  const silent = counted.filter(({ yes, no, partly: some }) => yes + no + some === 0);
  const isTold = counted.length >= FEWEST;
  return {
    confirmed: rateOf(confirmed.length, counted.length),
    partly: isTold ? partly.length : null,
    unanswered: isTold ? silent.length : null,
  };
}

export type QuickPoint = Readonly<{
  raisedOn: Temporal.PlainDate;
  /** When it was last called done, if nobody opened it again. */
  doneOn: Temporal.PlainDate | null;
}>;

/** Points done within 14 days ÷ points marked quick win. */
export function quickWinShare(points: readonly QuickPoint[]): Rate {
  const quick = points.filter(
    ({ raisedOn, doneOn }) =>
      doneOn !== null && Temporal.PlainDate.compare(doneOn, raisedOn.add(QUICK)) <= 0,
  );
  return rateOf(quick.length, points.length);
}

/** One quarter of the year, with the three series that belong together. */
export type QuarterFigures = Readonly<{
  /** Its first day. */
  startsOn: Temporal.PlainDate;
  visits: number;
  followThrough: Rate;
  answeredInTime: Rate;
}>;

export const warnings = { WARNING: 'WARNING', NONE: 'NONE', TOO_FEW: 'TOO_FEW' } as const;
export type Warning = keyof typeof warnings;

type Limits = Pick<Thresholds, 'warnVisitsUp' | 'warnFollowDown' | 'warnFromVisits'>;

/**
 * More visits while less of what was promised is noticed: fly in, noise, fly out. Of two quarters one
 * after the other; in whole numbers, so that a figure on the line is on the same side every time.
 */
export function warningOf(
  before: QuarterFigures,
  latest: QuarterFigures,
  { warnVisitsUp, warnFollowDown, warnFromVisits }: Limits,
): Warning {
  const [was, is] = [before.followThrough, latest.followThrough];
  const fewest = Math.min(before.visits, latest.visits);
  if (fewest < warnFromVisits || was.denominator === 0 || is.denominator === 0) return 'TOO_FEW';
  const isUp = (latest.visits - before.visits) * 100 >= warnVisitsUp * before.visits;
  const fall = was.numerator * is.denominator - is.numerator * was.denominator;
  const isDown = fall * 100 >= warnFollowDown * was.denominator * is.denominator;
  return isUp && isDown ? 'WARNING' : 'NONE';
}

/** The last five quarters that are over by this day, by their first days, oldest first. */
export function quartersBefore(day: Temporal.PlainDate): Temporal.PlainDate[] {
  const month = day.month - ((day.month - 1) % 3);
  const current = day.with({ month, day: 1 });
  return [5, 4, 3, 2, 1].map((count) => current.subtract({ months: 3 * count }));
}

export const isInQuarter = (day: Temporal.PlainDate, startsOn: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(startsOn, day) <= 0 &&
  Temporal.PlainDate.compare(day, startsOn.add({ months: 3 })) < 0;
