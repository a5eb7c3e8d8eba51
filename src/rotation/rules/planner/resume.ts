import type { Ledger } from './ledger.ts';
import { hasRoom, isHeldUp } from './menus.ts';
import { isWithin } from './model.ts';
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
  const { slotTeam, slotDay, slotStart, slotEnd, teamKind } = model;
  if (ledger.blocked[slot]! > 0 || !hasRoom(model, slot)) return false;
  if (reach.whyNotTeam(leader, slotTeam[slot]!) !== null || !reach.isFree(leader, slot))
    return false;
  if (isHeldUp(model, leader, slot)) return false;
  const kinds = [teamKind[slotTeam[slot]!]!];
  const gap = Math.max(1, model.instance.visitors[leader]!.minGap);
  const from = leader * ledger.width;
  for (const other of ledger.visit.subarray(from, from + ledger.count[leader]!)) {
    kinds.push(teamKind[slotTeam[other]!]!);
    if (Math.abs(slotDay[other]! - slotDay[slot]!) < gap) return false;
    if (slotStart[other]! < slotEnd[slot]! && slotStart[slot]! < slotEnd[other]!) return false;
  }
  return isWithin(model, leader, kinds);
}
