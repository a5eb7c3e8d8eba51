import type { Crowding } from './crowding.ts';
import type { Pair } from './instance.ts';
import { agreed, missingOf } from './agreement.ts';
import { openUnits } from './demand.ts';
import { hasRoom, isHeldUp } from './menus.ts';
import { mostOf } from './model.ts';
import type { Model } from './model.ts';
import type { Reach } from './reach.ts';

/** Why a visit is missing. All but the last are proven: no plan could place it. */
export const gapReasons = {
  /** No team of the type that the leader may visit: own department, language, clearance, distance. */
  OWN_DEPARTMENT: 'OWN_DEPARTMENT',
  LANGUAGE: 'LANGUAGE',
  CLEARANCE: 'CLEARANCE',
  NO_TEAM_WITHIN_REACH: 'NO_TEAM_WITHIN_REACH',
  /** Teams within reach, but no slot with a free place. */
  NO_SLOT_WITHIN_REACH: 'NO_SLOT_WITHIN_REACH',
  /** The teams within reach, of this leader and of all who could make room, host all they may in the
   *  slots that suit somebody of them. */
  HOSTING_BUDGET: 'HOSTING_BUDGET',
  /** Slots with room, but never when the leader is free. */
  CALENDAR_FULL: 'CALENDAR_FULL',
  NOT_FOUND: 'NOT_FOUND',
} as const;
export type GapReason = keyof typeof gapReasons;

/** `kind` is the number of types where it may be of any type. */
export type Gap = Readonly<{ leader: number; kind: number; missing: number; because: GapReason }>;

/** What is missing in a plan, leader by leader and type by type. */
export function gapsOf(
  model: Model,
  visits: readonly Pair[],
  reach: Reach,
  { cells }: Crowding,
): Gap[] {
  const held = new Int32Array(model.leaders * model.types);
  for (const [leader, id] of visits) {
    const team = model.slotTeam[model.slotOfId[id]!]!;
    held[leader * model.types + model.teamKind[team]!]! += 1;
  }
  const gaps: Gap[] = [];
  for (let leader = 0; leader < model.leaders; leader += 1) {
    const own = held.subarray(leader * model.types, (leader + 1) * model.types);
    missingByKind(model, leader, own).forEach((missing, kind) => {
      if (missing <= 0) return;
      const proven = whyNowhere(model, reach, leader, kind);
      const isCrowded = cells.has(leader * (model.types + 1) + kind);
      const full = isCrowded ? 'HOSTING_BUDGET' : 'NOT_FOUND';
      gaps.push({ leader, kind, missing, because: proven ?? full });
    });
  }
  return gaps;
}

/** By type, and last of all those of any type. */
function missingByKind(model: Model, leader: number, held: Int32Array): number[] {
  const agreement = agreed(model.instance.visitors[leader]!);
  const all = missingOf(agreement, held);
  const byKind = agreement.quota.map((quota, kind) => Math.max(0, quota - held[kind]!));
  const ofKinds = byKind.reduce((sum, count) => sum + count, 0);
  const isFree = openUnits(model, leader).ofKind.every((count) => count === 0);
  return isFree || ofKinds > all ? [...byKind.map(() => 0), all] : [...byKind, all - ofKinds];
}

const whyNotTeam = {
  ownDept: 'OWN_DEPARTMENT',
  language: 'LANGUAGE',
  clearance: 'CLEARANCE',
  tooFar: 'NO_TEAM_WITHIN_REACH',
} as const;

/** What keeps a leader from every slot of a type, the obstacle that came furthest; null when nothing. */
function whyNowhere(model: Model, reach: Reach, leader: number, kind: number): GapReason | null {
  const order: readonly GapReason[] = [
    'OWN_DEPARTMENT',
    'LANGUAGE',
    'CLEARANCE',
    'NO_TEAM_WITHIN_REACH',
    'NO_SLOT_WITHIN_REACH',
    'HOSTING_BUDGET',
    'CALENDAR_FULL',
  ];
  let furthest: GapReason | null = null;
  const note = (reason: GapReason): void => {
    if (furthest === null || order.indexOf(reason) > order.indexOf(furthest)) furthest = reason;
  };
  for (let team = 0; team < model.teams; team += 1) {
    const own = model.teamKind[team]!;
    if (kind === model.types ? mostOf(model, leader, own) === 0 : own !== kind) continue;
    const why = reach.whyNotTeam(leader, team);
    if (why !== null) {
      note(whyNotTeam[why]);
      continue;
    }
    note('NO_SLOT_WITHIN_REACH');
    for (let slot = model.teamFirst[team]!; slot < model.teamFirst[team + 1]!; slot += 1) {
      if (model.places[slot]! <= 0) continue;
      note('HOSTING_BUDGET');
      if (!hasRoom(model, slot)) continue;
      note('CALENDAR_FULL');
      if (reach.isFree(leader, slot) && !isHeldUp(model, leader, slot)) return null;
    }
  }
  return furthest ?? 'NO_TEAM_WITHIN_REACH';
}
