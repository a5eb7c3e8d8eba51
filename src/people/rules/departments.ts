export type Department = Readonly<{
  id: string;
  name: string;
  parentId: string | null;
  /** The person who receives the points that no visiting leader keeps. */
  contactId: string | null;
}>;

export type DepartmentTree = ReadonlyMap<string, Department>;

/** The department itself first, then what it is part of, up to the top. */
export function upwards(tree: DepartmentTree, id: string): Department[] {
  const path: Department[] = [];
  let next = tree.get(id);
  // A department seen before would go round for ever; no such tree should exist.
  while (next !== undefined && !path.includes(next)) {
    path.push(next);
    next = next.parentId === null ? undefined : tree.get(next.parentId);
  }
  return path;
}

/** Whether `id` is part of `ancestorId`, directly or further down. A department is not part of itself. */
export const isAncestor = (tree: DepartmentTree, ancestorId: string, id: string): boolean =>
  ancestorId !== id && upwards(tree, id).some((department) => department.id === ancestorId);

/** The contact of the department, else of the nearest one above it that has one. */
export const nearestContact = (tree: DepartmentTree, id: string): string | null =>
  upwards(tree, id).find(({ contactId }) => contactId !== null)?.contactId ?? null;
