import { Temporal } from 'temporal-polyfill';
import type { ImportFault } from './import-columns.ts';
import { planDepartments } from './import-departments.ts';
import type { DepartmentPlan } from './import-departments.ts';
import { delegationKey, fault, isDifferent, newcomer } from './import-people.ts';
import { nothingPlanned, wanted, whoIs } from './import-people.ts';
import type { Change, ImportPlan, Known, NewPerson, Said } from './import-people.ts';
import { departmentKey } from './import-rows.ts';
import type { LeaderRow } from './import-rows.ts';
import type { Person } from './person.ts';

/** Compares a file with what is known; the same file a second time plans nothing. */
export function planImport(
  leaders: readonly LeaderRow[],
  known: Known,
): Readonly<{ plan: ImportPlan; faults: readonly ImportFault[] }> {
  const departments = planDepartments(leaders, known.departments);
  const planner = new PeoplePlanner(known, departments.plan, leaders);
  for (const leader of leaders) planner.addLeader(leader);
  return { plan: planner.plan(), faults: [...departments.faults, ...planner.faults] };
}

type Assisted = Pick<LeaderRow, 'assistant' | 'email' | 'department' | 'row'>;
type Assistant = NonNullable<LeaderRow['assistant']>;
/** Somebody a row speaks of; without a department they stay where they are. */
export type Described = Said &
  Readonly<{ row: number; key: string; department: string | undefined }>;

/** Gathers what a file asks for, person by person. */
export class PeoplePlanner {
  readonly faults: ImportFault[] = [];
  private readonly met = new Set<string>();
  private readonly newPeople = new Map<string, NewPerson>();
  private readonly changes: Change[] = [];
  private readonly moves: { personId: string; department: string }[] = [];
  private readonly newAccounts = new Set<string>();
  private readonly readdressed: { personId: string; email: string }[] = [];
  private readonly newDelegations = new Map<string, { principal: string; assistant: string }>();
  private readonly inFile: ReadonlySet<string>;
  private readonly regrouped: ReadonlySet<string>;
  private readonly departmentKeys: ReadonlyMap<string, string>;
  private readonly counts = { created: 0, changed: 0, unchanged: 0 };

  constructor(
    private readonly known: Known,
    private readonly departments: DepartmentPlan,
    leaders: readonly LeaderRow[] = [],
  ) {
    this.inFile = new Set(leaders.map(({ email }) => email));
    this.regrouped = new Set(departments.parents.map(({ department }) => department));
    this.departmentKeys = new Map(
      known.departments.map(({ id, name }) => [id, departmentKey(name)]),
    );
  }

  addLeader(leader: LeaderRow): void {
    const { person, clash } = whoIs(leader, this.known);
    if (clash !== null) {
      this.faults.push(fault(leader.row, 'personnelNumber', 'NUMBER_OTHER_PERSON', clash));
      return;
    }
    const touched = this.describe(person, { ...leader, key: leader.email });
    const helped = this.addAssistant(leader, person);
    const regrouped = this.regrouped.has(departmentKey(leader.department));
    this.count(person, touched || helped || regrouped);
  }

  /** Whether anything about them changes. */
  describe(person: Person | undefined, said: Described): boolean {
    return person ? this.compare(person, said) : this.create(said);
  }

  plan(): ImportPlan {
    return {
      ...nothingPlanned,
      ...this.departments,
      ...this.counts,
      newPeople: [...this.newPeople.values()],
      changes: this.changes,
      moves: this.moves,
      newAccounts: [...this.newAccounts],
      readdressed: this.readdressed,
      newDelegations: [...this.newDelegations.values()],
    };
  }

  count(person: Person | undefined, touched: boolean): void {
    if (!person) this.counts.created += 1;
    else if (touched) this.counts.changed += 1;
    else this.counts.unchanged += 1;
  }

  private create(said: Described): boolean {
    const { key, email = null } = said;
    const fields = wanted(said, newcomer(said.name, this.known.today));
    const department = departmentKey(said.department ?? '');
    this.newPeople.set(key, { ...fields, key, email, department });
    if (email !== null) this.newAccounts.add(email);
    return true;
  }

  private compare(person: Person, said: Described): boolean {
    const email = said.email ?? person.email;
    const fields = { ...wanted(said, person), email };
    const { serviceFrom, serviceUntil } = fields;
    if (serviceUntil && Temporal.PlainDate.compare(serviceUntil, serviceFrom) < 0) {
      this.faults.push(fault(said.row, 'serviceUntil', 'DATE_REVERSED'));
    }
    const different = isDifferent(person, fields);
    if (different) this.changes.push({ personId: person.id, ...fields });
    const account = email !== null && this.giveAccount(person, email);
    return this.movesTo(person, said.department) || account || different;
  }

  /** Whether somebody who has an address did not have an account. */
  private giveAccount(person: Person, email: string): boolean {
    if (!this.known.withAccount.has(person.id)) {
      this.newAccounts.add(email);
      return true;
    }
    if (person.email !== email) this.readdressed.push({ personId: person.id, email });
    return false;
  }

  private movesTo(person: Person, name: string | undefined): boolean {
    if (name === undefined) return false;
    const current = this.departmentKeys.get(this.known.departmentOf.get(person.id) ?? '');
    const department = departmentKey(name);
    if (current === department) return false;
    this.moves.push({ personId: person.id, department });
    return true;
  }

  /** Whether the leader gets an assistant they did not have. */
  addAssistant({ assistant, email, department, row }: Assisted, leader?: Person): boolean {
    if (assistant === null) return false;
    const person = this.known.people.get(assistant.email);
    if (!this.inFile.has(assistant.email) && !this.meet(assistant, person, department)) {
      this.faults.push(fault(row, 'assistantName', 'ASSISTANT_NAME_MISSING'));
    }
    if (this.plans(person, leader)) return false;
    const both = { principal: email, assistant: assistant.email };
    this.newDelegations.set(delegationKey(email, assistant.email), both);
    return true;
  }

  /** Whether one of them plans for the other already; somebody new does not. */
  private plans(assistant: Person | undefined, leader: Person | undefined): boolean {
    if (assistant === undefined || leader === undefined) return false;
    return this.known.delegations.has(delegationKey(leader.id, assistant.id));
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
      const fields = newcomer(name, this.known.today);
      this.newPeople.set(email, { ...fields, key: email, email, department: at });
    }
    const account = !person || !this.known.withAccount.has(person.id);
    if (account) this.newAccounts.add(email);
    this.count(person, account);
    return true;
  }
}
