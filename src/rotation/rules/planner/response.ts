import type { Dice } from './dice.ts';
import type { Ledger } from './ledger.ts';
import type { Menu, Menus } from './menus.ts';
import { Shapes } from './shapes.ts';
import type { Shape } from './shapes.ts';

/** More than any plan costs, and small enough that two of them can be added in 32 bits. */
const NEVER = 500_000_000;
const HOT = 4;
const NOISE = 1024;

/** How freely a leader chooses. */
export type Mood = {
  /** Points by which a team or a day may seem worse than it is. */
  noise: number;
  /** What it costs to take what somebody else has, for each of place, week and month; -1: never. */
  toll: number;
};

/**
 * The best year for one leader given everybody else's: dynamic programming over the days, with the
 * visits behind (by type) as state. Quota, days between visits, buckets, weekday, peak, travel,
 * fairness and proposals that stay are exact.
 *
 * A second visit to the same team is not in the state. For a team that tempts twice (a "hot" one) the
 * leader settles beforehand whether it is for the first visit of its type or for a later one; the
 * other then pays the repeat. Both are tried when the clash is first seen, and now and then again.
 */
export class Response {
  /** What was chosen: slots, `count` of them. */
  readonly chosen: Int32Array;
  count = 0;

  private readonly shapes = new Shapes();
  /** Column × days: the least cost of a visit on the day, and its slot. */
  private readonly least: Int32Array;
  private readonly leastSlot: Int32Array;
  /** (Day + 1) × states: the least cost with all visits on or before the day. */
  private table = new Int32Array(0);
  private base = new Int32Array(0);
  /** Leader × HOT: team + 1, negative when kept for the later visit; 0 is none. */
  private readonly hot: Int32Array;
  private readonly noises: Float64Array;
  /** Per day: the first day of its bucket, and what a visit costs beside its slot. */
  private readonly bucketFirst: Int32Array;
  private readonly extra: Int32Array;
  private readonly crowd: number;

  constructor(
    private readonly ledger: Ledger,
    private readonly menus: Menus,
    private readonly dice: Dice,
  ) {
    const { model } = ledger;
    this.chosen = new Int32Array(ledger.width);
    this.least = new Int32Array(model.types * 2 * model.days);
    this.leastSlot = new Int32Array(this.least.length);
    this.hot = new Int32Array(model.leaders * HOT);
    this.noises = Float64Array.from({ length: NOISE }, () => dice.share());
    this.bucketFirst = new Int32Array(model.days);
    this.extra = new Int32Array(model.days);
    this.crowd = model.instance.weights.crowd;
  }

  /** Chooses for a leader whose visits have been taken out of the ledger. */
  choose(leader: number, mood: Mood): void {
    const { model } = this.ledger;
    const open = model.open.subarray(leader * model.types, (leader + 1) * model.types);
    const shape = this.shapes.of(open);
    const menu = this.menus.of(leader);
    this.turnHot(leader);
    for (let attempt = 0; attempt < 3; attempt += 1) {
      this.scan(leader, menu, open, mood);
      this.solve(leader, shape, mood);
      if (!this.coolDown(leader)) return;
    }
  }

  private turnHot(leader: number): void {
    for (let at = leader * HOT; at < (leader + 1) * HOT; at += 1) {
      if (this.hot[at] !== 0 && this.dice.below(4) === 0) this.hot[at] = -this.hot[at]!;
    }
  }

  /** Notes a team that was chosen twice; false when there is none, or it was known. */
  private coolDown(leader: number): boolean {
    const { slotTeam } = this.ledger.model;
    for (let nth = 1; nth < this.count; nth += 1) {
      for (let other = 0; other < nth; other += 1) {
        const team = slotTeam[this.chosen[nth]!]!;
        if (slotTeam[this.chosen[other]!] !== team) continue;
        if (this.sideOf(leader, team) !== 0) return false;
        const at = leader * HOT;
        this.hot.copyWithin(at + 1, at, at + HOT - 1);
        this.hot[at] = this.dice.below(2) === 0 ? team + 1 : -team - 1;
        return true;
      }
    }
    return false;
  }

  private sideOf(leader: number, team: number): number {
    for (let at = leader * HOT; at < (leader + 1) * HOT; at += 1) {
      if (this.hot[at] === team + 1) return 1;
      if (this.hot[at] === -team - 1) return -1;
    }
    return 0;
  }

  /** For every type and day the cheapest slot on the menu. */
  private scan(leader: number, menu: Menu, open: Int32Array, { noise, toll }: Mood): void {
    const { ledger, least, leastSlot, dice } = this;
    const { blocked, load, model } = ledger;
    const { slotDay, days } = model;
    const repeat = model.instance.weights.repeat;
    least.fill(NEVER);
    for (let block = 0; block < menu.team.length; block += 1) {
      const team = menu.team[block]!;
      const kind = menu.kind[block]!;
      const side = this.sideOf(leader, team);
      let cost = menu.teamCost[block]! + ledger.fairStep(team, load[team]!);
      if (noise > 0) cost += Math.floor(dice.share() * noise);
      const row = kind * 2 * days;
      const last = menu.first[block + 1]!;
      const firstCost = side < 0 ? cost + repeat : cost;
      const againCost = side > 0 ? cost + repeat : cost;
      const hasAgain = open[kind]! > 1;
      for (let at = menu.first[block]!; at < last; at += 1) {
        const slot = menu.slot[at]!;
        let own = menu.slotCost[at]!;
        const obstacles = blocked[slot]!;
        if (obstacles !== 0) {
          if (toll < 0) continue;
          own += toll * obstacles;
        }
        const day = row + slotDay[slot]!;
        if (own + firstCost < least[day]!) {
          least[day] = own + firstCost;
          leastSlot[day] = slot;
        }
        if (hasAgain && own + againCost < least[day + days]!) {
          least[day + days] = own + againCost;
          leastSlot[day + days] = slot;
        }
      }
    }
  }

  /** Fills the table day by day and leaves the best year in `chosen`. */
  private solve(leader: number, shape: Shape, { noise }: Mood): void {
    const { days, instance } = this.ledger.model;
    const { states, from, to, column } = shape;
    this.makeRoom(leader, states, noise);
    const { table, base, least } = this;
    const gap = Math.max(1, instance.visitors[leader]!.minGap);
    table.fill(NEVER, 0, states);
    table[0] = 0;
    for (let day = 0; day < days; day += 1) {
      const row = (day + 1) * states;
      table.copyWithin(row, row - states, row);
      this.fillBase(day, gap, states);
      for (let step = 0; step < from.length; step += 1) {
        const cost = base[from[step]!]! + least[column[step]! * days + day]!;
        if (cost < table[row + to[step]!]!) table[row + to[step]!] = cost;
      }
    }
    this.trace(leader, shape, gap);
  }

  /** For each state the cost of having it behind by the day, when the day itself is for a visit. */
  private fillBase(day: number, gap: number, states: number): void {
    const { table, base, crowd } = this;
    const gapRow = Math.max(0, day - gap + 1) * states;
    const bucketRow = Math.min(gapRow, this.bucketFirst[day]! * states);
    const extra = this.extra[day]!;
    for (let state = 0; state < states; state += 1) {
      const free = table[bucketRow + state]!;
      const crowded = table[gapRow + state]! + crowd;
      base[state] = (free < crowded ? free : crowded) + extra;
    }
  }

  /** What the leader's buckets, locked visits and mood add to a day; room for the table. */
  private makeRoom(leader: number, states: number, noise: number): void {
    const { model } = this.ledger;
    const { days, slotDay } = model;
    const { buckets } = model.instance.visitors[leader]!;
    const size = (days + 1) * states;
    if (this.table.length < size) this.table = new Int32Array(size);
    if (this.base.length < states) this.base = new Int32Array(states);
    const offset = noise > 0 ? this.dice.below(NOISE) : 0;
    let first = 0;
    for (let day = 0; day < days; day += 1) {
      const bucket = Math.floor((day * buckets) / days);
      if (bucket !== Math.floor((first * buckets) / days)) first = day;
      this.bucketFirst[day] = first;
      this.extra[day] = noise > 0 ? Math.floor(this.noises[(offset + day) % NOISE]! * noise) : 0;
    }
    for (const slot of model.locked[leader]!) {
      const bucket = Math.floor((slotDay[slot]! * buckets) / days);
      for (let day = 0; day < days; day += 1) {
        if (Math.floor((day * buckets) / days) !== bucket || this.bucketFirst[day]! > day) continue;
        // Every visit beside a locked one crowds it, so neighbours need not be looked at.
        this.bucketFirst[day] = days + 1;
        this.extra[day]! += this.crowd;
      }
    }
  }

  private trace(leader: number, { states, counts, from, to, column }: Shape, gap: number): void {
    const { days } = this.ledger.model;
    const { table, base, least } = this;
    let state = this.bestEnd(leader, states, counts);
    let row = days;
    this.count = 0;
    while (state !== 0) {
      const cost = table[row * states + state]!;
      while (table[(row - 1) * states + state] === cost) row -= 1;
      const day = row - 1;
      this.fillBase(day, gap, states);
      let step = 0;
      while (
        to[step] !== state ||
        base[from[step]!]! + least[column[step]! * days + day]! !== cost
      ) {
        step += 1;
      }
      this.chosen[this.count] = this.leastSlot[column[step]! * days + day]!;
      this.count += 1;
      state = from[step]!;
      const gapRow = Math.max(0, day - gap + 1);
      const bucketRow = Math.min(gapRow, this.bucketFirst[day]!);
      const isFree = table[bucketRow * states + state]! + this.extra[day]! === base[state];
      row = isFree ? bucketRow : gapRow;
    }
  }

  /** The last state that is cheapest with what then is missing, and what a first visit covers. */
  private bestEnd(leader: number, states: number, counts: Int32Array): number {
    const { model } = this.ledger;
    const { types, days, open, instance } = model;
    const { shortfall, shortfallConc } = instance.weights;
    let best = 0;
    let least = Infinity;
    for (let state = 0; state < states; state += 1) {
      let cost = this.table[days * states + state]!;
      if (cost >= NEVER) continue;
      let missing = 0;
      for (let kind = 0; kind < types; kind += 1) {
        const count = counts[state * types + kind]!;
        missing += open[leader * types + kind]! - count;
        if (count > 0) cost -= this.ledger.coverBonus(leader, kind);
      }
      cost += shortfall * missing + shortfallConc * Math.max(0, missing - 1);
      if (cost < least) {
        least = cost;
        best = state;
      }
    }
    return best;
  }
}
