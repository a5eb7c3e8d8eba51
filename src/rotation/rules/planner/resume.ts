import type { Ledger } from './ledger.ts';
import { hasRoom, isHeldUp } from './menus.ts';
import type { Model } from './model.ts';
import type { Reach } from './reach.ts';

/** Puts back what of the previous plan is still possible, the earliest first. */
export function resume(ledger: Ledger, reach: Reach): void {
  const { model } = ledger;
  for (let leader = 0; leader < model.leaders; leader += 1) {
    if (model.previous[leader]!.length === 0) continue;
    const slots = [...new Set(model.previous[leader])];
    slots.sort((a, b) => model.slotDay[a]! - model.slotDay[b]!);
    for (const slot of slots) if (mayStay(ledger, reach, leader, slot)) ledger.put(leader, slot);
    ledger.settle(leader);
  }
}

function mayStay(ledger: Ledger, reach: Reach, leader: number, slot: number): boolean {
  const { model } = ledger;
  const { slotTeam, slotDay, slotStart, slotEnd, teamKind, types } = model;
  if (ledger.blocked[slot]! > 0 || !hasRoom(model, slot)) return false;
  if (reach.whyNotTeam(leader, slotTeam[slot]!) !== null || !reach.isFree(leader, slot))
    return false;
  if (isHeldUp(model, leader, slot)) return false;
  const held = new Int32Array(types);
  held[teamKind[slotTeam[slot]!]!]! += 1;
  const gap = Math.max(1, model.instance.visitors[leader]!.minGap);
  const from = leader * ledger.width;
  for (const other of ledger.visit.subarray(from, from + ledger.count[leader]!)) {
    held[teamKind[slotTeam[other]!]!]! += 1;
    if (Math.abs(slotDay[other]! - slotDay[slot]!) < gap) return false;
    if (slotStart[other]! < slotEnd[slot]! && slotStart[slot]! < slotEnd[other]!) return false;
  }
  return fits(model, leader, held);
}

/** Whether so many visits of each type are within what is open. */
function fits(
  { open, openAny, openMost, types }: Model,
  leader: number,
  held: Int32Array,
): boolean {
  let beyond = 0;
  let all = 0;
  for (let kind = 0; kind < types; kind += 1) {
    beyond += Math.max(0, held[kind]! - open[leader * types + kind]!);
    all += held[kind]!;
  }
  return beyond <= openAny[leader]! && all <= openMost[leader]!;
}
