import type { Model } from './model.ts';

/** Who is where, month by month of each team, so that somebody can be asked to make room. */
export class Guests {
  /** Month cells: where their guests begin in the list of leader and slot, and how many there are. */
  private readonly first: Int32Array;
  private readonly count: Int32Array;
  private readonly list: Int32Array;

  constructor(private readonly model: Model) {
    const { monthRoom, monthFirst, monthLast, places } = model;
    this.first = new Int32Array(monthRoom.length + 1);
    this.count = new Int32Array(monthRoom.length);
    for (let cell = 0; cell < monthRoom.length; cell += 1) {
      let seats = 0;
      for (let slot = monthFirst[cell]!; slot < monthLast[cell]!; slot += 1) {
        seats += Math.max(0, places[slot]!);
      }
      const most = Math.max(0, Math.min(seats, monthRoom[cell]!));
      this.first[cell + 1] = this.first[cell]! + most;
    }
    this.list = new Int32Array(this.first[monthRoom.length]! * 2);
  }

  enter(leader: number, slot: number): void {
    const month = this.model.slotMonth[slot]!;
    const at = (this.first[month]! + this.count[month]!) * 2;
    this.list[at] = leader;
    this.list[at + 1] = slot;
    this.count[month]! += 1;
  }

  leave(leader: number, slot: number): void {
    const { list } = this;
    const month = this.model.slotMonth[slot]!;
    this.count[month]! -= 1;
    const last = (this.first[month]! + this.count[month]!) * 2;
    let at = last;
    while (list[at] !== leader || list[at + 1] !== slot) at -= 2;
    list[at] = list[last]!;
    list[at + 1] = list[last + 1]!;
  }

  /** Somebody in the slot, picked by `turn`; -1 when nobody is. */
  inSlot(slot: number, turn: number): number {
    return this.find(this.model.slotMonth[slot]!, turn, slot, -1);
  }

  inMonthOf(slot: number, turn: number): number {
    return this.find(this.model.slotMonth[slot]!, turn, -1, -1);
  }

  /** A week may lie in two months. */
  inWeekOf(slot: number, turn: number): number {
    const { slotWeek, slotMonth, weekFirst, weekLast } = this.model;
    const week = slotWeek[slot]!;
    const months = [slotMonth[weekFirst[week]!]!, slotMonth[weekLast[week]! - 1]!];
    if (turn % 2 === 1) months.reverse();
    for (const month of months) {
      const found = this.find(month, turn >> 1, -1, week);
      if (found >= 0) return found;
    }
    return -1;
  }

  /** Somebody who visits the team, from a month picked by `turn` on. */
  ofTeam(team: number, turn: number): number {
    const { months } = this.model;
    for (let step = 0; step < months; step += 1) {
      const found = this.find(team * months + ((turn + step) % months), turn, -1, -1);
      if (found >= 0) return found;
    }
    return -1;
  }

  /** A guest of a month cell: in one slot, in one week, or anywhere, where the others are -1. */
  private find(month: number, turn: number, slot: number, week: number): number {
    const count = this.count[month]!;
    for (let step = 0; step < count; step += 1) {
      const at = (this.first[month]! + ((step + turn) % count)) * 2;
      const held = this.list[at + 1]!;
      if (slot >= 0 && held !== slot) continue;
      if (week >= 0 && this.model.slotWeek[held] !== week) continue;
      return this.list[at]!;
    }
    return -1;
  }
}
