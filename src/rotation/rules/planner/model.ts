import { agreed, missingOf } from './agreement.ts';
import type { Instance, Pair } from './instance.ts';

const DAYS_A_WEEK = 7;
export const FAR_AWAY = 500_000_000;

/**
 * The instance as the planner reads it: slots in the order of team, day and start, so that the slots
 * of a team, of its weeks and of its months each stand together; everything by number, in arrays.
 */
export type Model = Readonly<{
  instance: Instance;
  days: number;
  types: number;
  months: number;
  weeks: number;
  /** Slots so many days apart never overlap; 1 unless somebody works through the night. */
  span: number;
  leaders: number;
  teams: number;
  slots: number;
  /** The slot's place in the instance, and back. */
  slotId: Int32Array;
  slotOfId: Int32Array;
  slotTeam: Int32Array;
  slotDay: Int32Array;
  slotStart: Int32Array;
  slotEnd: Int32Array;
  slotPeak: Uint8Array;
  /** Team × months + month, and team × weeks + week. */
  slotMonth: Int32Array;
  slotWeek: Int32Array;
  /** The first slot of each team, and one past the last. */
  teamFirst: Int32Array;
  teamKind: Int32Array;
  /** Places that no locked visit holds; per slot, month cell and week cell. */
  places: Int32Array;
  monthRoom: Int32Array;
  weekRoom: Int32Array;
  monthFirst: Int32Array;
  monthLast: Int32Array;
  weekFirst: Int32Array;
  weekLast: Int32Array;
  /** Locked visits to each team. */
  lockedLoad: Int32Array;
  /** Leader × types + type: what of the quota is open beside what is locked. */
  open: Int32Array;
  /** By leader: what beside it may be of any type, and how many are open altogether. */
  openAny: Int32Array;
  openMost: Int32Array;
  /** The doors each slot would open: where they begin in the list of doors, and one past the last. */
  doors: number;
  firstDoor: Int32Array;
  doorOf: Int32Array;
  /** Per leader, in slots of this model. */
  locked: readonly (readonly number[])[];
  previous: readonly (readonly number[])[];
}>;

export function modelOf(instance: Instance): Model {
  const slots = slotArrays(instance);
  const locked = byLeader(instance, instance.locked, slots.slotOfId);
  return {
    instance,
    days: instance.days,
    types: instance.kinds.length,
    span: spanOf(instance),
    leaders: instance.visitors.length,
    teams: instance.teams.length,
    ...slots,
    ...roomArrays(instance, slots, locked.flat()),
    ...openQuotas(instance, slots, locked),
    ...doorArrays(instance, slots),
    locked,
    previous: byLeader(instance, instance.previous, slots.slotOfId),
    teamKind: Int32Array.from(instance.teams, ({ kind }) => kind),
  };
}

type SlotArrays = ReturnType<typeof slotArrays>;

function slotArrays({ slots, teams, dow0, monthOfDay }: Instance) {
  const slotId = Int32Array.from(slots, (_, id) => id).sort((a, b) => {
    const [teamA, dayA, startA] = slots[a]!;
    const [teamB, dayB, startB] = slots[b]!;
    return teamA - teamB || dayA - dayB || startA - startB || a - b;
  });
  const slotOfId = new Int32Array(slots.length);
  slotId.forEach((id, slot) => (slotOfId[id] = slot));
  const column = (field: 0 | 1 | 2 | 3 | 4 | 5) =>
    Int32Array.from(slotId, (id) => slots[id]![field]);
  const slotTeam = column(0);
  const slotDay = column(1);
  const months = monthOfDay.reduce((most, month) => Math.max(most, month), 0) + 1;
  const weeks = Math.floor((monthOfDay.length + dow0) / DAYS_A_WEEK) + 1;
  const monthOf = (team: number, day: number) => team * months + monthOfDay[day]!;
  const weekOf = (team: number, day: number) =>
    team * weeks + Math.floor((day + dow0) / DAYS_A_WEEK);
  return {
    slots: slots.length,
    months,
    weeks,
    slotId,
    slotOfId,
    slotTeam,
    slotDay,
    slotStart: column(2),
    slotEnd: column(3),
    slotPlaces: column(4),
    slotPeak: Uint8Array.from(column(5)),
    slotMonth: slotTeam.map((team, slot) => monthOf(team, slotDay[slot]!)),
    slotWeek: slotTeam.map((team, slot) => weekOf(team, slotDay[slot]!)),
    teamFirst: firsts(slotTeam, teams.length),
  };
}

function spanOf({ slots, days }: Instance): number {
  const lastEnd = new Float64Array(days).fill(-Infinity);
  const firstStart = new Float64Array(days + 1).fill(Infinity);
  for (const [, day, start, end] of slots) {
    lastEnd[day] = Math.max(lastEnd[day]!, end);
    firstStart[day] = Math.min(firstStart[day]!, start);
  }
  for (let day = days - 1; day >= 0; day -= 1) {
    firstStart[day] = Math.min(firstStart[day]!, firstStart[day + 1]!);
  }
  let span = 1;
  for (let day = 0; day < days; day += 1) {
    lastEnd[day] = Math.max(lastEnd[day]!, lastEnd[day - 1] ?? -Infinity);
    while (day + span < days && lastEnd[day]! > firstStart[day + span]!) span += 1;
  }
  return span;
}

/** Where each cell begins among slots in the order of cells, and one past the last. */
function firsts(cells: Int32Array, count: number): Int32Array {
  const first = new Int32Array(count + 1);
  for (const cell of cells) first[cell + 1]! += 1;
  for (let cell = 0; cell < count; cell += 1) first[cell + 1]! += first[cell]!;
  return first;
}

function roomArrays({ teams }: Instance, slots: SlotArrays, locked: readonly number[]) {
  const { slotTeam, slotMonth, slotWeek, slotPlaces, months, weeks } = slots;
  const places = slotPlaces.slice();
  const monthRoom = new Int32Array(teams.length * months);
  const weekRoom = new Int32Array(teams.length * weeks);
  for (const { id, monthCap, weekCap, ...own } of teams) {
    monthRoom.fill(monthCap, id * months, (id + 1) * months);
    weekRoom.fill(weekCap, id * weeks, (id + 1) * weeks);
    own.monthRoom?.forEach((room, month) => (monthRoom[id * months + month] = room));
    own.weekRoom?.forEach((room, week) => (weekRoom[id * weeks + week] = room));
  }
  const lockedLoad = new Int32Array(teams.length);
  for (const slot of locked) {
    places[slot]! -= 1;
    monthRoom[slotMonth[slot]!]! -= 1;
    weekRoom[slotWeek[slot]!]! -= 1;
    lockedLoad[slotTeam[slot]!]! += 1;
  }
  const month = firsts(slotMonth, teams.length * months);
  const week = firsts(slotWeek, teams.length * weeks);
  return {
    places,
    monthRoom,
    weekRoom,
    lockedLoad,
    monthFirst: month,
    monthLast: month.subarray(1),
    weekFirst: week,
    weekLast: week.subarray(1),
  };
}

function byLeader(
  { visitors }: Instance,
  pairs: readonly Pair[],
  slotOfId: Int32Array,
): readonly (readonly number[])[] {
  const lists = visitors.map((): number[] => []);
  for (const [leader, id] of pairs) lists[leader]!.push(slotOfId[id]!);
  return lists;
}

/** What is open of each agreement beside what is locked. */
function openQuotas(
  { visitors, teams, kinds }: Instance,
  { slotTeam }: SlotArrays,
  locked: readonly (readonly number[])[],
): Pick<Model, 'open' | 'openAny' | 'openMost'> {
  const open = new Int32Array(visitors.length * kinds.length);
  const openAny = new Int32Array(visitors.length);
  const openMost = new Int32Array(visitors.length);
  for (const leader of visitors) {
    const { id, quota } = leader;
    const agreement = agreed(leader);
    const held = new Int32Array(kinds.length);
    for (const slot of locked[id]!) held[teams[slotTeam[slot]!]!.kind]! += 1;
    let beyond = 0;
    quota.forEach((count, kind) => {
      open[id * kinds.length + kind] = Math.max(0, count - held[kind]!);
      beyond += Math.max(0, held[kind]! - count);
    });
    openAny[id] = Math.max(0, agreement.any - beyond);
    openMost[id] = missingOf(agreement, held);
  }
  return { open, openAny, openMost };
}

function doorArrays(
  { doors = [] }: Instance,
  { slotOfId, slots }: SlotArrays,
): Pick<Model, 'doors' | 'firstDoor' | 'doorOf'> {
  const ofSlot = Array.from({ length: slots }, (): number[] => []);
  doors.forEach((ids, door) => {
    for (const id of ids) ofSlot[slotOfId[id]!]!.push(door);
  });
  const firstDoor = new Int32Array(slots + 1);
  ofSlot.forEach((list, slot) => (firstDoor[slot + 1] = firstDoor[slot]! + list.length));
  return { doors: doors.length, firstDoor, doorOf: Int32Array.from(ofSlot.flat()) };
}

/** The most visits of one type that a leader may still make. */
export const mostOf = ({ open, openAny, openMost, types }: Model, leader: number, kind: number) =>
  Math.min(open[leader * types + kind]! + openAny[leader]!, openMost[leader]!);

/** Whether one visit of each of these types is within what is open. */
export function isWithin(
  { open, openAny, openMost, types }: Model,
  leader: number,
  kinds: readonly number[],
): boolean {
  const counts = new Map<number, number>();
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  let free = 0;
  for (const [kind, count] of counts) free += Math.max(0, count - open[leader * types + kind]!);
  return free <= openAny[leader]! && kinds.length <= openMost[leader]!;
}

/** The day from which a first visit is late; far away for who is no newcomer, or is expected in time. */
export function lateFrom({ instance, locked, slotDay }: Model, leader: number): number {
  const { firstBy } = instance.visitors[leader]!;
  const isThere = (before: number) => locked[leader]!.some((slot) => slotDay[slot]! <= before);
  return firstBy === undefined || isThere(firstBy) ? FAR_AWAY : firstBy + 1;
}
