import type { Dice } from './dice.ts';
import type { Ledger } from './ledger.ts';
import type { Menu, Menus } from './menus.ts';
import { isWithin } from './model.ts';
import { Rings, ROOT } from './rings.ts';

const NONE = -1;
/** Leaders of one exchange. */
const AT_ONCE = 40;
/** Teams of a leader that are asked for a guest, and one in so many asks anybody instead. */
const ASKED = 4;
const ANYBODY = 8;
/** Free slots of a shelf: the cheapest will do, but somebody else may take it in the same exchange. */
const SPARE = 2;

/** What a leader puts in: one visit of the type, or one that is missing (slot NONE). */
type Entry = Readonly<{ leader: number; slot: number }>;
/** A visit that moves from a slot to another; NONE is no visit. */
export type Change = Readonly<{ leader: number; from: number; to: number }>;

/**
 * An exchange: each of several leaders puts in one visit of the same type, or a missing one, and the
 * cheapest way to share them out again is found for all at once (rings.ts). The leaders' other visits
 * stay as they are. What departments cover is not quite exact.
 */
export class Exchange {
  private readonly rings: Rings;
  private readonly entries: Entry[] = [];
  /** The place of each slot, team, month, and week of a month in the network; 0 when it has none. */
  private readonly placeOf: Int32Array;
  /** What each place is the place of; slots are below `model.slots`. */
  private readonly keys: number[] = [];
  private readonly isIn: Uint8Array;
  /** What a day costs a leader beside: crowding; NONE when another visit is too near. */
  private readonly extra: Int32Array;

  constructor(
    private readonly ledger: Ledger,
    private readonly menus: Menus,
    private readonly dice: Dice,
  ) {
    const { slots, teams, monthRoom, weekRoom, leaders, days } = ledger.model;
    this.rings = new Rings((team, load) => ledger.fairStep(team, load));
    this.placeOf = new Int32Array(slots + teams + monthRoom.length + 2 * weekRoom.length);
    this.isIn = new Uint8Array(leaders);
    this.extra = new Int32Array(days);
  }

  /** What some leaders around this one should change, to pay less together. */
  find(leader: number): Change[] {
    const { kind } = this.menus.of(leader);
    if (kind.length === 0) return [];
    const picked = kind[this.dice.below(kind.length)]!;
    this.gather(leader, picked);
    this.lay(picked);
    for (let turns = 0; turns < AT_ONCE && this.rings.turn(); turns += 1);
    return this.entries
      .map(({ leader: who, slot }, unit) => {
        return { leader: who, from: slot, to: this.keys[this.rings.at[unit]!]! };
      })
      .filter(({ from, to }) => from !== to);
  }

  /** Everybody, or who visits teams that the leader could visit, and who visits theirs. */
  private gather(first: number, kind: number): void {
    const { leaders } = this.ledger.model;
    this.entries.length = 0;
    if (leaders <= AT_ONCE) {
      for (let leader = 0; leader < leaders; leader += 1) this.enter(leader, kind);
      return;
    }
    const members = [first];
    this.isIn[first] = 1;
    for (let nth = 0; nth < members.length && members.length < AT_ONCE; nth += 1) {
      for (let asked = 0; asked < ASKED; asked += 1) {
        const guest = this.neighbour(members[nth]!, kind);
        if (guest === NONE || this.isIn[guest] === 1) continue;
        this.isIn[guest] = 1;
        members.push(guest);
      }
    }
    for (const member of members) {
      this.isIn[member] = 0;
      this.enter(member, kind);
    }
  }

  private neighbour(leader: number, kind: number): number {
    const { dice, ledger } = this;
    const menu = this.menus.of(leader);
    const block = dice.below(menu.team.length);
    if (menu.kind[block] !== kind) return NONE;
    if (dice.below(ANYBODY) === 0) return dice.below(ledger.model.leaders);
    return ledger.guestOfTeam(menu.team[block]!, dice.below(1_024));
  }

  private enter(leader: number, kind: number): void {
    const { ledger, dice } = this;
    const { model } = ledger;
    const slots: number[] = [];
    const kinds = [kind];
    for (const slot of ledger.heldBy(leader)) {
      const own = model.teamKind[model.slotTeam[slot]!]!;
      kinds.push(own);
      if (own === kind) slots.push(slot);
    }
    if (kinds.length <= model.openMost[leader]! && isWithin(model, leader, kinds)) slots.push(NONE);
    if (slots.length > 0) this.entries.push({ leader, slot: slots[dice.below(slots.length)]! });
  }

  /** The network: first where everybody is, then where each could be. */
  private lay(kind: number): void {
    const { rings, entries, keys, placeOf } = this;
    for (const key of keys) if (key !== NONE) placeOf[key] = 0;
    keys.length = 0;
    keys.push(NONE);
    rings.clear();
    for (const { leader, slot } of entries) {
      const isMissing = slot === NONE;
      const cost = isMissing ? this.absence(leader, kind, false) : 0;
      rings.unit(isMissing ? ROOT : this.placeFor(slot), cost);
    }
    for (const entry of entries) this.layOptions(entry, kind);
  }

  /** What it costs that the visit is missing. */
  private absence(leader: number, kind: number, isMade: boolean): number {
    const { model, count, covers } = this.ledger;
    const { shortfall, shortfallConc } = model.instance.weights;
    const missing = model.openMost[leader]! - count[leader]! + Number(isMade);
    const further = missing > 1 ? shortfallConc : 0;
    return shortfall + further + covers.lossWithout(leader, kind, isMade);
  }

  private layOptions({ leader, slot: held }: Entry, kind: number): void {
    const { ledger, rings, menus } = this;
    const { slotTeam, instance } = ledger.model;
    const menu = menus.of(leader);
    const { buckets } = menus.calendarOf(leader);
    const others = ledger.slotsOf(leader).filter((slot) => slot !== held);
    this.markDays(leader, others);
    rings.begin();
    rings.option(ROOT, this.absence(leader, kind, held !== NONE));
    for (let block = 0; block < menu.team.length; block += 1) {
      if (menu.kind[block] !== kind) continue;
      const isAgain = others.some((slot) => slotTeam[slot] === menu.team[block]);
      const cost = menu.teamCost[block]! + (isAgain ? instance.weights.repeat : 0);
      for (let bucket = 0; bucket < buckets; bucket += 1) {
        this.layShelf(menu, block * buckets + bucket, cost, held);
      }
    }
  }

  private markDays(leader: number, others: readonly number[]): void {
    const { extra, ledger } = this;
    const { slotDay, days, instance } = ledger.model;
    const { gap, first, bucketOf } = this.menus.calendarOf(leader);
    extra.fill(0);
    for (const slot of others) {
      const bucket = bucketOf[slotDay[slot]!]!;
      extra.fill(instance.weights.crowd, first[bucket], first[bucket + 1]);
    }
    for (const slot of others) {
      const day = slotDay[slot]!;
      extra.fill(NONE, Math.max(0, day - gap + 1), Math.min(days, day + gap));
    }
  }

  /**
   * The slots of a shelf, the cheapest first. All its days are in one part of the year, so after a free
   * slot the rest, also what others hold, is no better.
   */
  private layShelf(menu: Menu, shelf: number, cost: number, held: number): void {
    const { ledger, rings, extra } = this;
    const { slotDay } = ledger.model;
    let free = 0;
    for (let at = menu.first[shelf]!; at < menu.first[shelf + 1]!; at += 1) {
      const slot = menu.slot[at]!;
      const beside = extra[slotDay[slot]!]!;
      if (beside === NONE) continue;
      const all = cost + menu.slotCost[at]! + beside;
      if (slot === held) rings.staysFor(all);
      if (free >= SPARE && slot !== held) continue;
      if (ledger.blocked[slot] === 0) free += 1;
      else if (!this.mayOpen(slot)) continue;
      rings.option(this.placeFor(slot), all);
    }
  }

  /** Whether of what is full somebody in this exchange could make room. */
  private mayOpen(slot: number): boolean {
    const { ledger, placeOf } = this;
    const { slotMonth, slotWeek } = ledger.model;
    if (ledger.left[slot]! <= 0 && placeOf[slot] === 0) return false;
    const isWeekFull = ledger.weekLeft[slotWeek[slot]!]! <= 0;
    if (isWeekFull && placeOf[this.weekKey(slot)] === 0) return false;
    return ledger.monthLeft[slotMonth[slot]!]! > 0 || placeOf[this.monthKey(slot)] !== 0;
  }

  private monthKey(slot: number): number {
    const { slots, teams, slotMonth } = this.ledger.model;
    return slots + teams + slotMonth[slot]!;
  }

  /** A week that lies in two months is a place in each. */
  private weekKey(slot: number): number {
    const { slots, teams, monthRoom, slotWeek, slotMonth, weekFirst } = this.ledger.model;
    const week = slotWeek[slot]!;
    const isLater = slotMonth[weekFirst[week]!] !== slotMonth[slot];
    return slots + teams + monthRoom.length + 2 * week + Number(isLater);
  }

  /** The place of a slot, laid with those it is in when it is first asked for. */
  private placeFor(slot: number): number {
    const { placeOf, ledger } = this;
    if (placeOf[slot] !== 0) return placeOf[slot]!;
    const { model, left, weekLeft, monthLeft } = ledger;
    const team = model.slotTeam[slot]!;
    const [teamKey, monthKey, weekKey] = [
      model.slots + team,
      this.monthKey(slot),
      this.weekKey(slot),
    ];
    if (placeOf[teamKey] === 0) this.note(teamKey, ROOT, Infinity, team);
    if (placeOf[monthKey] === 0) {
      this.note(monthKey, placeOf[teamKey]!, monthLeft[model.slotMonth[slot]!]!);
    }
    if (placeOf[weekKey] === 0) {
      this.note(weekKey, placeOf[monthKey]!, weekLeft[model.slotWeek[slot]!]!);
    }
    return this.note(slot, placeOf[weekKey]!, left[slot]!);
  }

  private note(key: number, within: number, room: number, team = NONE): number {
    const place = this.rings.place(within, room, team, team === NONE ? 0 : this.ledger.load[team]!);
    this.placeOf[key] = place;
    this.keys.push(key);
    return place;
  }
}
