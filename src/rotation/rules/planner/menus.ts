import { chance } from '../chance.ts';
import { Calendars, FREE } from './calendars.ts';
import type { Calendar } from './calendars.ts';
import { mostOf } from './model.ts';
import type { Model } from './model.ts';
import type { Reach, TeamInReach } from './reach.ts';

/**
 * What one leader may choose from: a block for each team, in it a shelf for each bucket of the
 * leader's year. Only slots are in it that the diary, the team's own rules and the locked visits
 * leave open for good; who else goes there changes all the time and is the ledger's.
 */
export type Menu = Readonly<{
  team: Int32Array;
  kind: Int32Array;
  teamCost: Int32Array;
  /** Block × buckets + bucket: where the shelf begins in the two lists below, and one past the last. */
  first: Int32Array;
  /** On a shelf the cheapest come first, and of those the ones far from the edges of the bucket. */
  slot: Int32Array;
  slotCost: Int32Array;
}>;

/** Menus for one piece of work. */
const AT_ONCE = 8;
/** Fine enough that equally good slots stand in a different order for each leader. */
const RANKS = 256;
/** Where teams have few slots a menu needs more of them: until there are so many of a type. */
const ENOUGH = 400;
/** A proposal stands in the previous plan once; a file may say it more often. */
const MOST_TWINS = 4;

/** The menus of all leaders, each written when it is first asked for. */
export class Menus {
  private readonly menus: (Menu | undefined)[];
  private readonly calendars: Calendars;
  private readonly calendar: (Calendar | undefined)[];
  /** Room to sort the slots of a team: what a slot costs, its luck, and its place, in one number. */
  private readonly keys: Float64Array;
  /** Room for one menu while it is written. */
  private readonly slots: Int32Array;
  private readonly costs: Int32Array;
  private filled = 0;
  /** Slots that the locked visits leave room in. */
  private readonly mayHost: Uint8Array;

  /**
   * `prices` say what a place of a team is worth to others; the teams on a menu are the best with
   * them. By cost alone all neighbours would keep the same near teams.
   */
  constructor(
    private readonly reach: Reach,
    private readonly prices: ArrayLike<number>,
    /** Teams of one type on a menu. */
    private readonly breadth: number,
  ) {
    this.calendars = new Calendars(reach.model.days);
    this.keys = new Float64Array(mostSlotsOfTeam(reach.model));
    this.slots = new Int32Array(reach.model.slots);
    this.costs = new Int32Array(reach.model.slots);
    this.mayHost = Uint8Array.from(this.slots, (_, slot) => Number(hasRoom(reach.model, slot)));
    this.menus = new Array<Menu | undefined>(reach.model.leaders);
    this.calendar = new Array<Calendar | undefined>(reach.model.leaders);
  }

  of(leader: number): Menu {
    return (this.menus[leader] ??= this.write(leader));
  }

  /** Writes all of them, some at a time. */
  *writeAll(): Generator<void> {
    for (let leader = 0; leader < this.menus.length; leader += 1) {
      this.of(leader);
      if (leader % AT_ONCE === 0) yield;
    }
  }

  calendarOf(leader: number): Calendar {
    const { span, instance } = this.reach.model;
    const who = instance.visitors[leader]!;
    return (this.calendar[leader] ??= this.calendars.of(who, Math.max(span, who.minGap)));
  }

  private write(leader: number): Menu {
    const { model } = this.reach;
    const teams: TeamInReach[] = [];
    for (let kind = 0; kind < model.types; kind += 1) {
      if (mostOf(model, leader, kind) === 0) continue;
      teams.push(...this.best(leader, this.reach.teamsFor(leader, kind)));
    }
    const calendar = this.calendarOf(leader);
    const first = [0];
    this.filled = 0;
    for (const { team } of teams) this.fill(leader, team, calendar, first);
    return {
      team: Int32Array.from(teams, ({ team }) => team),
      kind: Int32Array.from(teams, ({ team }) => model.teamKind[team]!),
      teamCost: Int32Array.from(teams, ({ team, cost }) => cost + this.again(leader, team)),
      first: Int32Array.from(first),
      slot: this.slots.slice(0, this.filled),
      slotCost: this.costs.slice(0, this.filled),
    };
  }

  /** Adds the shelves of one team. */
  private fill(leader: number, team: number, calendar: Calendar, first: number[]): void {
    const { model } = this.reach;
    const { teamFirst, slotDay } = model;
    const { bucketOf, buckets, zone } = calendar;
    const { keys, slots, costs, mayHost } = this;
    const from = teamFirst[team]!;
    const isHeld = model.locked[leader]!.length > 0;
    const bias = model.instance.weights.stability * MOST_TWINS;
    let slot = from;
    for (let bucket = 0; bucket < buckets; bucket += 1) {
      let count = 0;
      for (; slot < teamFirst[team + 1]! && bucketOf[slotDay[slot]!] === bucket; slot += 1) {
        if (mayHost[slot] === 0 || !this.reach.isFree(leader, slot)) continue;
        if (isHeld && isHeldUp(model, leader, slot)) continue;
        const isNear = Number(zone[slotDay[slot]!] !== FREE);
        const cost = this.reach.slotCost(leader, slot) + bias;
        keys[count] =
          ((cost * 2 + isNear) * RANKS + luck(leader, slot)) * keys.length + slot - from;
        count += 1;
      }
      sortFirst(keys, count);
      for (let nth = 0; nth < count; nth += 1) {
        const rank = Math.floor(keys[nth]! / keys.length);
        slots[this.filled] = from + keys[nth]! - rank * keys.length;
        costs[this.filled] = Math.floor(rank / (2 * RANKS)) - bias;
        this.filled += 1;
      }
      first.push(this.filled);
    }
  }

  private best(leader: number, teams: readonly TeamInReach[]): readonly TeamInReach[] {
    if (teams.length <= this.breadth) return teams;
    const { slotTeam, previous, teamFirst } = this.reach.model;
    const kept = new Set(previous[leader]!.map((slot) => slotTeam[slot]!));
    const worth = ({ team, cost }: TeamInReach) => cost + this.prices[team]!;
    // Equally good teams stand in another order for each leader, or all would keep the same ones.
    const luck = ({ team }: TeamInReach) => chance(leader, team, 1);
    const ranked = [...teams].sort(
      (a, b) => worth(a) - worth(b) || luck(a) - luck(b) || a.team - b.team,
    );
    let slots = 0;
    return ranked.filter(({ team }, rank) => {
      const isIn = rank < this.breadth || slots < ENOUGH || kept.has(team);
      if (isIn) slots += teamFirst[team + 1]! - teamFirst[team]!;
      return isIn;
    });
  }

  /** A team with a locked visit is visited again by any other. */
  private again(leader: number, team: number): number {
    const { locked, slotTeam, instance } = this.reach.model;
    return locked[leader]!.some((slot) => slotTeam[slot] === team) ? instance.weights.repeat : 0;
  }
}

/** From 0 up to RANKS: a number that looks like chance, the same for the same two. */
const luck = (leader: number, slot: number): number =>
  Math.imul(Math.imul(leader + 1, 0x9e3779b1) ^ (slot + 1), 0x85ebca6b) >>> 24;

/** Shelves are short; a long one is left to the library. */
const SHORT = 48;

/** Sorts the first so many. */
function sortFirst(keys: Float64Array, count: number): void {
  if (count > SHORT) {
    keys.subarray(0, count).sort();
    return;
  }
  for (let nth = 1; nth < count; nth += 1) {
    const key = keys[nth]!;
    let to = nth - 1;
    for (; to >= 0 && keys[to]! > key; to -= 1) keys[to + 1] = keys[to]!;
    keys[to + 1] = key;
  }
}

const mostSlotsOfTeam = ({ teamFirst, teams }: Model): number => {
  let most = 1;
  for (let team = 0; team < teams; team += 1) {
    most = Math.max(most, teamFirst[team + 1]! - teamFirst[team]!);
  }
  return most;
};

/** Whether the locked visits leave room in a slot, its week and its month. */
export const hasRoom = (
  { places, slotMonth, monthRoom, slotWeek, weekRoom }: Model,
  slot: number,
): boolean =>
  places[slot]! > 0 && monthRoom[slotMonth[slot]!]! > 0 && weekRoom[slotWeek[slot]!]! > 0;

/** Whether a locked visit of the leader is too near, or at the same time. */
export function isHeldUp(model: Model, leader: number, slot: number): boolean {
  const { locked, slotDay, slotStart, slotEnd, instance } = model;
  const gap = Math.max(1, instance.visitors[leader]!.minGap);
  return locked[leader]!.some(
    (held) =>
      Math.abs(slotDay[held]! - slotDay[slot]!) < gap ||
      (slotStart[held]! < slotEnd[slot]! && slotStart[slot]! < slotEnd[held]!),
  );
}
