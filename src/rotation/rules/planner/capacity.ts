import type { Model } from './model.ts';

/**
 * How many visits a team can host beside the locked ones, with its places, weeks and months. Weeks
 * are filled in their order; one that lies in two months serves the earlier first, which no later
 * week can serve. That is the most there can be.
 */
export function teamCapacity(model: Model): Int32Array {
  const { teams, teamFirst, slotWeek, slotMonth, places } = model;
  const monthLeft = model.monthRoom.slice();
  const weekLeft = model.weekRoom.slice();
  return Int32Array.from({ length: teams }, (_, team) => {
    let capacity = 0;
    for (let slot = teamFirst[team]!; slot < teamFirst[team + 1]!; slot += 1) {
      const week = slotWeek[slot]!;
      const month = slotMonth[slot]!;
      const taken = Math.max(0, Math.min(places[slot]!, weekLeft[week]!, monthLeft[month]!));
      weekLeft[week]! -= taken;
      monthLeft[month]! -= taken;
      capacity += taken;
    }
    return capacity;
  });
}

/** How many visits each month of a team can host, whatever its other months do. */
export function monthCapacity(model: Model): Int32Array {
  const { slots, slotWeek, slotMonth, places, monthRoom } = model;
  const capacity = new Int32Array(monthRoom.length);
  let week = -1;
  let month = -1;
  let weekLeft = 0;
  for (let slot = 0; slot < slots; slot += 1) {
    if (slotWeek[slot] !== week || slotMonth[slot] !== month) {
      week = slotWeek[slot]!;
      month = slotMonth[slot]!;
      weekLeft = model.weekRoom[week]!;
    }
    const room = Math.min(weekLeft, monthRoom[month]! - capacity[month]!);
    const taken = Math.max(0, Math.min(places[slot]!, room));
    weekLeft -= taken;
    capacity[month]! += taken;
  }
  return capacity;
}
