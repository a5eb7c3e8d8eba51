import { nearestContact } from '../../people/rules/departments.ts';
import type { DepartmentTree } from '../../people/rules/departments.ts';

/** Who answers today, by the id of somebody who has left. */
export type Heirs = ReadonlyMap<string, string>;

type Leaver = Readonly<{ person: Readonly<{ id: string }>; successorId: string | null }>;

/** The successor, else the first of the office. What was promised never falls to nobody. */
export function heirsOf(leavers: readonly Leaver[], office: readonly string[]): Heirs {
  return new Map(
    leavers.flatMap(({ person, successorId }) => {
      const heir = successorId ?? office[0];
      return heir === undefined ? [] : [[person.id, heir] as const];
    }),
  );
}

/** An answer that was given stays the owner's own; what is open is with whoever is there. */
export const effectiveOwner = (ownerId: string, isAnswered: boolean, heirs: Heirs): string =>
  isAnswered ? ownerId : (heirs.get(ownerId) ?? ownerId);

/** Everybody for whom this person answers: themselves, and those whose heir they are. */
export const answeredForBy = (personId: string, heirs: Heirs): string[] => [
  personId,
  ...[...heirs].filter(([, heir]) => heir === personId).map(([leaver]) => leaver),
];

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
