import { bucketOf } from './agreement.ts';
import type { Dice } from './dice.ts';
import type { Ledger } from './ledger.ts';
import { isHeldUp } from './menus.ts';
import { isWithin, mostOf } from './model.ts';
import type { Reach, TeamInReach } from './reach.ts';

/** Leaders for one piece of work. */
const AT_ONCE = 8;

/**
 * A first plan, long before the flows are done: leader after leader takes the nearest team that has a
 * place in an empty part of the year. It is not good, but most visits are in it, and whoever stops early
 * has it.
 */
export function* firstPlan(ledger: Ledger, reach: Reach, dice: Dice): Generator<void> {
  const { leaders } = ledger.model;
  const order = Int32Array.from({ length: leaders }, (_, leader) => leader);
  dice.shuffle(order);
  const taking = new Taking(ledger, reach, dice);
  for (let nth = 0; nth < leaders; nth += 1) {
    taking.fill(order[nth]!);
    if (nth % AT_ONCE === 0) yield;
  }
}

class Taking {
  private readonly kinds: number[] = [];
  private readonly days: number[] = [];
  private readonly teams = new Set<number>();
  /** Parts of the leader's year that have a visit. */
  private readonly full = new Set<number>();

  constructor(
    private readonly ledger: Ledger,
    private readonly reach: Reach,
    private readonly dice: Dice,
  ) {}

  fill(leader: number): void {
    const { model } = this.ledger;
    this.look(leader);
    for (let kind = 0; kind < model.types; kind += 1) {
      const most = mostOf(model, leader, kind);
      if (most === 0) continue;
      const teams = this.reach.teamsFor(leader, kind);
      for (let nth = 0; nth < most && isWithin(model, leader, [...this.kinds, kind]); nth += 1) {
        if (!this.takeOne(leader, kind, teams)) break;
      }
    }
    this.ledger.settle(leader);
  }

  /** What the leader has already. */
  private look(leader: number): void {
    const { model, visit, width, count } = this.ledger;
    this.kinds.length = 0;
    this.days.length = 0;
    this.teams.clear();
    this.full.clear();
    for (const slot of model.locked[leader]!) this.note(leader, slot);
    const from = leader * width;
    for (const slot of visit.subarray(from, from + count[leader]!)) {
      this.note(leader, slot);
      this.kinds.push(model.teamKind[model.slotTeam[slot]!]!);
    }
  }

  private note(leader: number, slot: number): void {
    const { slotDay, slotTeam, instance } = this.ledger.model;
    const day = slotDay[slot]!;
    this.days.push(day);
    this.teams.add(slotTeam[slot]!);
    this.full.add(bucketOf(instance, instance.visitors[leader]!, day));
  }

  private takeOne(leader: number, kind: number, teams: readonly TeamInReach[]): boolean {
    for (const { team } of teams) {
      const slot = this.teams.has(team) ? -1 : this.placeAt(leader, team);
      if (slot < 0) continue;
      this.ledger.put(leader, slot);
      this.note(leader, slot);
      this.kinds.push(kind);
      return true;
    }
    return false;
  }

  /** The first place that suits, in a part of the year that has no visit yet; -1 when there is none. */
  private placeAt(leader: number, team: number): number {
    const { ledger, reach, days } = this;
    const { model } = ledger;
    const { teamFirst, slotDay, instance, span } = model;
    const who = instance.visitors[leader]!;
    const gap = Math.max(span, who.minGap);
    if (ledger.openSlots[team] === 0) return -1;
    if (ledger.fairStep(team, ledger.load[team]!) >= instance.weights.crowd) return -1;
    const first = teamFirst[team]!;
    const slots = teamFirst[team + 1]! - first;
    // Not always the earliest, or the first part of the year would be full of one type.
    const turn = this.dice.below(slots);
    for (let nth = 0; nth < slots; nth += 1) {
      const slot = first + ((nth + turn) % slots);
      const day = slotDay[slot]!;
      if (ledger.blocked[slot]! > 0 || days.some((other) => Math.abs(other - day) < gap)) continue;
      if (this.full.has(bucketOf(instance, who, day)) || !reach.isFree(leader, slot)) continue;
      if (!isHeldUp(model, leader, slot)) return slot;
    }
    return -1;
  }
}
