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
/** All fields, as they are to be. */
export type Change = PersonFields & Readonly<{ personId: string }>;

/** What an import writes. Departments go by `departmentKey`, persons by e-mail address. */
export type ImportPlan = DepartmentPlan &
  Readonly<{
    newPeople: readonly NewPerson[];
    changes: readonly Change[];
    moves: readonly Readonly<{ personId: string; department: string }>[];
    newAccounts: readonly string[];
    newDelegations: readonly Readonly<{ principal: string; assistant: string }>[];
    /** Of the persons whom the file names: leaders and assistants. */
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

type Assistant = NonNullable<LeaderRow['assistant']>;

class Planner {
  readonly faults: ImportFault[] = [];
  private readonly met = new Set<string>();
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
    this.count(person, touched || helped || regrouped);
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
    const different = isDifferent(person, fields);
    if (different) this.changes.push({ personId: person.id, ...fields });
    const account = !this.known.withAccount.has(person.id);
    if (account) this.newAccounts.add(leader.email);
    return this.movesTo(person, leader.department) || account || different;
  }

  private movesTo(person: Person, name: string): boolean {
    const current = this.departmentKeys.get(this.known.departmentOf.get(person.id) ?? '');
    const department = departmentKey(name);
    if (current === department) return false;
    this.moves.push({ personId: person.id, department });
    return true;
  }

  /** Whether the leader gets an assistant they did not have. */
  private addAssistant({ assistant, email, department, row }: LeaderRow): boolean {
    if (assistant === null) return false;
    const person = this.known.people.get(assistant.email);
    if (!this.inFile.has(assistant.email) && !this.meet(assistant, person, department)) {
      this.faults.push(fault(row, 'assistantName', 'ASSISTANT_NAME_MISSING'));
    }
    if (this.known.delegations.has(this.delegation(email, assistant.email))) return false;
    const both = { principal: email, assistant: assistant.email };
    this.newDelegations.set(delegationKey(email, assistant.email), both);
    return true;
  }

  /** By their ids; whoever is new has none, and so no delegation either. */
  private delegation(principal: string, assistant: string): string {
    const { people } = this.known;
    return delegationKey(people.get(principal)?.id ?? '', people.get(assistant)?.id ?? '');
  }

  /**
   * An assistant who is no leader of this file: one person, however many leaders they assist, and
   * named by the first row that does. False when they are new and have no name.
   */
  private meet(
    { email, name }: Assistant,
    person: Person | undefined,
    department: string,
  ): boolean {
    if (this.met.has(email)) return true;
    if (!person && name === null) return false;
    this.met.add(email);
    if (!person && name !== null) {
      const at = departmentKey(department);
      this.newPeople.set(email, { ...newcomer(name, this.known.today), email, department: at });
    }
    const account = !person || !this.known.withAccount.has(person.id);
    if (account) this.newAccounts.add(email);
    this.count(person, account);
    return true;
  }

  private count(person: Person | undefined, touched: boolean): void {
    if (!person) this.counts.created += 1;
    else if (touched) this.counts.changed += 1;
    else this.counts.unchanged += 1;
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

const isDifferent = (person: Person, fields: PersonFields): boolean =>
  Object.entries(fields).some(
    ([field, value]) =>
      JSON.stringify(value) !== JSON.stringify(person[field as keyof PersonFields]),
  );
