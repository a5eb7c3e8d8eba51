import type { Dice } from './dice.ts';
import type { Model } from './model.ts';

/** Doors that one visit may open. */
const MOST_AT_ONCE = 2;

/** Doors that nobody opened for long: which of them the plan opens. */
export class Doors {
  /** Slots of each team that have such a door. */
  private readonly ofTeam: Int32Array;
  private readonly through: Int32Array;
  private readonly points: number;
  /** Days in which a leader looks for doors at the moment. */
  private from = 0;
  private until = 0;

  constructor(private readonly model: Model) {
    this.points = model.instance.weights.door ?? 0;
    this.through = new Int32Array(model.doors);
    this.ofTeam = new Int32Array(model.teams);
    for (let slot = 0; slot < model.slots; slot += 1) {
      const count = model.firstDoor[slot + 1]! - model.firstDoor[slot]!;
      this.ofTeam[model.slotTeam[slot]!]! += count;
    }
  }

  /** What the doors cost that are shut. */
  cost(): number {
    return this.points * this.through.reduce((count, visits) => count + Number(visits === 0), 0);
  }

  /** Counts a visit in or out; what the doors cost changes by so much. */
  pass(slot: number, by: 1 | -1): number {
    const { firstDoor, doorOf } = this.model;
    let changed = 0;
    for (let at = firstDoor[slot]!; at < firstDoor[slot + 1]!; at += 1) {
      const door = doorOf[at]!;
      if (by === 1) changed += Number(this.through[door] === 0);
      this.through[door]! += by;
      if (by === -1) changed += Number(this.through[door] === 0);
    }
    return -by * changed * this.points;
  }

  /** How much cheaper than its place on the shelf a slot of the team may be. */
  slack(team: number): number {
    return this.ofTeam[team]! > 0 ? MOST_AT_ONCE * this.points : 0;
  }

  /** One door may tempt twice, and opens once: often only one part of the year is looked at for it. */
  glance(dice: Dice): void {
    const { doors, days } = this.model;
    this.from = 0;
    this.until = days;
    if (doors === 0) return;
    const side = dice.below(3);
    const pivot = dice.below(days);
    if (side === 1) this.from = pivot;
    if (side === 2) this.until = pivot;
  }

  /** What a visit would save by opening doors that are shut, where the leader looks for them. */
  bonus(slot: number, day: number): number {
    if (day < this.from || day >= this.until) return 0;
    const { firstDoor, doorOf } = this.model;
    let shut = 0;
    for (let at = firstDoor[slot]!; at < firstDoor[slot + 1]!; at += 1) {
      shut += Number(this.through[doorOf[at]!] === 0);
    }
    return shut * this.points;
  }
}
