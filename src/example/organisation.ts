import { Temporal } from 'temporal-polyfill';
import { dateOnly, toPlainDate } from '../platform/database/dates.ts';
import type { ReadinessItem } from '../programmes/rules/readiness-item.ts';
import type { ClosedHours } from '../teams/rules/closed.ts';
import { Aftermath } from './aftermath.ts';
import type { Written } from './aftermath.ts';
import { Agenda } from './agenda.ts';
import { addNoticed } from './noticed.ts';
import type { Noticed } from './noticed.ts';
import { addPreparation } from './before.ts';
import { addDoor, addDoors, ZONE } from './doors.ts';
import type { Door } from './doors.ts';
import { addHosting } from './hosting.ts';
import { addOwnWords } from './own-words.ts';
import type { OwnWords } from './own-words.ts';
import { addDepartments, addLeaders, addOffice, Peopled } from './people.ts';
import type { Leader } from './people.ts';
import { addThemes } from './points.ts';
import { Chance } from './random.ts';
import { noRows } from './rows.ts';
import type { Rows } from './rows.ts';
import { addClosedPeriods, addProgrammes, addTeams } from './teams.ts';
import type { Team } from './teams.ts';

type Given = Readonly<{
  now: Temporal.Instant;
  /** By code. */
  visitTypeIds: ReadonlyMap<string, string>;
  readinessItems: readonly ReadinessItem[];
  /** ISO dates, from two years back to next year. */
  holidays: ReadonlySet<string>;
}>;

const SEED = 2026;

const quarterStart = (day: Temporal.PlainDate): Temporal.PlainDate =>
  day.with({ day: 1, month: Math.floor((day.month - 1) / 3) * 3 + 1 });

const startingIn = (doors: readonly Door[], from: Temporal.PlainDate): Door[] => {
  const until = from.add({ months: 3 });
  return doors.filter(
    ({ day }) =>
      Temporal.PlainDate.compare(day, from) >= 0 && Temporal.PlainDate.compare(day, until) < 0,
  );
};

type Imagined = Readonly<{
  rows: Rows;
  journal: readonly Written[];
  /** Visits whose host answered the mirror. */
  answered: readonly string[];
  /** Members who said whether something was noticed. */
  noticed: readonly Noticed[];
  /** What leaders wrote for themselves alone. */
  own: OwnWords;
}>;

/** Veldstroom, an energy and delivery company that does not exist, two years into its programme. */
export function exampleOrganisation({
  now,
  visitTypeIds,
  readinessItems,
  holidays,
}: Given): Imagined {
  const rows = noRows();
  const chance = new Chance(SEED);
  const today = now.toZonedDateTimeISO(ZONE).toPlainDate();
  const departmentIds = addDepartments(rows, chance);
  const peopled = new Peopled(rows, chance, today, departmentIds);
  const leaders = addLeaders(rows, peopled, chance, today, departmentIds);
  addOffice(rows, peopled, leaders, now);
  const teams = addTeams(rows, peopled, chance, departmentIds, visitTypeIds);
  addClosedPeriods(rows, teams, today);
  const programmeIds = addProgrammes(rows, chance, today, visitTypeIds);
  const period = {
    from: quarterStart(today).subtract({ months: 24 }),
    until: quarterStart(today).add({ months: 6 }).subtract({ days: 1 }),
  };
  const doors = addDoors(rows, chance, teams, period, holidays, firstClosed(rows));
  const agenda = new Agenda(rows, chance, now, programmeIds);
  aroundToday({ rows, chance, agenda, leaders, teams, doors, today });
  fillQuarters(agenda, leaders, doors, period.from, quarterStart(today));
  agenda.writeLoads();
  rows.exemption.push({
    personId: leaders.at(-2)?.id ?? '',
    from: dateOnly(today.with({ month: 1, day: 1 })),
    until: dateOnly(today.with({ month: 6, day: 30 })),
  });
  addHosting(rows, { now, leaders, teams });
  addPreparation(rows, { today, leaders, readinessItems });
  const aftermath = new Aftermath(rows, chance, now, holidays);
  aftermath.follow(agenda.held);
  addThemes(rows, chance, now);
  const noticed = addNoticed(rows, now, holidays);
  const own = addOwnWords(rows, now);
  return { rows, journal: aftermath.journal, answered: aftermath.answered, noticed, own };
}

const firstClosed = ({ closedPeriod }: Rows): ClosedHours[] =>
  closedPeriod
    .filter(({ weekdays }) => weekdays === undefined)
    .slice(0, 1)
    .map(wholeDays);

const wholeDays = (period: Rows['closedPeriod'][number]): ClosedHours => ({
  from: toPlainDate(period.from as Date),
  until: toPlainDate(period.until as Date),
  weekdays: [],
  fromTime: null,
  untilTime: null,
});

/** Everybody in each quarter up to the current one; of the next one only a few are planned already. */
function fillQuarters(
  agenda: Agenda,
  leaders: readonly Leader[],
  doors: readonly Door[],
  first: Temporal.PlainDate,
  current: Temporal.PlainDate,
): void {
  for (
    let quarter = first;
    Temporal.PlainDate.compare(quarter, current) <= 0;
    quarter = quarter.add({ months: 3 })
  ) {
    agenda.fillQuarter(leaders, startingIn(doors, quarter));
  }
  agenda.fillQuarter(leaders.slice(20, 34), startingIn(doors, current.add({ months: 3 })));
}

type Around = Readonly<{
  rows: Rows;
  chance: Chance;
  agenda: Agenda;
  leaders: readonly Leader[];
  teams: readonly Team[];
  doors: readonly Door[];
  today: Temporal.PlainDate;
}>;

/** Tomorrow morning somebody rides along, and yesterday's visit still waits for "it happened". */
function aroundToday({ rows, chance, agenda, leaders, teams, doors, today }: Around): void {
  const team = teams.find(({ name }) => name === 'Storingsdienst Amersfoort');
  const at = (days: number, time: string) =>
    today.add({ days }).toZonedDateTime({ timeZone: ZONE, plainTime: time }).toInstant();
  const visitors = ['de Vries', 'Vos'];
  [1, -1].forEach((days, index) => {
    const leader = leaders.find(({ familyName }) => familyName === visitors[index]);
    if (!team || !leader) return;
    const times = { startsAt: at(days, '07:30'), endsAt: at(days, '11:30') };
    // On some days of the week the team's own rhythm has opened this door already.
    const opened = doors.find(
      ({ team: { id }, startsAt }) => id === team.id && startsAt.equals(times.startsAt),
    );
    const door = opened ?? addDoor(rows, chance, team, times, 1);
    agenda.visit(leader, door, { state: 'CONFIRMED' });
  });
}
