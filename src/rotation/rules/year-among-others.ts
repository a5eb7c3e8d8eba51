import { groupedBy } from '../../visits/rules/grouping.ts';
import type { Posed } from './instances.ts';
import { bucketOf } from './planner/agreement.ts';
import type { Instance, InstanceSlot, InstanceTeam, Pair } from './planner/instance.ts';

const DAYS_A_WEEK = 7;

/** One leader's year, with everybody else's visits as room that is taken. */
export class YearAmongOthers {
  /** Visits of the leader that stand, by their slots. */
  readonly locked: readonly number[];
  private readonly others: ReadonlyMap<number, number>;
  private readonly teams = new Map<number, InstanceTeam>();
  private readonly guests: ReadonlyMap<string, readonly InstanceSlot[]>;
  private readonly covered: readonly (readonly [number, number])[];
  private readonly doorOf: ReadonlyMap<number, string>;
  private readonly previous: ReadonlySet<number>;

  constructor(
    private readonly posed: Posed,
    plan: readonly Pair[],
    readonly leader: number,
  ) {
    const { instance, firstStanding } = posed;
    const standing = instance.locked.filter(([, slot]) => slot >= firstStanding);
    this.locked = standing.filter(([who]) => who === leader).map(([, slot]) => slot);
    const others = [...standing, ...plan].filter(([who]) => who !== leader);
    this.others = countsOf(others.map(([, slot]) => slot));
    this.guests = groupedBy(
      others.map(([, slot]) => instance.slots[slot]!),
      ([team]) => String(team),
    );
    this.covered = coveredWith(instance, others, instance.visitors[leader]!.dept);
    this.doorOf = doorsOf(instance, this.others);
    const own = instance.previous.filter(([who]) => who === leader);
    this.previous = new Set(own.map(([, slot]) => slot));
  }

  /** Whether others leave room there, and it is not the own department: the first that can be told. */
  hasRoom(slot: number): boolean {
    const { slots, visitors, monthOfDay, dow0 } = this.posed.instance;
    const [id, day, , , places] = slots[slot]!;
    const { dept, weekRoom = [], monthRoom = [] } = this.team(id);
    const inWeek = weekRoom[Math.floor((day + dow0) / DAYS_A_WEEK)] ?? Infinity;
    const left = Math.min(places - (this.others.get(slot) ?? 0), inWeek);
    const inMonth = monthRoom[monthOfDay[day]!] ?? Infinity;
    return Math.min(left, inMonth) > 0 && dept !== visitors[this.leader]!.dept;
  }

  /** Whether the leader is free then, and the day is not too near to one of these dates or of what stands. */
  hasTime(slot: number, dates: readonly number[]): boolean {
    const { slots, visitors } = this.posed.instance;
    const { busy, minGap } = visitors[this.leader]!;
    const [, day, start, end] = slots[slot]!;
    const apart = Math.max(1, minGap);
    const isNear = (other: number) => Math.abs(slots[other]![1] - day) < apart;
    return (
      !this.locked.some(isNear) &&
      !dates.some(isNear) &&
      !busy.some(([from, to]) => from < end && start < to)
    );
  }

  kindOf(slot: number): number {
    const { slots, teams } = this.posed.instance;
    return teams[slots[slot]![0]]!.kind;
  }

  /** What the points of a visit there depend on: slots that have it in common are equally good. */
  alike(slot: number): string {
    const { instance } = this.posed;
    const who = instance.visitors[this.leader]!;
    const [team, day, , , , peak] = instance.slots[slot]!;
    const isPreferred = (who.prefDow >> ((day + instance.dow0) % DAYS_A_WEEK)) & 1;
    const isInTime = who.firstBy !== undefined && day <= who.firstBy;
    const part = bucketOf(instance, who, day);
    const door = this.doorOf.get(slot) ?? '';
    return [team, part, door, isPreferred, isInTime, peak, this.previous.has(slot)].join(' ');
  }

  /** The leader as the only one, and only the slots in question and their teams. */
  around(chosen: readonly number[]): Readonly<{ instance: Instance; at: Map<number, number> }> {
    const { instance } = this.posed;
    const slots = [...this.locked, ...chosen];
    const at = new Map(slots.map((slot, nth) => [slot, nth]));
    const teamIds = [...new Set(slots.map((slot) => instance.slots[slot]![0]))];
    const team = new Map(teamIds.map((id, nth) => [id, nth]));
    const who = instance.visitors[this.leader]!;
    const doors = groupedBy(slots, (slot) => this.doorOf.get(slot) ?? null);
    const reduced: Instance = {
      ...instance,
      visitors: [{ ...who, id: 0, hist: who.hist.flatMap((id) => team.get(id) ?? []) }],
      teams: teamIds.map((id, nth) => ({ ...this.team(id), id: nth })),
      slots: slots.map((slot): InstanceSlot => {
        const [id, day, start, end, places, peak] = instance.slots[slot]!;
        return [team.get(id)!, day, start, end, places - (this.others.get(slot) ?? 0), peak];
      }),
      locked: this.locked.map((slot): Pair => [0, at.get(slot)!]),
      previous: slots
        .filter((slot) => this.previous.has(slot))
        .map((slot): Pair => [0, at.get(slot)!]),
      covered: this.covered,
      doors: [...doors.values()].map((door) => door.map((slot) => at.get(slot)!)),
    };
    return { instance: reduced, at };
  }

  /** What a team has left, and how near it is to its fair share, with everybody else's visits. */
  private team(id: number): InstanceTeam {
    const known = this.teams.get(id);
    if (known !== undefined) return known;
    const { teams, monthOfDay, dow0 } = this.posed.instance;
    const team = teams[id]!;
    const guests = this.guests.get(String(id)) ?? [];
    const weekRoom = [...(team.weekRoom ?? [])];
    const monthRoom = [...(team.monthRoom ?? [])];
    for (const [, day] of guests) {
      weekRoom[Math.floor((day + dow0) / DAYS_A_WEEK)]! -= 1;
      monthRoom[monthOfDay[day]!]! -= 1;
    }
    const fair1 = team.fair1 - guests.length;
    const left = { ...team, weekRoom, monthRoom, fair1, fair2: team.fair2 - guests.length };
    this.teams.set(id, left);
    return left;
  }
}

function countsOf(slots: readonly number[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const slot of slots) counts.set(slot, (counts.get(slot) ?? 0) + 1);
  return counts;
}

/** What the leader's department has been to or goes to with others; once each, because it is looked at for every slot. */
function coveredWith(
  { covered = [], visitors, slots, teams }: Instance,
  others: readonly Pair[],
  dept: number,
): (readonly [number, number])[] {
  const before = covered.filter(([of]) => of === dept).map(([, kind]) => kind);
  const byOthers = others.filter(([who]) => visitors[who]!.dept === dept);
  const kinds = byOthers.map(([, slot]) => teams[slots[slot]![0]]!.kind);
  return [...new Set([...before, ...kinds])].map((kind) => [dept, kind]);
}

/** The door of each slot, as far as nobody else opens it. */
function doorsOf(
  { doors = [] }: Instance,
  visited: ReadonlyMap<number, number>,
): ReadonlyMap<number, string> {
  const shut = new Map<number, string>();
  doors.forEach((slots, door) => {
    if (slots.some((slot) => visited.has(slot))) return;
    for (const slot of slots) shut.set(slot, String(door));
  });
  return shut;
}
