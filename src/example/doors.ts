import { Temporal } from 'temporal-polyfill';
import { toDate } from '../platform/database/dates.ts';
import { expand } from '../slots/rules/series.ts';
import type { ClosedHours } from '../teams/rules/closed.ts';
import { shifts } from './places.ts';
import type { Chance } from './random.ts';
import type { Rows } from './rows.ts';
import type { Team } from './teams.ts';

export const ZONE = 'Europe/Amsterdam';

export type Door = Readonly<{
  slotId: string;
  team: Team;
  /** At the site. */
  day: Temporal.PlainDate;
  startsAt: Temporal.Instant;
  endsAt: Temporal.Instant;
  capacity: number;
}>;

type Period = Readonly<{ from: Temporal.PlainDate; until: Temporal.PlainDate }>;

const longAgo = Temporal.Instant.from('2000-01-01T00:00:00Z');

/** Longer periods are opened in pieces, as one action opens at most so many slots. */
function piecesOf({ from, until }: Period): Period[] {
  const pieces: Period[] = [];
  for (
    let start = from;
    Temporal.PlainDate.compare(start, until) <= 0;
    start = start.add({ years: 1 })
  ) {
    const last = start.add({ years: 1 }).subtract({ days: 1 });
    pieces.push({ from: start, until: Temporal.PlainDate.compare(last, until) < 0 ? last : until });
  }
  return pieces;
}

const weekly = { every: 'WEEKLY', weekOfMonth: null, skipSchoolHolidays: false } as const;

/** The slots of all teams over two years and the next quarter, oldest first. */
export function addDoors(
  rows: Rows,
  chance: Chance,
  teams: readonly Team[],
  period: Period,
  publicHolidays: ReadonlySet<string>,
  closed: readonly ClosedHours[],
): Door[] {
  const around = {
    timeZone: ZONE,
    now: longAgo,
    publicHolidays,
    schoolHolidays: [],
    closed,
    open: [],
  };
  const doors = teams.flatMap((team) =>
    shifts[team.kind].flatMap(({ capacity, ...shift }) =>
      piecesOf(period)
        .flatMap((piece) => expand({ ...weekly, ...shift, ...piece }, around).intervals)
        // A team skips a week now and then.
        .filter(() => chance.often(0.85))
        .map((interval) => addDoor(rows, chance, team, interval, capacity)),
    ),
  );
  return doors.sort((a, b) => Temporal.Instant.compare(a.startsAt, b.startsAt));
}

export function addDoor(
  rows: Rows,
  chance: Chance,
  team: Team,
  { startsAt, endsAt }: { startsAt: Temporal.Instant; endsAt: Temporal.Instant },
  capacity: number,
): Door {
  const slotId = chance.uuid();
  rows.slot.push({
    id: slotId,
    teamId: team.id,
    startsAt: toDate(startsAt),
    endsAt: toDate(endsAt),
  });
  for (let number = 1; number <= capacity; number += 1) rows.slotPlace.push({ slotId, number });
  const day = startsAt.toZonedDateTimeISO(ZONE).toPlainDate();
  return { slotId, team, day, startsAt, endsAt, capacity };
}
