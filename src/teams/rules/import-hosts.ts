import type { ImportFault, Header } from '../../people/rules/import-columns.ts';
import { readEmail } from '../../people/rules/import-cells.ts';
import type { Read } from '../../people/rules/import-cells.ts';
import { planDepartments } from '../../people/rules/import-departments.ts';
import { readRows } from '../../people/rules/import-file.ts';
import type { Rows, Sheet } from '../../people/rules/import-file.ts';
import { fault, whoIs } from '../../people/rules/import-people.ts';
import type { ImportPlan, Known, Said } from '../../people/rules/import-people.ts';
import { PeoplePlanner } from '../../people/rules/import.ts';
import {
  departmentKey as plainKey,
  name,
  reading,
  readService,
  readWho,
  title,
} from '../../people/rules/import-rows.ts';
import type { ReadRow } from '../../people/rules/import-rows.ts';
import type { Person } from '../../people/rules/person.ts';
import { fullName } from '../../people/rules/person.ts';
import type { TeamRole } from './access.ts';
import type { Team, TeamMember } from './team.ts';

export type HostRow = Said &
  Readonly<{
    row: number;
    team: string;
    department: string | undefined;
    role: TeamRole | undefined;
  }>;

export type KnownHosts = Known &
  Readonly<{ teams: readonly Team[]; members: ReadonlyMap<string, readonly TeamMember[]> }>;

export type HostPlan = ImportPlan &
  Readonly<{
    /** By the plan's key of a new person, else by id. */
    newMembers: readonly Readonly<{ teamId: string; who: string; role: TeamRole }>[];
    newRoles: readonly TeamMember[];
  }>;

const roles: Readonly<Record<string, TeamRole>> = {
  teamleider: 'LEAD',
  leidinggevende: 'LEAD',
  leider: 'LEAD',
  lead: 'LEAD',
  'team lead': 'LEAD',
  'team leader': 'LEAD',
  gastgever: 'MEMBER',
  teamlid: 'MEMBER',
  lid: 'MEMBER',
  medewerker: 'MEMBER',
  host: 'MEMBER',
  member: 'MEMBER',
};

function readRole(cell: string): Read<TeamRole> {
  const called = plainKey(cell);
  const role = Object.hasOwn(roles, called) ? roles[called] : undefined;
  return role ? { value: role } : { reason: 'ROLE', about: cell.slice(0, 60) };
}

/** Within a team somebody stands once: by number, else by address, else by name. */
const memberKey = ({ team, personnelNumber, email, name: own }: HostRow): string =>
  [plainKey(team), personnelNumber ?? email ?? plainKey(fullName(own))].join('\n');

/** Somebody new may be in two teams of the file: then by more than the name. */
const keyOfNew = (row: HostRow): string => row.personnelNumber ?? row.email ?? memberKey(row);

export const readHosts = (sheet: Sheet): Rows<HostRow> =>
  readRows(sheet, readHost, { of: memberKey, column: null, reason: 'MEMBER_TWICE' });

function readHost(header: Header, cells: readonly string[], row: number): ReadRow<HostRow> {
  const reader = reading(header, cells, row);
  const team = reader.required('team', name);
  const { name: own, ...who } = readWho(reader);
  const email = reader.optional('email', readEmail);
  const department = reader.optional('department', title);
  const role = reader.optional('role', readRole);
  const said = { ...who, ...readService(reader), email, department, role };
  const { faults } = reader;
  if (faults.length > 0 || !team || !own) return { record: null, faults };
  return { record: { ...said, row, team, name: own }, faults };
}

/**
 * Who is in which team, as lead or host. Somebody is known by personnel number, else by e-mail
 * address, else by name within the team. Who is not in the file stays where they are.
 */
export function planHosts(
  rows: readonly HostRow[],
  known: KnownHosts,
): Readonly<{ plan: HostPlan; faults: readonly ImportFault[] }> {
  const named = rows.flatMap(({ department, ...row }) =>
    department === undefined ? [] : [{ ...row, department, parent: undefined }],
  );
  const departments = planDepartments(named, known.departments);
  const planner = new HostPlanner(known, new PeoplePlanner(known, departments.plan));
  for (const row of rows) planner.add(row);
  return { plan: planner.plan(), faults: planner.faults() };
}

type Someone = Readonly<{ person: Person | undefined; wrong: ImportFault | null }>;

class HostPlanner {
  private readonly wrong: ImportFault[] = [];
  private readonly newMembers: { teamId: string; who: string; role: TeamRole }[] = [];
  private readonly newRoles: TeamMember[] = [];
  /** By the key of somebody met before: one person may host in two teams. */
  private readonly met = new Set<string>();
  /** Row by team and key. */
  private readonly placed = new Map<string, number>();
  private readonly teams: ReadonlyMap<string, Team>;
  private readonly departmentNames: ReadonlyMap<string, string>;

  constructor(
    private readonly known: KnownHosts,
    private readonly people: PeoplePlanner,
  ) {
    this.teams = new Map(known.teams.map((team) => [plainKey(team.name), team]));
    this.departmentNames = new Map(known.departments.map(({ id, name: called }) => [id, called]));
  }

  add(row: HostRow): void {
    const team = this.teams.get(plainKey(row.team));
    if (team === undefined) {
      this.wrong.push(fault(row.row, 'team', 'TEAM_UNKNOWN', row.team));
      return;
    }
    const { person, wrong } = this.find(row, team);
    if (wrong === null) this.place(row, team, person);
    else this.wrong.push(wrong);
  }

  plan(): HostPlan {
    return { ...this.people.plan(), newMembers: this.newMembers, newRoles: this.newRoles };
  }

  faults(): ImportFault[] {
    return [...this.wrong, ...this.people.faults];
  }

  private place(row: HostRow, team: Team, person: Person | undefined): void {
    const key = person?.id ?? keyOfNew(row);
    const earlier = this.placed.get(`${team.id} ${key}`);
    if (earlier !== undefined) {
      this.wrong.push(fault(row.row, null, 'MEMBER_TWICE', String(earlier)));
      return;
    }
    this.placed.set(`${team.id} ${key}`, row.row);
    const joined = this.join(row, team, person, key);
    if (this.met.has(key)) return;
    this.met.add(key);
    // Somebody new belongs where their team belongs, unless the file says otherwise.
    const home = person ? undefined : this.departmentNames.get(team.departmentId);
    const said = { ...row, key, department: row.department ?? home };
    const touched = this.people.describe(person, said);
    this.people.count(person, touched || joined);
  }

  private join({ role }: HostRow, team: Team, person: Person | undefined, key: string): boolean {
    const members = this.known.members.get(team.id) ?? [];
    const member = members.find(({ personId }) => personId === person?.id);
    if (member && (role === undefined || member.role === role)) return false;
    if (member && role) this.newRoles.push({ ...member, role });
    else this.newMembers.push({ teamId: team.id, who: key, role: role ?? 'MEMBER' });
    return true;
  }

  /** Of a name within the team there may be two; then the file has to say which. */
  private find(row: HostRow, team: Team): Someone {
    const { person, clash } = whoIs(row, this.known);
    if (clash !== null) {
      const wrong = fault(row.row, 'personnelNumber', 'NUMBER_OTHER_PERSON', clash);
      return { person: undefined, wrong };
    }
    if (person) return { person, wrong: null };
    const [namesake, other] = this.namesakes(row, team);
    return other
      ? { person: undefined, wrong: fault(row.row, null, 'MEMBER_AMBIGUOUS') }
      : { person: namesake, wrong: null };
  }

  /** Members of the team with this name whom the file does not tell apart from the one it means. */
  private namesakes({ name: own, email, personnelNumber }: HostRow, team: Team): Person[] {
    return (this.known.members.get(team.id) ?? [])
      .flatMap(({ personId }) => this.known.byId.get(personId) ?? [])
      .filter((person) => plainKey(person.name) === plainKey(fullName(own)))
      .filter((person) => email === undefined || person.email === null)
      .filter((person) => personnelNumber === undefined || person.personnelNumber === null);
  }
}
