import type { Temporal } from 'temporal-polyfill';
import { dateOnly } from '../platform/database/dates.ts';
import { officialPeriods } from '../teams/rules/school-holidays.ts';
import { colleagueNames } from './people.ts';
import type { Peopled } from './people.ts';
import { departmentOf, sites, teams } from './places.ts';
import type { TeamKind } from './places.ts';
import type { Chance } from './random.ts';
import type { Rows } from './rows.ts';

export type Team = Readonly<{
  id: string;
  name: string;
  kind: TeamKind;
  visitTypeId: string;
  department: string;
  budget: number;
  pull: number;
  hosts: readonly string[];
}>;
type Hostless = Omit<Team, 'hosts'>;

const jobs: Readonly<Record<TeamKind, string>> = {
  CONTACT_CENTRE: 'medewerker klantcontact',
  CHAT: 'medewerker chat',
  BACK_OFFICE: 'medewerker back office',
  TECHNICIAN: 'monteur',
  DRIVER: 'chauffeur',
};

function addSites(rows: Rows, chance: Chance): Map<string, string> {
  const ids = new Map(sites.map(([name]) => [name, chance.uuid()]));
  for (const [name, address, schoolRegion] of sites) {
    const id = ids.get(name) ?? '';
    rows.site.push({
      id,
      name,
      address,
      timeZone: 'Europe/Amsterdam',
      country: 'NL',
      schoolRegion,
    });
    for (const { from, until, ...period } of officialPeriods(schoolRegion)) {
      const days = { from: dateOnly(from), until: dateOnly(until) };
      rows.schoolHoliday.push({ siteId: id, ...period, ...days, official: true });
    }
  }
  return ids;
}

export function addTeams(
  rows: Rows,
  peopled: Peopled,
  chance: Chance,
  departmentIds: ReadonlyMap<string, string>,
  visitTypeIds: ReadonlyMap<string, string>,
): Team[] {
  const siteIds = addSites(rows, chance);
  const names = colleagueNames(chance);
  return teams.map(([name, site, kind, budget, pull]) => {
    const department = departmentOf[kind];
    const visitTypeId = visitTypeIds.get(kind) ?? '';
    const team = { id: chance.uuid(), name, kind, visitTypeId, department, budget, pull };
    rows.hostTeam.push({
      id: team.id,
      name,
      siteId: siteIds.get(site) ?? '',
      visitTypeId,
      departmentId: departmentIds.get(department) ?? '',
      budgetPerWeek: budget,
    });
    addLead(rows, peopled, team, names.next().value);
    const hosts = Array.from({ length: chance.between(4, 7) }, () =>
      addHost(rows, peopled, chance, team, names.next().value),
    );
    return { ...team, hosts };
  });
}

function addLead(
  rows: Rows,
  peopled: Peopled,
  { id: teamId, department }: Hostless,
  name: string,
): void {
  const since = peopled.longAgo();
  const personId = peopled.add({ name, jobTitle: 'teamleider', department, since });
  rows.teamMember.push({ teamId, personId, role: 'LEAD' });
}

function addHost(
  rows: Rows,
  peopled: Peopled,
  chance: Chance,
  { id: teamId, kind, department }: Hostless,
  name: string,
): string {
  // Drivers and half of the technicians have no e-mail at work.
  const withoutMail = kind === 'DRIVER' || (kind === 'TECHNICIAN' && chance.often(0.5));
  const personId = peopled.add({
    name,
    jobTitle: jobs[kind],
    department,
    since: peopled.longAgo(),
    ...(withoutMail && { email: null }),
  });
  rows.teamMember.push({ teamId, personId, role: 'MEMBER' });
  return personId;
}

/** Contact centres receive nobody in the busiest hours of the week, and nobody does around New Year. */
export function addClosedPeriods(
  rows: Rows,
  all: readonly Team[],
  today: Temporal.PlainDate,
): void {
  for (const team of all) {
    if (team.kind === 'CONTACT_CENTRE') {
      rows.closedPeriod.push({
        teamId: team.id,
        from: dateOnly(today.subtract({ years: 2 })),
        weekdays: [1],
        fromTime: '08:00',
        untilTime: '12:00',
      });
    }
    const newYear = today.with({ month: 12, day: 28 });
    rows.closedPeriod.push({
      teamId: team.id,
      from: dateOnly(newYear),
      until: dateOnly(newYear.add({ days: 7 })),
    });
  }
}

const norms: readonly (readonly [
  group: string,
  norm: number,
  shares: Readonly<Partial<Record<TeamKind, number>>>,
])[] = [
  ['Directie', 4, { CONTACT_CENTRE: 2, TECHNICIAN: 1, DRIVER: 1 }],
  ['Managers', 4, { CONTACT_CENTRE: 2, TECHNICIAN: 1, DRIVER: 1 }],
  ['Teammanagers', 2, { CONTACT_CENTRE: 1, TECHNICIAN: 1 }],
];

/** One programme a year: two that are over, the one that runs, and the next. */
export function addProgrammes(
  rows: Rows,
  chance: Chance,
  today: Temporal.PlainDate,
  visitTypeIds: ReadonlyMap<string, string>,
): Map<number, string> {
  const ids = new Map<number, string>();
  for (let year = today.year - 2; year <= today.year + 1; year += 1) {
    const id = chance.uuid();
    ids.set(year, id);
    const first = today.with({ year, month: 1, day: 1 });
    const decided = first.subtract({ weeks: 7 });
    rows.programme.push({
      id,
      name: `Open Deur ${year}`,
      startsOn: dateOnly(first),
      endsOn: dateOnly(first.with({ month: 12, day: 31 })),
      state: 'PUBLISHED',
      publishedAt: dateOnly(decided.add({ days: 3 })),
      councilDecisionNumber: `OR ${year - 1}-${chance.between(11, 38)}`,
      councilDecidedOn: dateOnly(decided),
    });
    for (const [leaderGroup, norm, shares] of norms) {
      const agreementId = chance.uuid();
      rows.agreement.push({ id: agreementId, programmeId: id, leaderGroup, norm });
      for (const [kind, count] of Object.entries(shares))
        rows.agreementShare.push({ agreementId, visitTypeId: visitTypeIds.get(kind) ?? '', count });
    }
  }
  return ids;
}
