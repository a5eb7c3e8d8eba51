import { nearestContact } from '../../people/rules/departments.ts';
import type { DepartmentTree } from '../../people/rules/departments.ts';

/**
 * Who answers a point that no visiting leader keeps: the contact of the team's department, else of
 * the nearest department above it, else the first of the office. A point never falls to nobody.
 */
export function whoAnswers(
  departmentId: string,
  departments: DepartmentTree,
  office: readonly string[],
): string | null {
  return nearestContact(departments, departmentId) ?? office[0] ?? null;
}
