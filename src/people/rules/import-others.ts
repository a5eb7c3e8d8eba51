import type { Header, ImportFault } from './import-columns.ts';
import { readEmail } from './import-cells.ts';
import { planDepartments } from './import-departments.ts';
import { readRows } from './import-file.ts';
import type { Rows, Sheet } from './import-file.ts';
import { delegationKey, fault, nothingPlanned } from './import-people.ts';
import type { ImportPlan, Known } from './import-people.ts';
import { PeoplePlanner } from './import.ts';
import { departmentKey, readAssistant, reading, title } from './import-rows.ts';
import type { LeaderRow, ReadRow } from './import-rows.ts';
import type { Person } from './person.ts';

type Planned = Readonly<{ plan: ImportPlan; faults: readonly ImportFault[] }>;

export type DepartmentRow = Readonly<{
  row: number;
  department: string;
  parent: string | undefined;
  contact: string | undefined;
}>;

/** A file of departments alone: the tree, and who answers what is said about each. */
export const readDepartments = (sheet: Sheet): Rows<DepartmentRow> =>
  readRows(sheet, readDepartment, {
    of: ({ department }) => departmentKey(department),
    column: 'department',
    reason: 'DEPARTMENT_TWICE',
  });

function readDepartment(
  header: Header,
  cells: readonly string[],
  row: number,
): ReadRow<DepartmentRow> {
  const reader = reading(header, cells, row);
  const department = reader.required('department', title);
  const parent = reader.optional('parentDepartment', title);
  if (department && parent && departmentKey(department) === departmentKey(parent)) {
    reader.fault('parentDepartment', 'PARENT_ITSELF');
  }
  const contact = reader.optional('contactEmail', readEmail);
  const { faults } = reader;
  if (faults.length > 0 || !department) return { record: null, faults };
  return { record: { row, department, parent, contact }, faults };
}

export function planDepartmentFile(rows: readonly DepartmentRow[], known: Known): Planned {
  const { plan, faults } = planDepartments(rows, known.departments);
  const now = new Map(known.departments.map((some) => [departmentKey(some.name), some]));
  const strangers = rows.flatMap(({ row, contact }) =>
    contact === undefined || known.people.has(contact)
      ? []
      : [fault(row, 'contactEmail', 'CONTACT_UNKNOWN', contact)],
  );
  const contacts = rows.flatMap(({ department: name, contact }) => {
    const personId = known.people.get(contact ?? '')?.id;
    const department = departmentKey(name);
    const same = personId === undefined || now.get(department)?.contactId === personId;
    return same ? [] : [{ department, personId }];
  });
  const fresh = new Set(plan.newDepartments.map(({ key }) => key));
  const touched = new Set([...plan.parents, ...contacts].map(({ department }) => department));
  const changed = [...touched].filter((key) => !fresh.has(key)).length;
  const named = new Set([...fresh, ...rows.map(({ department }) => departmentKey(department))]);
  const unchanged = named.size - fresh.size - changed;
  const counts = { created: fresh.size, changed, unchanged };
  return {
    plan: { ...nothingPlanned, ...plan, ...counts, contacts },
    faults: [...faults, ...strangers],
  };
}

export type AssistantRow = Readonly<{
  row: number;
  email: string;
  assistant: NonNullable<LeaderRow['assistant']>;
}>;

/** A file of assistants alone: who plans for which leader. */
export const readAssistants = (sheet: Sheet): Rows<AssistantRow> =>
  readRows(sheet, readAssisted, {
    of: ({ email, assistant }) => delegationKey(email, assistant.email),
    column: 'assistantEmail',
    reason: 'EMAIL_TWICE',
  });

function readAssisted(
  header: Header,
  cells: readonly string[],
  row: number,
): ReadRow<AssistantRow> {
  const reader = reading(header, cells, row);
  const email = reader.required('leaderEmail', readEmail);
  const given = reader.required('assistantEmail', readEmail);
  const assistant = given === undefined ? null : readAssistant(reader, email);
  const { faults } = reader;
  if (faults.length > 0 || !email || !assistant) return { record: null, faults };
  return { record: { row, email, assistant }, faults };
}

const isHelped = (helped: ReadonlyMap<string, boolean>, email: string): boolean =>
  helped.get(email) ?? false;
const homeOf = ({ id }: Person, known: Known): string => known.departmentOf.get(id) ?? '';

export function planAssistantFile(rows: readonly AssistantRow[], known: Known): Planned {
  const planner = new PeoplePlanner(known, { newDepartments: [], parents: [] });
  const names = new Map(known.departments.map(({ id, name }) => [id, name]));
  const faults: ImportFault[] = [];
  const helped = new Map<string, boolean>();
  for (const { row, email, assistant } of rows) {
    const leader = known.people.get(email);
    const department = leader && names.get(homeOf(leader, known));
    if (leader === undefined || department === undefined) {
      faults.push(fault(row, 'leaderEmail', 'LEADER_UNKNOWN', email));
      continue;
    }
    const touched = planner.addAssistant({ row, email, assistant, department }, leader);
    helped.set(email, touched || isHelped(helped, email));
  }
  for (const [email, touched] of helped) planner.count(known.people.get(email), touched);
  return { plan: planner.plan(), faults: [...faults, ...planner.faults] };
}
