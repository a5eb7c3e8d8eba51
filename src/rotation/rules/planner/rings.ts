const NONE = -1;
/** Everything is in the root, and who goes nowhere is there too. */
export const ROOT = 0;
/** A ring of more leaders than this is hardly ever found. */
const PASSES = 12;

/** What the next guest of a team costs, by how many there are. */
type Step = (team: number, load: number) => number;

/**
 * One visit each of several leaders, and where each could go: a slot is in a week, a week in a month, a
 * month in a team, and all teams in the root. Every place has room for so many more. `turn()` finds a
 * ring: leaders of whom each takes what the next one gives up, or what is free, and who together pay
 * less, though no one of them alone could move. Such a ring is a negative cycle of the residual network
 * (R. Bellman, On a Routing Problem, 1958); when there is none, no other choice of these visits is
 * cheaper.
 */
export class Rings {
  /** Place of each unit, and what it costs the leader. */
  readonly at: number[] = [];
  private readonly pays: number[] = [];
  /** Where the options of each unit begin, and one past the last. */
  private readonly firstOption: number[] = [];
  private optionPlace = new Int32Array(1_024);
  private optionCost = new Int32Array(1_024);
  private options = 0;

  /** Of each place what it is in, which always comes before it. */
  private readonly up: number[] = [];
  private readonly room: number[] = [];
  /** Units within. */
  private readonly inside: number[] = [];
  /** The team that a place is, and its guests; NONE for other places. */
  private readonly team: number[] = [];
  private readonly load: number[] = [];

  /** Places first, then units: the least cost of a way to each, and the step before it. */
  private reached = new Int32Array(256);
  private before = new Int32Array(256);
  private met = new Int32Array(256);
  /** Units that are reached at less since their options were looked at. */
  private isNew = new Uint8Array(256);

  constructor(private readonly step: Step) {}

  get units(): number {
    return this.at.length;
  }

  clear(): void {
    for (const list of [this.at, this.pays, this.up, this.room, this.inside]) list.length = 0;
    for (const list of [this.team, this.load, this.firstOption]) list.length = 0;
    this.options = 0;
    this.place(NONE, Infinity, NONE, 0);
  }

  /** A place within another, with room for so many more; a team knows how many visit it. */
  place(up: number, room: number, team = NONE, load = 0): number {
    this.up.push(up);
    this.room.push(room);
    this.inside.push(0);
    this.team.push(team);
    this.load.push(load);
    return this.up.length - 1;
  }

  /** A unit at a place; a cost of 0 until `staysFor` says what it pays. */
  unit(place: number, cost: number): void {
    this.at.push(place);
    this.pays.push(cost);
    for (let at = place; at !== ROOT; at = this.up[at]!) this.inside[at]! += 1;
  }

  /** After all units: what follows are the options of the first unit, then of the next. */
  begin(): void {
    this.firstOption.push(this.options);
  }

  /** What the unit whose options are being told pays where it is. */
  staysFor(cost: number): void {
    this.pays[this.firstOption.length - 1] = cost;
  }

  option(place: number, cost: number): void {
    if (this.options === this.optionPlace.length) {
      this.optionPlace = twice(this.optionPlace);
      this.optionCost = twice(this.optionCost);
    }
    this.optionPlace[this.options] = place;
    this.optionCost[this.options] = cost;
    this.options += 1;
  }

  /** Turns one ring that pays; false when there is none. */
  turn(): boolean {
    const nodes = this.up.length + this.units;
    if (this.reached.length < nodes) {
      this.reached = new Int32Array(2 * nodes);
      this.before = new Int32Array(2 * nodes);
      this.met = new Int32Array(2 * nodes);
      this.isNew = new Uint8Array(2 * nodes);
    }
    this.reached.fill(0, 0, nodes);
    this.before.fill(NONE, 0, nodes);
    this.isNew.fill(1, 0, this.units);
    for (let pass = 0; pass < PASSES; pass += 1) {
      if (!this.spread()) return false;
      const start = pass === 0 ? NONE : this.onRing(nodes);
      if (start === NONE) continue;
      this.shift(start);
      return true;
    }
    return false;
  }

  private spread(): boolean {
    const places = this.up.length;
    let moved = false;
    for (let unit = 0; unit < this.units; unit += 1) {
      if (this.isNew[unit] === 0) continue;
      this.isNew[unit] = 0;
      const here = this.reached[places + unit]!;
      const last = this.firstOption[unit + 1] ?? this.options;
      for (let nth = this.firstOption[unit]!; nth < last; nth += 1) {
        const cost = here + this.optionCost[nth]!;
        if (cost < this.reached[this.optionPlace[nth]!]!) {
          this.reach(this.optionPlace[nth]!, cost, places + unit);
          moved = true;
        }
      }
    }
    for (let place = places - 1; place > ROOT; place -= 1) {
      if (this.room[place]! > 0) moved = this.rise(place) || moved;
    }
    for (let place = 1; place < places; place += 1) {
      if (this.inside[place]! > 0) moved = this.sink(place) || moved;
    }
    for (let unit = 0; unit < this.units; unit += 1) {
      const cost = this.reached[this.at[unit]!]! - this.pays[unit]!;
      if (cost < this.reached[places + unit]!) {
        this.reach(places + unit, cost, this.at[unit]!);
        this.isNew[unit] = 1;
        moved = true;
      }
    }
    return moved;
  }

  /** There is room: what the place is in has one more. */
  private rise(place: number): boolean {
    const team = this.team[place]!;
    const cost = this.reached[place]! + (team === NONE ? 0 : this.step(team, this.load[place]!));
    if (cost >= this.reached[this.up[place]!]!) return false;
    this.reach(this.up[place]!, cost, place);
    return true;
  }

  /** Somebody within may leave instead. */
  private sink(place: number): boolean {
    const team = this.team[place]!;
    const saved = team === NONE ? 0 : this.step(team, this.load[place]! - 1);
    const cost = this.reached[this.up[place]!]! - saved;
    if (cost >= this.reached[place]!) return false;
    this.reach(place, cost, this.up[place]!);
    return true;
  }

  private reach(node: number, cost: number, before: number): void {
    this.reached[node] = cost;
    this.before[node] = before;
  }

  /** A node of a ring among the steps taken; NONE when there is no ring. */
  private onRing(nodes: number): number {
    const { met, before } = this;
    met.fill(NONE, 0, nodes);
    for (let first = 0; first < nodes; first += 1) {
      let node = first;
      while (node !== NONE && met[node] === NONE) {
        met[node] = first;
        node = before[node]!;
      }
      if (node !== NONE && met[node] === first) return node;
    }
    return NONE;
  }

  private shift(start: number): void {
    const places = this.up.length;
    const moves: { unit: number; to: number }[] = [];
    let node = start;
    do {
      const from = this.before[node]!;
      if (from >= places) moves.push({ unit: from - places, to: node });
      node = from;
    } while (node !== start);
    for (const { unit, to } of moves) {
      this.count(this.at[unit]!, -1);
      this.count(to, 1);
      this.at[unit] = to;
      this.pays[unit] = this.costAt(unit, to);
    }
  }

  private count(place: number, by: 1 | -1): void {
    for (let at = place; at !== ROOT; at = this.up[at]!) {
      this.inside[at]! += by;
      this.room[at]! -= by;
      this.load[at]! += by;
    }
  }

  private costAt(unit: number, place: number): number {
    let nth = this.firstOption[unit]!;
    while (this.optionPlace[nth] !== place) nth += 1;
    return this.optionCost[nth]!;
  }
}

function twice(list: Int32Array): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(list.length * 2);
  longer.set(list);
  return longer;
}
