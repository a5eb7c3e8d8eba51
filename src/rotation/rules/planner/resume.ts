import type { Ledger } from './ledger.ts';
import { hasRoom, isHeldUp } from './menus.ts';
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
  const kind = teamKind[slotTeam[slot]!]!;
  const gap = Math.max(1, model.instance.visitors[leader]!.minGap);
  let ofKind = 0;
  const from = leader * ledger.width;
  for (const held of ledger.visit.subarray(from, from + ledger.count[leader]!)) {
    ofKind += Number(teamKind[slotTeam[held]!] === kind);
    if (Math.abs(slotDay[held]! - slotDay[slot]!) < gap) return false;
    if (slotStart[held]! < slotEnd[slot]! && slotStart[slot]! < slotEnd[held]!) return false;
  }
  return ofKind < model.open[leader * types + kind]!;
}
