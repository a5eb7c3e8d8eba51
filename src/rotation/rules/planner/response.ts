import { againOf, agreed } from './agreement.ts';
import type { Agreed } from './agreement.ts';
import type { Calendar } from './calendars.ts';
import type { Dice } from './dice.ts';
import { HotTeams } from './hot-teams.ts';
import type { Ledger } from './ledger.ts';
import type { Menus } from './menus.ts';
import { FAR_AWAY, lateFrom } from './model.ts';
import { NEVER, Offers } from './offers.ts';
import type { Mood } from './offers.ts';
import { Shapes } from './shapes.ts';
import type { Shape } from './shapes.ts';

/**
 * The best year for one leader given everybody else's: dynamic programming over the days, with the
 * visits behind (by type) as state. Quota, days between visits, buckets, weekday, peak, travel,
 * fairness and proposals that stay are exact.
 *
 * A second visit to the same team is not in the state. For a team that tempts twice (a "hot" one) the
 * leader settles beforehand whether it is for the first visit of its type or for a later one; the
 * other then pays the repeat. Now and then the two change places.
 */
export class Response {
  /** What was chosen: slots, `count` of them. */
  readonly chosen: Int32Array;
  count = 0;

  private readonly shapes = new Shapes();
  private readonly offers: Offers;
  /** (Row + 1) × states: the least cost with all visits on or before the day of the row. */
  private table = new Int32Array(0);
  private base = new Int32Array(0);
  private readonly rowDay: Int32Array;
  /** The first offer of each row, and the rows that end before the gap and before the bucket. */
  private readonly rowOffer: Int32Array;
  private readonly gapRow: Int32Array;
  private readonly bucketRow: Int32Array;
  private rows = 0;
  private readonly hot: HotTeams;
  private readonly crowd: number;
  private readonly late: number;
  private missing = 0;
  private agreement: Agreed = { quota: [], any: 0, most: 0 };
  private readonly held: Int32Array;
  private readonly lockedOf: Int32Array;
  private crowded = false;
  private lateFrom = FAR_AWAY;
  private readonly sideOf = (leader: number, team: number): number => this.hot.side(leader, team);

  constructor(
    private readonly ledger: Ledger,
    private readonly menus: Menus,
    dice: Dice,
  ) {
    const { model } = ledger;
    this.chosen = new Int32Array(ledger.width);
    this.offers = new Offers(ledger, dice);
    this.rowDay = new Int32Array(model.days + 1);
    this.rowOffer = new Int32Array(model.days + 2);
    this.gapRow = new Int32Array(model.days + 1);
    this.bucketRow = new Int32Array(model.days + 1);
    this.held = new Int32Array(model.types);
    this.lockedOf = new Int32Array(model.types);
    this.hot = new HotTeams(model.leaders, dice);
    this.crowd = model.instance.weights.crowd;
    this.late = model.instance.weights.late ?? 0;
  }

  /** Chooses for a leader whose visits have been taken out of the ledger. */
  choose(leader: number, mood: Mood): void {
    const { model } = this.ledger;
    const quota = model.open.subarray(leader * model.types, (leader + 1) * model.types);
    const [any, most] = [model.openAny[leader]!, model.openMost[leader]!];
    const shape = this.shapes.of({ quota, any, most });
    this.lateFrom = lateFrom(model, leader);
    const calendar = this.menus.calendarOf(leader);
    const menu = this.menus.of(leader);
    this.hot.turn(leader);
    this.offers.open(leader, calendar, mood);
    let dense = this.lateFrom < FAR_AWAY;
    for (let attempt = 0; attempt < 4; attempt += 1) {
      this.offers.scan(leader, menu, calendar, mood, this.sideOf, dense);
      this.solve(leader, shape, calendar);
      if (!dense && (this.crowded || this.isShort(leader))) dense = true;
      else if (!this.coolDown(leader)) return;
    }
  }

  /** Whether more is missing than what has no offer on any day. */
  private isShort(leader: number): boolean {
    return this.missing > 0 && this.missing > this.offers.unreachable(leader);
  }

  /** Notes a team that was chosen twice; false when there is none, or it was known. */
  private coolDown(leader: number): boolean {
    const { slotTeam } = this.ledger.model;
    for (let nth = 1; nth < this.count; nth += 1) {
      for (let other = 0; other < nth; other += 1) {
        const team = slotTeam[this.chosen[nth]!]!;
        if (slotTeam[this.chosen[other]!] !== team) continue;
        if (this.hot.side(leader, team) !== 0) return false;
        this.hot.note(leader, team);
        return true;
      }
    }
    return false;
  }

  /** Fills the table row by row, a row for each day with an offer; the best year is in `chosen`. */
  private solve(leader: number, shape: Shape, calendar: Calendar): void {
    const { days } = this.ledger.model;
    const { states, from, to, firstStep } = shape;
    const { offers } = this;
    this.layRows(states, calendar);
    const { table, base } = this;
    table.fill(NEVER, 0, states);
    table[0] = 0;
    for (let row = 0; row < this.rows; row += 1) {
      const line = (row + 1) * states;
      for (let state = line; state < line + states; state += 1)
        table[state] = table[state - states]!;
      this.fillBase(row, states);
      for (let offer = this.rowOffer[row]!; offer < this.rowOffer[row + 1]!; offer += 1) {
        const column = offers.column[offer]!;
        const visit = offers.least[column * days + this.rowDay[row]!]!;
        for (let step = firstStep[column]!; step < firstStep[column + 1]!; step += 1) {
          const cost = base[from[step]!]! + visit;
          if (cost < table[line + to[step]!]!) table[line + to[step]!] = cost;
        }
      }
    }
    this.trace(leader, shape);
  }

  /** Both pointers only move on, because days ascend. */
  private layRows(states: number, { gap, first, bucketOf }: Calendar): void {
    const { offers, rowDay, rowOffer, gapRow, bucketRow } = this;
    let rows = 0;
    for (let offer = 0; offer < offers.count; offer += 1) {
      if (rows > 0 && rowDay[rows - 1] === offers.day[offer]) continue;
      rowDay[rows] = offers.day[offer]!;
      rowOffer[rows] = offer;
      rows += 1;
    }
    rowOffer[rows] = offers.count;
    let near = 0;
    let bucket = 0;
    for (let row = 0; row < rows; row += 1) {
      const day = rowDay[row]!;
      while (rowDay[near]! <= day - gap) near += 1;
      while (rowDay[bucket]! < first[bucketOf[day]!]!) bucket += 1;
      gapRow[row] = near;
      bucketRow[row] = Math.min(near, bucket);
    }
    this.rows = rows;
    if (this.table.length < (rows + 1) * states) this.table = new Int32Array((rows + 1) * states);
    if (this.base.length < states) this.base = new Int32Array(states);
  }

  /** For each state the cost of having it behind when the day of the row is for another visit. */
  private fillBase(row: number, states: number): void {
    const { table, base, crowd } = this;
    const near = this.gapRow[row]! * states;
    const before = this.bucketRow[row]! * states;
    for (let state = 0; state < states; state += 1) {
      const free = table[before + state]!;
      const crowded = table[near + state]! + crowd;
      base[state] = free < crowded ? free : crowded;
    }
    if (this.rowDay[row]! >= this.lateFrom) base[0] = this.late;
  }

  private trace(leader: number, shape: Shape): void {
    const { days } = this.ledger.model;
    const { states, from, to, firstStep } = shape;
    const { table, base, offers } = this;
    let state = this.bestEnd(leader, shape);
    let line = this.rows;
    this.count = 0;
    this.crowded = false;
    while (state !== 0) {
      const cost = table[line * states + state]!;
      while (table[(line - 1) * states + state] === cost) line -= 1;
      const row = line - 1;
      this.fillBase(row, states);
      let offer = this.rowOffer[row]! - 1;
      let step = -1;
      let column = -1;
      while (step < 0) {
        offer += 1;
        column = offers.column[offer]!;
        const rest = cost - offers.least[column * days + this.rowDay[row]!]!;
        for (let at = firstStep[column]!; at < firstStep[column + 1]!; at += 1) {
          if (to[at] === state && base[from[at]!] === rest) step = at;
        }
      }
      this.chosen[this.count] = offers.leastSlot[column * days + this.rowDay[row]!]!;
      this.count += 1;
      state = from[step]!;
      line = this.bucketRow[row]!;
      if (state !== 0 && table[line * states + state] !== base[state]) {
        line = this.gapRow[row]!;
        this.crowded = true;
      }
    }
  }

  /** What the agreement says, and what locked visits hold of it. */
  private look(leader: number): void {
    const { model } = this.ledger;
    this.agreement = agreed(model.instance.visitors[leader]!);
    this.lockedOf.fill(0);
    for (const slot of model.locked[leader]!) {
      this.lockedOf[model.teamKind[model.slotTeam[slot]!]!]! += 1;
    }
  }

  /** The last state that is cheapest with what then is missing, and what a first visit covers. */
  private bestEnd(leader: number, { states, counts }: Shape): number {
    const { model } = this.ledger;
    const { types, openMost, instance } = model;
    const { shortfall, shortfallConc } = instance.weights;
    this.look(leader);
    let best = 0;
    let least = Infinity;
    for (let state = 0; state < states; state += 1) {
      let cost = this.table[this.rows * states + state]!;
      if (cost >= NEVER) continue;
      let missing = openMost[leader]!;
      for (let kind = 0; kind < types; kind += 1) {
        const count = counts[state * types + kind]!;
        missing -= count;
        this.held[kind] = this.lockedOf[kind]! + count;
        if (count > 0) cost -= this.ledger.covers.bonus(leader, kind);
      }
      cost += againOf(this.agreement, instance.weights, this.held);
      cost += shortfall * missing + shortfallConc * Math.max(0, missing - 1);
      if (cost < least) {
        least = cost;
        best = state;
        this.missing = missing;
      }
    }
    return best;
  }
}
