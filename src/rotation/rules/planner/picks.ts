import type { Dice } from './dice.ts';
import type { Ledger } from './ledger.ts';
import type { Menus } from './menus.ts';

/** Somebody who is short of visits, if one is met soon; -1 when not. */
export function someoneShort({ cost, model }: Ledger, dice: Dice): number {
  for (let attempt = 0; attempt < 4; attempt += 1) {
    const leader = dice.below(model.leaders);
    if (cost[leader]! >= model.instance.weights.shortfall) return leader;
  }
  return -1;
}

/** Of a few leaders, the one whose year costs most. */
export function someoneCostly({ cost, model }: Ledger, dice: Dice): number {
  let picked = dice.below(model.leaders);
  if (dice.below(3) === 0) {
    const other = dice.below(model.leaders);
    if (cost[other]! > cost[picked]!) picked = other;
  }
  return picked;
}

/** Somebody who visits a team that the leader could visit; -1 when nobody does. */
export function companionOf(leader: number, ledger: Ledger, menus: Menus, dice: Dice): number {
  // Also somebody without visits may be the one who should have them.
  if (dice.below(16) === 0) return dice.below(ledger.model.leaders);
  const { team } = menus.of(leader);
  if (team.length === 0) return -1;
  return ledger.guestOfTeam(team[dice.below(team.length)]!, dice.below(1_024));
}
