import { Temporal } from 'temporal-polyfill';

/** Both days included. */
export type Period = Readonly<{ from: Temporal.PlainDate; until: Temporal.PlainDate }>;
/** Both days included; without a last day somebody stays. */
export type Service = Readonly<{ from: Temporal.PlainDate; until: Temporal.PlainDate | null }>;

/** Somebody present this long visits at least once. */
const SETTLED_AFTER_DAYS = 90;

export const daysIn = (period: Period): number =>
  Math.max(0, period.from.until(period.until, { largestUnit: 'days' }).days + 1);

/** The days of the period on which somebody was in service and not exempt. */
export function presentDays(
  period: Period,
  service: Service,
  exemptions: readonly Period[] = [],
): number {
  const served = overlap(period, { from: service.from, until: service.until ?? period.until });
  if (served === null) return 0;
  const absences = exemptions
    .map((exemption) => overlap(served, exemption))
    .filter((absence) => absence !== null);
  return daysIn(served) - daysCovered(absences);
}

/**
 * norm × part-time share × share of the days present, rounded down. One division of whole numbers,
 * so that a share such as 4 × 50 % never falls below 2 by a rounding error.
 */
export function normForDays(share: {
  norm: number;
  partTimePercent: number;
  presentDays: number;
  periodDays: number;
}): number {
  const { norm, partTimePercent, presentDays: days, periodDays } = share;
  if (norm === 0 || periodDays === 0) return 0;
  const visits = Math.floor((norm * partTimePercent * days) / (100 * periodDays));
  return days >= SETTLED_AFTER_DAYS ? Math.max(1, visits) : visits;
}

/** How many visits a leader agreed to, before exemptions and what the host side cancelled. */
export function baseNorm(leader: {
  norm: number;
  partTimePercent: number;
  serviceFrom: Temporal.PlainDate;
  serviceUntil: Temporal.PlainDate | null;
  programme: Readonly<{ startsOn: Temporal.PlainDate; endsOn: Temporal.PlainDate }>;
}): number {
  const { norm, partTimePercent, serviceFrom, serviceUntil, programme } = leader;
  const period = { from: programme.startsOn, until: programme.endsOn };
  return normForDays({
    norm,
    partTimePercent,
    presentDays: presentDays(period, { from: serviceFrom, until: serviceUntil }),
    periodDays: daysIn(period),
  });
}

function overlap(a: Period, b: Period): Period | null {
  const from = isBefore(a.from, b.from) ? b.from : a.from;
  const until = isBefore(a.until, b.until) ? a.until : b.until;
  return isBefore(until, from) ? null : { from, until };
}

/** A day that lies in two periods counts once. */
function daysCovered(periods: readonly Period[]): number {
  let covered = 0;
  let reached: Temporal.PlainDate | null = null;
  for (const period of [...periods].sort((a, b) => Temporal.PlainDate.compare(a.from, b.from))) {
    const from: Temporal.PlainDate =
      reached !== null && isBefore(period.from, reached) ? reached : period.from;
    if (isBefore(period.until, from)) continue;
    covered += daysIn({ from, until: period.until });
    reached = period.until.add({ days: 1 });
  }
  return covered;
}

const isBefore = (a: Temporal.PlainDate, b: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(a, b) < 0;
