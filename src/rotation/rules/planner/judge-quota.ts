import { againOf, agreed, missingOf } from './agreement.ts';
import type { Instance, InstanceLeader } from './instance.ts';
import type { Breaking, Points, Visit } from './verdict.ts';

/** What is missing of an agreement, and what is beyond it. */
export function judgeQuota(
  { teams, weights, locked, slots }: Instance,
  leader: InstanceLeader,
  own: readonly Visit[],
  points: Points,
  violate: Breaking,
): void {
  const agreement = agreed(leader);
  const isOfKind = (kind: number) => (team: number) => teams[team]!.kind === kind;
  const held = leader.quota.map((_, kind) => own.filter(({ team }) => isOfKind(kind)(team)).length);
  const fixed = leader.quota.map((_, kind) =>
    own.some(({ isLocked }) => isLocked)
      ? locked.filter(([who, slot]) => who === leader.id && isOfKind(kind)(slots[slot]![0])).length
      : 0,
  );
  const beyond = (counts: readonly number[]) =>
    counts.reduce((all, count, kind) => all + Math.max(0, count - leader.quota[kind]!), 0);
  violate('overQuota', overQuota(leader, held, fixed, beyond));
  const missing = missingOf(agreement, held);
  points.kind += againOf(agreement, weights, held);
  points.shortfall += weights.shortfall * missing;
  points.shortfallConc += weights.shortfallConc * Math.max(0, missing - 1);
}

/** Visits beyond the quota of their type, beyond what may be of any type, and beyond all. */
function overQuota(
  leader: InstanceLeader,
  held: readonly number[],
  fixed: readonly number[],
  beyond: (counts: readonly number[]) => number,
): number {
  const { quota, any, most } = agreed(leader);
  if (leader.any === undefined && leader.most === undefined) {
    return held.reduce((all, count, kind) => {
      return all + Math.max(0, count - Math.max(quota[kind]!, fixed[kind]!));
    }, 0);
  }
  const all = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);
  const tooFree = Math.max(0, beyond(held) - Math.max(any, beyond(fixed)));
  return tooFree + Math.max(0, all(held) - Math.max(most, all(fixed)));
}
