import type { Department } from './departments.ts';
import type { ImportFault } from './import-columns.ts';
import { departmentKey } from './import-rows.ts';

/** Departments go by `departmentKey`. */
export type DepartmentPlan = Readonly<{
  newDepartments: readonly Readonly<{ key: string; name: string }>[];
  /** Departments, new ones too, that get another parent than they have. */
  parents: readonly Readonly<{ department: string; parent: string }>[];
}>;

/** What a row of any file says about a department. */
export type Placed = Readonly<{ row: number; department: string; parent: string | undefined }>;

type Wanted = Readonly<{ parent: string; row: number }>;

export function planDepartments(
  rows: readonly Placed[],
  known: readonly Department[],
): Readonly<{ plan: DepartmentPlan; faults: readonly ImportFault[] }> {
  const { wanted, faults } = wantedParents(rows);
  const keys = new Map(known.map(({ id, name }) => [id, departmentKey(name)]));
  const names = new Set(keys.values());
  const parentNow = new Map(
    known.map(({ name, parentId }) => [departmentKey(name), keys.get(parentId ?? '')]),
  );
  const parents = [...wanted]
    .filter(([department, { parent }]) => parentNow.get(department) !== parent)
    .map(([department, { parent }]) => ({ department, parent }));
  const tree = new Map(parentNow);
  for (const { department, parent } of parents) tree.set(department, parent);
  return {
    plan: { newDepartments: unknownOf(rows, names), parents },
    faults: [...faults, ...loops(wanted, tree)],
  };
}

function unknownOf(rows: readonly Placed[], known: ReadonlySet<string>) {
  const named = rows.flatMap(({ department, parent }) => [parent ?? department, department]);
  const fresh = new Map<string, string>();
  for (const name of named) {
    const key = departmentKey(name);
    if (!known.has(key) && !fresh.has(key)) fresh.set(key, name.replace(/\s+/g, ' '));
  }
  return [...fresh].map(([key, name]) => ({ key, name }));
}

function wantedParents(rows: readonly Placed[]) {
  const wanted = new Map<string, Wanted>();
  const faults: ImportFault[] = [];
  for (const { department, parent: name, row } of rows) {
    if (name === undefined) continue;
    const [key, parent] = [departmentKey(department), departmentKey(name)];
    const earlier = wanted.get(key);
    if (earlier === undefined) wanted.set(key, { parent, row });
    else if (earlier.parent !== parent) {
      const value = String(earlier.row);
      faults.push({ row, column: 'parentDepartment', reason: 'PARENT_DIFFERS', value });
    }
  }
  return { wanted, faults };
}

/** Following the parents from a department must never lead back to it. */
function loops(
  wanted: ReadonlyMap<string, Wanted>,
  tree: ReadonlyMap<string, string | undefined>,
): ImportFault[] {
  return [...wanted].flatMap(([department, { row }]) =>
    returns(department, tree)
      ? [{ row, column: 'parentDepartment', reason: 'DEPARTMENT_LOOP', value: department } as const]
      : [],
  );
}

function returns(department: string, tree: ReadonlyMap<string, string | undefined>): boolean {
  const seen = new Set<string>();
  let next = tree.get(department);
  while (next !== undefined && !seen.has(next)) {
    if (next === department) return true;
    seen.add(next);
    next = tree.get(next);
  }
  return false;
}
