import { Temporal } from 'temporal-polyfill';
import type { Department } from './departments.ts';
import { planDepartments } from './import-departments.ts';
import type { DepartmentPlan } from './import-departments.ts';
import type { ImportFault } from './import-columns.ts';
import { departmentKey } from './import-rows.ts';
import type { LeaderRow } from './import-rows.ts';
import type { Name, Person } from './person.ts';

/** Everything that a file is compared with. */
export type Known = Readonly<{
  /** By e-mail address. */
  people: ReadonlyMap<string, Person>;
  /** The department of today, or of the first day, by person id. */
  departmentOf: ReadonlyMap<string, string>;
  departments: readonly Department[];
  /** Persons who have an account. */
  withAccount: ReadonlySet<string>;
  /** Active delegations, as `delegationKey`. */
  delegations: ReadonlySet<string>;
  today: Temporal.PlainDate;
}>;

export type PersonFields = Omit<Person, 'id' | 'name' | 'email'>;
export type NewPerson = PersonFields & Readonly<{ email: string; department: string }>;
export type Change = Readonly<{ personId: string; fields: Partial<PersonFields> }>;

/** What an import writes. Departments go by `departmentKey`, persons by e-mail address. */
export type ImportPlan = DepartmentPlan &
  Readonly<{
    newPeople: readonly NewPerson[];
    changes: readonly Change[];
    moves: readonly Readonly<{ personId: string; department: string }>[];
    newAccounts: readonly string[];
    newDelegations: readonly Readonly<{ principal: string; assistant: string }>[];
    created: number;
    changed: number;
    unchanged: number;
  }>;

export const delegationKey = (principal: string, assistant: string): string =>
  `${principal} ${assistant}`;

/** Compares a file with what is known; the same file a second time plans nothing. */
export function planImport(
  leaders: readonly LeaderRow[],
  known: Known,
): Readonly<{ plan: ImportPlan; faults: readonly ImportFault[] }> {
  const departments = planDepartments(leaders, known.departments);
  const planner = new Planner(leaders, known, departments.plan);
  for (const leader of leaders) planner.add(leader);
  return { plan: planner.plan(), faults: [...departments.faults, ...planner.faults] };
}

class Planner {
  readonly faults: ImportFault[] = [];
  private readonly newPeople = new Map<string, NewPerson>();
  private readonly changes: Change[] = [];
  private readonly moves: { personId: string; department: string }[] = [];
  private readonly newAccounts = new Set<string>();
  private readonly newDelegations = new Map<string, { principal: string; assistant: string }>();
  private readonly inFile: ReadonlySet<string>;
  private readonly regrouped: ReadonlySet<string>;
  private readonly departmentKeys: ReadonlyMap<string, string>;
  private readonly counts = { created: 0, changed: 0, unchanged: 0 };

  constructor(
    leaders: readonly LeaderRow[],
    private readonly known: Known,
    private readonly departments: DepartmentPlan,
  ) {
    this.inFile = new Set(leaders.map(({ email }) => email));
    this.regrouped = new Set(departments.parents.map(({ department }) => department));
    this.departmentKeys = new Map(
      known.departments.map(({ id, name }) => [id, departmentKey(name)]),
    );
  }

  add(leader: LeaderRow): void {
    const person = this.known.people.get(leader.email);
    const touched = person ? this.compare(person, leader) : this.create(leader);
    const helped = this.addAssistant(leader);
    const regrouped = this.regrouped.has(departmentKey(leader.department));
    if (!person) this.counts.created += 1;
    else if (touched || helped || regrouped) this.counts.changed += 1;
    else this.counts.unchanged += 1;
  }

  plan(): ImportPlan {
    return {
      ...this.departments,
      ...this.counts,
      newPeople: [...this.newPeople.values()],
      changes: this.changes,
      moves: this.moves,
      newAccounts: [...this.newAccounts],
      newDelegations: [...this.newDelegations.values()],
    };
  }

  private create(leader: LeaderRow): boolean {
    const fields = wanted(leader, newcomer(leader.name, this.known.today));
    const { email } = leader;
    this.newPeople.set(email, { ...fields, email, department: departmentKey(leader.department) });
    this.newAccounts.add(email);
    return true;
  }

  private compare(person: Person, leader: LeaderRow): boolean {
    const fields = wanted(leader, person);
    const { serviceFrom, serviceUntil } = fields;
    if (serviceUntil && Temporal.PlainDate.compare(serviceUntil, serviceFrom) < 0) {
      this.faults.push(fault(leader.row, 'serviceUntil', 'DATE_REVERSED'));
    }
    const different = difference(person, fields);
    if (different) this.changes.push({ personId: person.id, fields: different });
    const account = !this.known.withAccount.has(person.id);
    if (account) this.newAccounts.add(leader.email);
    return this.movesTo(person, leader.department) || account || different !== null;
  }

  private movesTo(person: Person, name: string): boolean {
    const current = this.departmentKeys.get(this.known.departmentOf.get(person.id) ?? '');
    const department = departmentKey(name);
    if (current === department) return false;
    this.moves.push({ personId: person.id, department });
    return true;
  }

  private addAssistant({ assistant, email, department, row }: LeaderRow): boolean {
    if (assistant === null) return false;
    const person = this.known.people.get(assistant.email);
    const principal = this.known.people.get(email);
    const isNew = !person && !this.inFile.has(assistant.email);
    if (isNew && !this.hire(assistant, departmentKey(department))) {
      this.faults.push(fault(row, 'assistantName', 'ASSISTANT_NAME_MISSING'));
    }
    const account = person !== undefined && !this.known.withAccount.has(person.id);
    if (account) this.newAccounts.add(assistant.email);
    const key = delegationKey(principal?.id ?? '', person?.id ?? '');
    if (this.known.delegations.has(key)) return account;
    const both = { principal: email, assistant: assistant.email };
    this.newDelegations.set(delegationKey(email, assistant.email), both);
    return true;
  }

  /** An assistant of several leaders is one person, named by the first row that names them. */
  private hire(
    { email, name }: Readonly<{ email: string; name: Name | null }>,
    department: string,
  ): boolean {
    if (this.newPeople.has(email)) return true;
    if (name === null) return false;
    this.newPeople.set(email, { ...newcomer(name, this.known.today), email, department });
    this.newAccounts.add(email);
    return true;
  }
}

const fault = (row: number, column: ImportFault['column'], reason: ImportFault['reason']) => ({
  row,
  column,
  reason,
  value: '',
});

const newcomer = (name: Name, today: Temporal.PlainDate): PersonFields => ({
  ...name,
  jobTitle: '',
  locale: 'nl',
  leaderGroup: null,
  partTimePercent: 100,
  // Without a date in the file somebody was there before this year's programme.
  serviceFrom: today.with({ month: 1, day: 1 }),
  serviceUntil: null,
});

/** What the row says, and what it does not speak of as it is. */
function wanted(leader: LeaderRow, now: PersonFields): PersonFields {
  return {
    ...leader.name,
    leaderGroup: leader.leaderGroup,
    jobTitle: leader.jobTitle ?? now.jobTitle,
    locale: leader.locale ?? now.locale,
    partTimePercent: leader.partTimePercent ?? now.partTimePercent,
    serviceFrom: leader.serviceFrom ?? now.serviceFrom,
    serviceUntil: leader.serviceUntil === undefined ? now.serviceUntil : leader.serviceUntil,
  };
}

function difference(person: Person, fields: PersonFields): Partial<PersonFields> | null {
  const different = Object.entries(fields).filter(
    ([field, value]) =>
      JSON.stringify(value) !== JSON.stringify(person[field as keyof PersonFields]),
  );
  return different.length === 0 ? null : Object.fromEntries(different);
}
