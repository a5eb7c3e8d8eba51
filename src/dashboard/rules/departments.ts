import { Temporal } from 'temporal-polyfill';
import type { VisitState } from '../../visits/rules/visit.ts';
import type { Progress } from './measures.ts';

/** Both days included; without a last day it lasts. */
export type Membership = Readonly<{
  departmentId: string;
  from: Temporal.PlainDate;
  until: Temporal.PlainDate | null;
}>;

export type PlacedVisit = Readonly<{ state: VisitState; departmentId: string | null }>;

export type DepartmentFigures = Readonly<{
  departmentId: string;
  leaders: number;
  adjustedNorm: number;
  done: number;
  confirmed: number;
}>;

export type Cell = Readonly<{ departmentId: string; visitTypeId: string }>;
export type CoverageCell = Cell & Readonly<{ visits: number; open: boolean }>;

/**
 * Where somebody belonged on a day, so that a move leaves last year's figures as they were. On a day
 * between two memberships the earlier one still counts; before the first, the first.
 */
export function departmentOn(
  memberships: readonly Membership[],
  day: Temporal.PlainDate,
): string | null {
  const sorted = [...memberships].sort((a, b) => Temporal.PlainDate.compare(a.from, b.from));
  const begun = sorted.filter(({ from }) => Temporal.PlainDate.compare(from, day) <= 0);
  return (begun.at(-1) ?? sorted[0])?.departmentId ?? null;
}

/** A leader counts where he or she belongs, a visit where its visitor belonged on that day. */
export function perDepartment(
  leaders: readonly Readonly<{ departmentId: string | null; progress: Progress }>[],
  visits: readonly PlacedVisit[],
): DepartmentFigures[] {
  const departmentIds = new Set(
    [...leaders, ...visits.filter(({ state }) => state === 'DONE' || state === 'CONFIRMED')]
      .map(({ departmentId }) => departmentId)
      .filter((id) => id !== null),
  );
  return [...departmentIds].map((departmentId) => {
    const own = leaders.filter((leader) => leader.departmentId === departmentId);
    const made = visits.filter((visit) => visit.departmentId === departmentId);
    return {
      departmentId,
      leaders: own.length,
      adjustedNorm: own.reduce((sum, { progress }) => sum + progress.adjustedNorm, 0),
      done: made.filter(({ state }) => state === 'DONE').length,
      confirmed: made.filter(({ state }) => state === 'CONFIRMED').length,
    };
  });
}

/**
 * One cell for each department and visit type. It is open when a team of that type outside the own
 * department had or has a slot; where somebody went, it evidently was.
 */
export function coverage(
  departmentIds: readonly string[],
  visitTypeIds: readonly string[],
  visited: readonly Cell[],
  slotsAt: readonly Cell[],
): CoverageCell[] {
  return departmentIds.flatMap((departmentId) =>
    visitTypeIds.map((visitTypeId) => {
      const visits = visited.filter(
        (visit) => visit.departmentId === departmentId && visit.visitTypeId === visitTypeId,
      ).length;
      const offered = slotsAt.some(
        (team) => team.visitTypeId === visitTypeId && team.departmentId !== departmentId,
      );
      return { departmentId, visitTypeId, visits, open: offered || visits > 0 };
    }),
  );
}
