import { distance } from './distance.ts';
import type { InstanceLeader } from './instance.ts';
import type { Model } from './model.ts';

const DAYS_A_WEEK = 7;
const BITS = 32;

/** What a visit to a team costs a leader whatever the slot: the way there, and having been there. */
export type TeamInReach = Readonly<{ team: number; cost: number }>;

/**
 * Who could go where, without a list of all pairs. Many slots share their times (eight to twelve on
 * a Tuesday), so a leader's diary is held against each time window once and kept as a row of bits;
 * what a team asks (language, clearance, distance) is asked once per leader and team.
 */
export class Reach {
  /** Time window of each slot. */
  private readonly windowOf: Int32Array;
  private readonly starts: Int32Array;
  private readonly ends: Int32Array;
  private readonly longest: number;
  private readonly words: number;
  /** Leader × words: a bit for every window in which the leader is busy. */
  private readonly busy: Uint32Array;

  constructor(readonly model: Model) {
    const { slots, slotStart, slotEnd } = model;
    const order = Int32Array.from({ length: slots }, (_, slot) => slot).sort(
      (a, b) => slotStart[a]! - slotStart[b]! || slotEnd[a]! - slotEnd[b]!,
    );
    this.windowOf = new Int32Array(slots);
    const starts: number[] = [];
    const ends: number[] = [];
    for (const slot of order) {
      const last = starts.length - 1;
      if (starts[last] !== slotStart[slot]! || ends[last] !== slotEnd[slot]!) {
        starts.push(slotStart[slot]!);
        ends.push(slotEnd[slot]!);
      }
      this.windowOf[slot] = starts.length - 1;
    }
    this.starts = Int32Array.from(starts);
    this.ends = Int32Array.from(ends);
    this.longest = starts.reduce((most, start, at) => Math.max(most, ends[at]! - start), 0);
    this.words = Math.ceil(starts.length / BITS);
    this.busy = new Uint32Array(model.leaders * this.words);
    for (const leader of model.instance.visitors) this.mark(leader);
  }

  private mark({ id, busy }: InstanceLeader): void {
    const row = id * this.words;
    for (const [from, to] of busy) {
      for (let at = this.firstAfter(from - this.longest); at < this.starts.length; at += 1) {
        if (this.starts[at]! >= to) break;
        if (this.ends[at]! > from) this.busy[row + (at >>> 5)]! |= 1 << (at & 31);
      }
    }
  }

  private firstAfter(minute: number): number {
    let low = 0;
    let high = this.starts.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.starts[middle]! > minute) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  isFree(leader: number, slot: number): boolean {
    const window = this.windowOf[slot]!;
    return ((this.busy[leader * this.words + (window >>> 5)]! >>> (window & 31)) & 1) === 0;
  }

  /** What keeps a leader from a team whatever the day; null when nothing does. */
  whyNotTeam(leader: number, team: number): 'ownDept' | 'language' | 'clearance' | 'tooFar' | null {
    const who = this.model.instance.visitors[leader]!;
    const where = this.model.instance.teams[team]!;
    if (who.dept === where.dept) return 'ownDept';
    if (((who.langs >> where.lang) & 1) === 0) return 'language';
    if ((where.need & ~who.clear) !== 0) return 'clearance';
    return distance(who.x - where.x, who.y - where.y) > who.maxKm ? 'tooFar' : null;
  }

  teamCost(leader: number, team: number): number {
    const { visitors, teams, weights } = this.model.instance;
    const who = visitors[leader]!;
    const where = teams[team]!;
    const tens = Math.floor(distance(who.x - where.x, who.y - where.y) / 10);
    const known = who.hist.includes(team) ? weights.history : 0;
    return weights.km10 * Math.min(weights.kmCap, tens) + known;
  }

  /** What a slot adds to the cost of its team: weekday, peak, and a proposal that may stay. */
  slotCost(leader: number, slot: number): number {
    const { instance, slotDay, slotPeak, previous } = this.model;
    const { weights, visitors, dow0 } = instance;
    const preferred = (visitors[leader]!.prefDow >> ((slotDay[slot]! + dow0) % DAYS_A_WEEK)) & 1;
    let cost = weights.weekday * (1 - preferred) + weights.peak * slotPeak[slot]!;
    for (const kept of previous[leader]!) if (kept === slot) cost -= weights.stability;
    return cost;
  }

  /** The teams of a type that a leader may visit, the least cost first. */
  teamsFor(leader: number, kind: number): TeamInReach[] {
    const { teams, teamKind } = this.model;
    const found: TeamInReach[] = [];
    for (let team = 0; team < teams; team += 1) {
      if (teamKind[team] !== kind || this.whyNotTeam(leader, team) !== null) continue;
      found.push({ team, cost: this.teamCost(leader, team) });
    }
    return found.sort((a, b) => a.cost - b.cost || a.team - b.team);
  }
}
