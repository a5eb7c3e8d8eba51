/** A part of the organisation, with whoever receives what is heard about its teams. */
export type DepartmentWithContact = Readonly<{
  id: string;
  parentId: string | null;
  contactId: string | null;
}>;

/**
 * Who answers a point that no visiting leader keeps: the contact of the team's department, else of
 * the nearest department above it, else the office. A point never falls to nobody.
 */
export function whoAnswers(
  departmentId: string,
  departments: ReadonlyMap<string, DepartmentWithContact>,
  office: readonly string[],
): string | null {
  const seen = new Set<string>();
  let department = departments.get(departmentId);
  while (department !== undefined && !seen.has(department.id)) {
    if (department.contactId !== null) return department.contactId;
    seen.add(department.id);
    department = department.parentId === null ? undefined : departments.get(department.parentId);
  }
  return office[0] ?? null;
}
