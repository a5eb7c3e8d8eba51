import { Temporal } from 'temporal-polyfill';
import type { Role } from '../platform/actor.ts';
import { dateOnly } from '../platform/database/dates.ts';
import { assistants, familyNames, givenNames, leaders, office } from './names.ts';
import { departments } from './places.ts';
import type { Chance } from './random.ts';
import type { Rows } from './rows.ts';

export type Leader = Readonly<{
  id: string;
  familyName: string;
  department: string;
  group: string;
  keen: number;
  newcomer: boolean;
}>;
type Newcomer = Readonly<{
  name: string;
  jobTitle: string;
  department: string;
  since: Temporal.PlainDate;
  email?: string | null;
  group?: string;
  roles?: readonly Role[];
  partTimePercent?: number;
}>;

export const DOMAIN = 'veldstroom.example';

/** How often leaders of a department really go; one lags. */
const keenness: Readonly<Record<string, number>> = {
  Financiën: 0.3,
  'IT & Data': 0.85,
  Klantenservice: 0.9,
  Directie: 0.7,
};
const keennessOf = (department: string): number => keenness[department] ?? 0.75;

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z]+/g, '');

export class Peopled {
  private readonly taken = new Set<string>();

  constructor(
    private readonly rows: Rows,
    private readonly chance: Chance,
    private readonly today: Temporal.PlainDate,
    private readonly departmentIds: ReadonlyMap<string, string>,
  ) {}

  add({
    name,
    jobTitle,
    department,
    since,
    email,
    group,
    roles = [],
    partTimePercent = 100,
  }: Newcomer): string {
    const [givenName = '', familyName = ''] = name.split('|');
    const id = this.chance.uuid();
    const address = email === undefined ? this.addressOf(givenName, familyName) : email;
    this.rows.person.push({
      id,
      givenName,
      familyName,
      jobTitle,
      email: address,
      leaderGroup: group ?? null,
      partTimePercent,
      serviceFrom: dateOnly(since),
    });
    this.addMembership(id, department, since);
    if (address)
      this.rows.account.push({
        id: this.chance.uuid(),
        personId: id,
        email: address,
        roles: [...roles],
        createdAt: dateOnly(since),
      });
    return id;
  }

  /** Long enough ago to have been there for the whole history. */
  longAgo(): Temporal.PlainDate {
    return this.today.subtract({ months: this.chance.between(30, 200) });
  }

  private addMembership(personId: string, department: string, since: Temporal.PlainDate): void {
    const departmentId = this.departmentIds.get(department) ?? '';
    this.rows.departmentMembership.push({ personId, departmentId, from: dateOnly(since) });
  }

  private addressOf(givenName: string, familyName: string): string {
    const base = `${plain(givenName)}.${plain(familyName)}`;
    let address = `${base}@${DOMAIN}`;
    for (let number = 2; this.taken.has(address); number += 1)
      address = `${base}${number}@${DOMAIN}`;
    this.taken.add(address);
    return address;
  }
}

const groupOf = (job: string, department: string): string =>
  department === 'Directie' || job.includes('directeur')
    ? 'Directie'
    : job.startsWith('teammanager')
      ? 'Teammanagers'
      : 'Managers';

export function addDepartments(rows: Rows, chance: Chance): Map<string, string> {
  const ids = new Map(departments.map(([name]) => [name, chance.uuid()]));
  for (const [name, parent] of departments) {
    rows.department.push({
      id: ids.get(name) ?? '',
      name,
      parentId: parent === null ? null : (ids.get(parent) ?? null),
    });
  }
  return ids;
}

export function addLeaders(
  rows: Rows,
  peopled: Peopled,
  chance: Chance,
  today: Temporal.PlainDate,
  departmentIds: ReadonlyMap<string, string>,
): Leader[] {
  const all: Leader[] = [];
  for (const [department, entries] of Object.entries(leaders)) {
    entries.forEach((entry, at) => {
      const [givenName = '', familyName = '', jobTitle = ''] = entry.split('|');
      const newcomer = chance.often(0.06);
      const group = groupOf(jobTitle, department);
      const since = newcomer ? today.subtract({ weeks: chance.between(4, 12) }) : peopled.longAgo();
      const partTimePercent = chance.often(0.15) ? chance.pick([50, 60, 80]) : 100;
      const id = peopled.add({
        name: `${givenName}|${familyName}`,
        jobTitle,
        department,
        since,
        group,
        partTimePercent,
      });
      all.push({ id, familyName, department, group, keen: keennessOf(department), newcomer });
      const row = rows.department.find((one) => one.id === departmentIds.get(department));
      if (at === 0 && row) row.contactId = id;
    });
  }
  return all;
}

export function addOffice(
  rows: Rows,
  peopled: Peopled,
  leading: readonly Leader[],
  now: Temporal.Instant,
): void {
  for (const { name, job, roles } of office) {
    const department = roles[0] === 'HR' ? 'HR & Recht' : 'IT & Data';
    peopled.add({ name, jobTitle: job, department, since: peopled.longAgo(), roles });
  }
  const since = new Date(now.subtract({ hours: 24 * 400 }).epochMilliseconds);
  for (const [name, principals] of assistants) {
    const assistantId = peopled.add({
      name,
      jobTitle: 'directieassistent',
      department: 'Directie',
      since: peopled.longAgo(),
    });
    for (const familyName of principals) {
      const principal = leading.find((leader) => leader.familyName === familyName);
      if (principal) rows.delegation.push({ principalId: principal.id, assistantId, since });
    }
  }
}

/** A colleague of a host team, under a name that nobody else in the example has. */
export function* colleagueNames(chance: Chance): Generator<string, never> {
  const pairs = chance.shuffled(
    givenNames.flatMap((given) => familyNames.map((family) => `${given}|${family}`)),
  );
  for (;;) yield* pairs;
}
