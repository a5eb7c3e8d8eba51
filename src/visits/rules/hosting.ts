import { Temporal } from 'temporal-polyfill';
import { isHr, isOffice } from '../../platform/actor.ts';
import type { Actor } from '../../platform/actor.ts';
import type { RefusalCode } from '../../refusals.ts';
import { quarterOf } from '../../teams/rules/hosting-quarter.ts';
import { weekOf } from '../../teams/rules/hosting-week.ts';
import type { TeamRole } from '../../teams/rules/access.ts';
import type { Visit } from './visit.ts';

/** What a team gave in a quarter: visits that took place, as its own side confirmed. */
export type HostedQuarter = Readonly<{
  quarter: Temporal.PlainDate;
  visits: number;
  minutes: number;
}>;

/** What the roster of a week has to allow for. */
export type HostedWeek = Readonly<{
  monday: Temporal.PlainDate;
  /** Of visits that took place. */
  hostedMinutes: number;
  /** Of visits that are agreed. */
  agreedMinutes: number;
}>;

type Hosted = Pick<Visit, 'state' | 'startsAt' | 'endsAt'>;

/** What a team gave is for the team itself and the office. */
export const maySeeHosted = (actor: Actor, roleInTeam: TeamRole | null): boolean =>
  isOffice(actor) || roleInTeam !== null;

/** The hours go to whoever makes the roster: the leads of the team, and HR. */
export const whyNotExport = (actor: Actor, roleInTeam: TeamRole | null): RefusalCode | null =>
  isHr(actor) || roleInTeam === 'LEAD' ? null : 'NOT_ALLOWED';

/** Every quarter of the year at the site, also those without a visit. */
export function hostedPerQuarter(
  visits: readonly Hosted[],
  timeZone: string,
  year: number,
): HostedQuarter[] {
  return [1, 4, 7, 10].map((month) => {
    const quarter = Temporal.PlainDate.from({ year, month, day: 1 });
    const given = visits
      .filter(({ state }) => state === 'DONE')
      .filter(({ startsAt }) => startsAt !== null && quarterOf(startsAt, timeZone).equals(quarter));
    const minutes = given.reduce((sum, visit) => sum + minutesOf(visit), 0);
    return { quarter, visits: given.length, minutes };
  });
}

/** The weeks with a visit that begins in the year at the site, in order. */
export function hostedPerWeek(
  visits: readonly Hosted[],
  timeZone: string,
  year: number,
): HostedWeek[] {
  const weeks = new Map<string, { hosted: number; agreed: number }>();
  for (const visit of visits) {
    if (visit.startsAt === null || !counts(visit)) continue;
    if (visit.startsAt.toZonedDateTimeISO(timeZone).year !== year) continue;
    const monday = weekOf(visit.startsAt, timeZone).toString();
    const week = weeks.get(monday) ?? { hosted: 0, agreed: 0 };
    week[visit.state === 'DONE' ? 'hosted' : 'agreed'] += minutesOf(visit);
    weeks.set(monday, week);
  }
  return [...weeks]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([monday, { hosted, agreed }]) => ({
      monday: Temporal.PlainDate.from(monday),
      hostedMinutes: hosted,
      agreedMinutes: agreed,
    }));
}

const counts = ({ state }: Hosted): boolean => state === 'DONE' || state === 'CONFIRMED';

const minutesOf = ({ startsAt, endsAt }: Hosted): number =>
  startsAt === null || endsAt === null ? 0 : startsAt.until(endsAt).total('minutes');
