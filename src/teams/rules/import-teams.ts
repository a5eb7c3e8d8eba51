import type { Department } from '../../people/rules/departments.ts';
import { readText } from '../../people/rules/import-cells.ts';
import type { Read } from '../../people/rules/import-cells.ts';
import type { Header, ImportFault } from '../../people/rules/import-columns.ts';
import { readRows } from '../../people/rules/import-file.ts';
import type { Rows, Sheet } from '../../people/rules/import-file.ts';
import { fault } from '../../people/rules/import-people.ts';
import type { Counts } from '../../people/rules/import-people.ts';
import { departmentKey as plainKey, name, reading, title } from '../../people/rules/import-rows.ts';
import type { ReadRow } from '../../people/rules/import-rows.ts';
import type { VisitType } from '../../programmes/rules/programme.ts';
import type { Site, Team } from './team.ts';

export type TeamRow = Readonly<{
  row: number;
  team: string;
  site: string;
  address: string | undefined;
  timeZone: string | undefined;
  visitType: string;
  department: string;
  budgetPerWeek: number | undefined;
}>;

export type KnownTeams = Readonly<{
  teams: readonly Team[];
  sites: readonly Site[];
  visitTypes: readonly VisitType[];
  departments: readonly Department[];
}>;

export type NewTeam = Readonly<{
  name: string;
  /** By `plainKey`: the site may be new. */
  site: string;
  visitTypeId: string;
  departmentId: string;
  budgetPerWeek: number;
}>;

export type TeamPlan = Counts &
  Readonly<{
    newSites: readonly Readonly<{ name: string; address: string; timeZone: string }>[];
    newTeams: readonly NewTeam[];
  }>;

const ADDRESS = 200;
const MOST_A_WEEK = 50;
const DEFAULT_A_WEEK = 2;
const HERE = 'Europe/Amsterdam';

export const readTeams = (sheet: Sheet): Rows<TeamRow> =>
  readRows(sheet, readTeam, {
    of: ({ team }) => plainKey(team),
    column: 'team',
    reason: 'TEAM_TWICE',
  });

function readTeam(header: Header, cells: readonly string[], row: number): ReadRow<TeamRow> {
  const reader = reading(header, cells, row);
  const team = reader.required('team', name);
  const site = reader.required('site', name);
  const visitType = reader.required('visitType', title);
  const department = reader.required('department', title);
  const more = {
    address: reader.optional('address', readText(ADDRESS)),
    timeZone: reader.optional('timeZone', readTimeZone),
    budgetPerWeek: reader.optional('budget', readBudget),
  };
  const { faults } = reader;
  if (faults.length > 0 || !team || !site || !visitType || !department) {
    return { record: null, faults };
  }
  return { record: { row, team, site, visitType, department, ...more }, faults };
}

function readTimeZone(cell: string): Read<string> {
  try {
    return { value: new Intl.DateTimeFormat('en', { timeZone: cell }).resolvedOptions().timeZone };
  } catch {
    // No such zone in the table of this machine.
    return { reason: 'TIME_ZONE', about: cell.slice(0, 60) };
  }
}

function readBudget(cell: string): Read<number> {
  const count = /^\d{1,2}$/.test(cell) ? Number(cell) : Number.NaN;
  return count <= MOST_A_WEEK ? { value: count } : { reason: 'BUDGET', about: cell.slice(0, 60) };
}

/**
 * New teams and their sites. A team that is there already must say the same: what it receives for,
 * where it works and how much it bears touches visits that are planned, so it is changed by hand.
 */
export function planTeams(
  rows: readonly TeamRow[],
  known: KnownTeams,
): Readonly<{ plan: TeamPlan; faults: readonly ImportFault[] }> {
  const faults: ImportFault[] = [];
  const sites = new Map(known.sites.map((site) => [plainKey(site.name), site]));
  const teams = new Map(known.teams.map((team) => [plainKey(team.name), team]));
  const newSites = new Map<string, { name: string; address: string; timeZone: string }>();
  const newTeams: NewTeam[] = [];
  for (const row of rows) {
    faults.push(...planSite(row, sites, newSites));
    const { fresh, wrong } = resolve(row, known);
    faults.push(...wrong);
    const team = teams.get(plainKey(row.team));
    if (team === undefined && fresh !== null) newTeams.push(fresh);
    if (team !== undefined && fresh !== null) faults.push(...differences(row, fresh, team, known));
  }
  const counts = { created: newTeams.length, changed: 0, unchanged: rows.length - newTeams.length };
  return { plan: { newSites: [...newSites.values()], newTeams, ...counts }, faults };
}

type NewSites = Map<string, { name: string; address: string; timeZone: string }>;

function planSite(row: TeamRow, sites: ReadonlyMap<string, Site>, fresh: NewSites): ImportFault[] {
  const key = plainKey(row.site);
  const known = sites.get(key) ?? fresh.get(key);
  if (known === undefined) {
    if (row.address === undefined) return [fault(row.row, 'address', 'SITE_ADDRESS_MISSING')];
    const { site: called, address, timeZone = HERE } = row;
    fresh.set(key, { name: called, address, timeZone });
    return [];
  }
  return (['address', 'timeZone'] as const)
    .filter((field) => row[field] !== undefined && row[field] !== known[field])
    .map((field) => fault(row.row, field, 'SITE_DIFFERS', known[field]));
}

function resolve(row: TeamRow, { visitTypes, departments }: KnownTeams) {
  const called = plainKey(row.visitType);
  const visitType = visitTypes.find((type) =>
    [type.code, type.nameNl, type.nameEn].some((text) => plainKey(text) === called),
  );
  const department = departments.find((some) => plainKey(some.name) === plainKey(row.department));
  const wrong: ImportFault[] = [];
  if (!visitType) {
    const names = visitTypes.map(({ nameNl }) => nameNl).join(', ');
    wrong.push(fault(row.row, 'visitType', 'VISIT_TYPE_UNKNOWN', names));
  }
  if (!department) {
    wrong.push(fault(row.row, 'department', 'DEPARTMENT_UNKNOWN', row.department));
  }
  if (!visitType || !department) return { fresh: null, wrong };
  const fresh: NewTeam = {
    name: row.team,
    site: plainKey(row.site),
    visitTypeId: visitType.id,
    departmentId: department.id,
    budgetPerWeek: row.budgetPerWeek ?? DEFAULT_A_WEEK,
  };
  return { fresh, wrong };
}

function differences(
  row: TeamRow,
  wanted: NewTeam,
  team: Team,
  { visitTypes, departments }: KnownTeams,
): ImportFault[] {
  const visitType = visitTypes.find(({ id }) => id === team.visitTypeId)?.nameNl ?? '';
  const department = departments.find(({ id }) => id === team.departmentId)?.name ?? '';
  const differs = (column: ImportFault['column'], isSame: boolean, now: string): ImportFault[] =>
    isSame ? [] : [fault(row.row, column, 'TEAM_DIFFERS', now)];
  const budget = row.budgetPerWeek ?? team.budgetPerWeek;
  return [
    ...differs('site', plainKey(team.site.name) === wanted.site, team.site.name),
    ...differs('visitType', team.visitTypeId === wanted.visitTypeId, visitType),
    ...differs('department', team.departmentId === wanted.departmentId, department),
    ...differs('budget', team.budgetPerWeek === budget, String(team.budgetPerWeek)),
  ];
}
