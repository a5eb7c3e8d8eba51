import type { Demand } from './demand.ts';
import type { Flow } from './flow.ts';
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
  /** The teams within reach, of this leader and of all who could make room, host all they may. */
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
  demand: Demand,
  flow: Flow,
): Gap[] {
  const held = new Int32Array(model.leaders * model.types);
  for (const [leader, id] of visits) {
    const team = model.slotTeam[model.slotOfId[id]!]!;
    held[leader * model.types + model.teamKind[team]!]! += 1;
  }
  const crowded = crowdedOut(model, demand, flow);
  const gaps: Gap[] = [];
  for (let leader = 0; leader < model.leaders; leader += 1) {
    const own = held.subarray(leader * model.types, (leader + 1) * model.types);
    missingByKind(model, leader, own).forEach((missing, kind) => {
      if (missing <= 0) return;
      const proven = whyNowhere(model, reach, leader, kind);
      const isCrowded = crowded.has(leader * (model.types + 1) + kind);
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

/** Visits that no plan can place, whoever it is that goes without. */
export function unplaceable(model: Model, demand: Demand, flow: Flow): number {
  const crowded = crowdedOut(model, demand, flow);
  let count = 0;
  for (let unit = 0; unit < demand.units; unit += 1) {
    if (flow.hostOf[unit]! >= 0) continue;
    const hasNoTeam = demand.firstArc[unit] === demand.lastArc[unit];
    const cell = demand.unitLeader[unit]! * (model.types + 1) + demand.unitGroup[unit]!;
    count += Number(hasNoTeam || crowded.has(cell));
  }
  return count;
}

/**
 * Leaders and types that compete for teams which are all full (Hall's condition, from the flow): from
 * the visits without a team over every team they could go to, over every visit there, and so on. When
 * no team with room is met, as many visits as the flow left out must stay out in every plan. Leader ×
 * types + type of all who compete (one type more stands for any); nobody when there is room somewhere.
 */
function crowdedOut(model: Model, demand: Demand, { hostOf, load }: Flow): Set<number> {
  const guests = new Map<number, number[]>();
  hostOf.forEach((host, unit) => {
    const list = guests.get(host);
    if (list === undefined) guests.set(host, [unit]);
    else list.push(unit);
  });
  const crowded = new Set<number>();
  for (let kind = 0; kind <= model.types; kind += 1) {
    const met = new Set<number>();
    const waiting = (guests.get(-1) ?? []).filter((unit) => demand.unitGroup[unit] === kind);
    const cells = new Set<number>();
    let hasRoomSomewhere = false;
    for (let unit = waiting.pop(); unit !== undefined; unit = waiting.pop()) {
      cells.add(demand.unitLeader[unit]! * (model.types + 1) + demand.unitGroup[unit]!);
      for (let arc = demand.firstArc[unit]!; arc < demand.lastArc[unit]!; arc += 1) {
        const host = demand.arcHost[arc]!;
        if (met.has(host)) continue;
        met.add(host);
        if (load[host]! < demand.capacity[host]!) hasRoomSomewhere = true;
        waiting.push(...(guests.get(host) ?? []));
      }
    }
    if (!hasRoomSomewhere) for (const cell of cells) crowded.add(cell);
  }
  return crowded;
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
