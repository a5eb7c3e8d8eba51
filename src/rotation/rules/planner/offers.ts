import type { Calendar } from './calendars.ts';
import { FREE } from './calendars.ts';
import { openUnits } from './demand.ts';
import type { Dice } from './dice.ts';
import type { Ledger } from './ledger.ts';
import type { Menu } from './menus.ts';
import { mostOf } from './model.ts';

/** More than any plan costs, and small enough that two of them can be added in 32 bits. */
export const NEVER = 500_000_000;
const NOISE = 1024;
/** Of so many teams one is not looked at by a leader in a blind mood. */
const BLIND = 24;

/** How freely a leader chooses. */
export type Mood = {
  /** Points by which a team or a day may seem worse than it is. */
  noise: number;
  /** What it costs to take what somebody else has, for each of place, week and month; -1: never. */
  toll: number;
  /** Leaves a team here and there to others altogether, whatever that costs this leader. */
  isBlind: boolean;
  /** What a visit costs beside, by team and month; null: what it costs in fairness now. */
  guide: Int32Array | null;
};

/** For which visit of its type a team that tempts twice is kept: 1 the first, -1 a later one, 0 any. */
export type SideOf = (leader: number, team: number) => number;

/**
 * What the menu offers a leader at the moment: for every column (type, first or later visit) and day
 * the cheapest slot, and of those the few days that can be part of the best year.
 *
 * A year with one visit in each bucket needs few days. A day so far from the edges of its bucket that
 * no other bucket's visit is too near (FREE) is as good as any other such day, so the cheapest will
 * do; a day near an edge is worth a look only when it is cheaper than every day further from that
 * edge. `dense` offers every day, for leaders who cannot have such a year.
 */
export class Offers {
  /** Column × days. */
  readonly least: Int32Array;
  readonly leastSlot: Int32Array;
  /** The days worth a look, ascending by day; `count` of them. */
  readonly day: Int32Array;
  readonly column: Int32Array;
  count = 0;

  /** Column × bucket: the cheapest day that is FREE; a dearer team has nothing to offer. */
  private readonly sure: Int32Array;
  private readonly listed: Uint8Array;
  private readonly isOpen: Uint8Array;
  /** Where in `least` there is something. */
  private readonly touched: Int32Array;
  private touches = 0;
  private readonly noises: Float64Array;
  /** What the mood, or a locked visit in the same bucket, adds to a day. */
  readonly extra: Int32Array;

  constructor(
    private readonly ledger: Ledger,
    private readonly dice: Dice,
  ) {
    const { types, days } = ledger.model;
    this.least = new Int32Array(types * 2 * days);
    this.leastSlot = new Int32Array(this.least.length);
    this.day = new Int32Array(this.least.length);
    this.column = new Int32Array(this.least.length);
    this.sure = new Int32Array(types * 2 * (days + 1));
    this.noises = Float64Array.from({ length: NOISE }, () => dice.share());
    this.extra = new Int32Array(days);
    this.listed = new Uint8Array(this.sure.length);
    this.least.fill(NEVER);
    this.touched = new Int32Array(this.least.length);
    this.isOpen = new Uint8Array(types * 2);
  }

  /** Days have their extra points for as long as a leader chooses. */
  open(leader: number, calendar: Calendar, { noise }: Mood): void {
    const { model } = this.ledger;
    if (noise > 0) {
      const offset = this.dice.below(NOISE);
      for (let day = 0; day < model.days; day += 1) {
        this.extra[day] = Math.floor(this.noises[(offset + day) % NOISE]! * noise);
      }
    } else this.extra.fill(0);
    const crowded = new Set(
      model.locked[leader]!.map((slot) => calendar.bucketOf[model.slotDay[slot]!]!),
    );
    for (const bucket of crowded) {
      for (let day = calendar.first[bucket]!; day < calendar.first[bucket + 1]!; day += 1) {
        this.extra[day]! += model.instance.weights.crowd;
      }
    }
  }

  /**
   * Invariants: `least` is the least cost seen of a column on a day; when not `dense`, the rest of a
   * shelf is passed over only when its bucket has a FREE day that costs no more. Extra points are
   * never negative, so what a shelf offers next costs at least its slot.
   */
  scan(
    leader: number,
    menu: Menu,
    calendar: Calendar,
    mood: Mood,
    sideOf: SideOf,
    dense: boolean,
  ): void {
    const { ledger, least, leastSlot, sure, dice, extra } = this;
    const { blocked, load, model, doors } = ledger;
    const { slotDay, slotMonth, days, instance } = model;
    const { zone, buckets } = calendar;
    const { noise, toll, guide } = mood;
    this.clear(leader, buckets);
    doors.glance(dice);
    for (let block = 0; block < menu.team.length; block += 1) {
      const team = menu.team[block]!;
      const kind = menu.kind[block]!;
      if (this.isClosed(team, mood)) continue;
      const fair = guide === null ? ledger.fairStep(team, load[team]!) : 0;
      let cost = menu.teamCost[block]! + fair;
      if (noise > 0) cost += Math.floor(dice.share() * noise);
      const side = sideOf(leader, team);
      // A shut door may make a slot cheaper than its place on the shelf says.
      const slack = doors.slack(team);
      for (let later = 0; later < 2; later += 1) {
        const column = kind * 2 + later;
        if (this.isOpen[column] === 0) continue;
        const isDear = later === 0 ? side < 0 : side > 0;
        const all = isDear ? cost + instance.weights.repeat : cost;
        const row = column * days;
        for (let bucket = 0; bucket < buckets; bucket += 1) {
          const shelf = block * buckets + bucket;
          const last = menu.first[shelf + 1]!;
          let bar = dense ? NEVER : sure[column * buckets + bucket]!;
          for (let at = menu.first[shelf]!; at < last; at += 1) {
            const plain = all + menu.slotCost[at]!;
            if (plain - slack >= bar) break;
            const slot = menu.slot[at]!;
            const obstacles = blocked[slot]!;
            if (obstacles !== 0 && toll < 0) continue;
            const day = slotDay[slot]!;
            let own = plain + extra[day]! + obstacles * toll;
            if (slack > 0) own -= doors.bonus(slot, day);
            if (guide !== null) own += guide[slotMonth[slot]!]!;
            if (own >= least[row + day]!) continue;
            if (least[row + day] === NEVER) this.touch(row + day);
            least[row + day] = own;
            leastSlot[row + day] = slot;
            if (zone[day] === FREE && own < bar && !dense) bar = own;
          }
          if (!dense) sure[column * buckets + bucket] = bar;
        }
      }
    }
    this.list(calendar, dense);
  }

  /** Nothing to be had at a team, or the mood does not look at it. */
  private isClosed(team: number, { toll, isBlind }: Mood): boolean {
    if (toll < 0 && this.ledger.openSlots[team] === 0) return true;
    return isBlind && this.dice.below(BLIND) === 0;
  }

  private touch(at: number): void {
    this.touched[this.touches] = at;
    this.touches += 1;
  }

  private clear(leader: number, buckets: number): void {
    const { model } = this.ledger;
    const { types } = model;
    for (let at = 0; at < this.touches; at += 1) this.least[this.touched[at]!] = NEVER;
    this.touches = 0;
    this.sure.fill(NEVER, 0, types * 2 * buckets);
    for (let kind = 0; kind < types; kind += 1) {
      const count = mostOf(model, leader, kind);
      this.isOpen[kind * 2] = Number(count > 0);
      this.isOpen[kind * 2 + 1] = Number(count > 1);
    }
  }

  /** Visits of a type that has no offer at all in either column. */
  unreachable(leader: number): number {
    const { model } = this.ledger;
    const { types } = model;
    const { ofKind, ofAny } = openUnits(model, leader);
    const hasOffer = new Uint8Array(types);
    for (let offer = 0; offer < this.count; offer += 1) hasOffer[this.column[offer]! >> 1] = 1;
    const out = ofKind.reduce((sum, count, kind) => sum + (1 - hasOffer[kind]!) * count, 0);
    return out + (hasOffer.includes(1) ? 0 : ofAny);
  }

  /** Lists the days worth a look: of the FREE days of a bucket the cheapest, of others the cheaper. */
  private list({ zone, bucketOf, buckets }: Calendar, dense: boolean): void {
    const { least, sure } = this;
    const { days, types } = this.ledger.model;
    this.count = 0;
    this.listed.fill(0, 0, types * 2 * buckets);
    for (let nth = 0; nth < this.touches; nth += 1) {
      const at = this.touched[nth]!;
      const column = Math.floor(at / days);
      const day = at - column * days;
      if (!dense) {
        const bucket = column * buckets + bucketOf[day]!;
        if (least[at]! > sure[bucket]!) continue;
        if (least[at] === sure[bucket] && (zone[day] !== FREE || this.listed[bucket] === 1))
          continue;
        if (zone[day] === FREE) this.listed[bucket] = 1;
      }
      this.day[this.count] = day;
      this.column[this.count] = column;
      this.count += 1;
    }
    this.sort();
  }

  private sort(): void {
    const { day, column } = this;
    for (let at = 1; at < this.count; at += 1) {
      const heldDay = day[at]!;
      const heldColumn = column[at]!;
      let to = at - 1;
      while (to >= 0 && day[to]! > heldDay) {
        day[to + 1] = day[to]!;
        column[to + 1] = column[to]!;
        to -= 1;
      }
      day[to + 1] = heldDay;
      column[to + 1] = heldColumn;
    }
  }
}
