import type { Instance } from './instance.ts';

/** Why an instance cannot be planned: what is wrong, and where in it. */
export type Fault = Readonly<{ code: FaultCode; at: string }>;

export type FaultCode =
  /** Not a whole number, not a list, outside its range, or pointing at nothing. */
  | 'MALFORMED'
  /** The same visit twice, or two locked visits of more than a slot, week or month can hold. */
  | 'TWICE'
  | 'LOCKED_BEYOND_CAPACITY';

/** Enough to see what is wrong. */
const MOST = 20;

/**
 * What keeps an instance from being planned; empty when nothing does. It reads unknown input: a file
 * may say anything.
 */
export function faultsOf(value: unknown): Fault[] {
  const reading = new Reading();
  if (!isRecord(value)) return [{ code: 'MALFORMED', at: 'instance' }];
  readShape(reading, value);
  if (reading.faults.length === 0) readLocks(reading, value as unknown as Instance);
  return reading.faults.slice(0, MOST);
}

type Fields = Record<string, unknown>;

const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isWhole = (value: unknown, from: number, to: number): value is number =>
  Number.isSafeInteger(value) && Number(value) >= from && Number(value) <= to;

const MOST_POINTS = 1_000_000;
const MOST_MINUTES = 100_000_000;
const MOST_BITS = 2 ** 31 - 1;

class Reading {
  readonly faults: Fault[] = [];

  fault(at: string, code: FaultCode = 'MALFORMED'): void {
    this.faults.push({ code, at });
  }

  whole(value: unknown, from: number, to: number, at: string): void {
    if (!isWhole(value, from, to)) this.fault(at);
  }

  /** The same where nothing needs to be said. */
  maybe(value: unknown, from: number, to: number, at: string): void {
    if (value !== undefined) this.whole(value, from, to, at);
  }

  /** A list of whole numbers, where there is one; as long as it says, unless that is open. */
  maybeList(value: unknown, to: number, at: string, length?: number): void {
    if (value === undefined) return;
    const list = this.list(value, at);
    for (const item of list) this.whole(item, 0, to, at);
    if (length !== undefined && list.length !== length) this.fault(at);
  }

  finite(value: unknown, at: string): void {
    if (!Number.isFinite(value)) this.fault(at);
  }

  list(value: unknown, at: string): readonly unknown[] {
    if (Array.isArray(value)) return value;
    this.fault(at);
    return [];
  }

  records(value: unknown, at: string): readonly Fields[] {
    return this.list(value, at).map((item, index) => {
      if (isRecord(item)) return item;
      this.fault(`${at}[${index}]`);
      return {};
    });
  }
}

const weights = [
  ...['shortfall', 'shortfallConc', 'crowd', 'repeat', 'history', 'cover', 'fair1', 'fair2'],
  ...['weekday', 'peak', 'km10', 'kmCap', 'stability'],
];

function readShape(reading: Reading, value: Fields): void {
  reading.whole(value.days, 1, 3660, 'days');
  reading.whole(value.dow0, 0, 6, 'dow0');
  const days = Number(value.days);
  const months = reading.list(value.monthOfDay, 'monthOfDay');
  if (months.length !== days) reading.fault('monthOfDay');
  months.forEach((month, day) => {
    const before = day === 0 ? 0 : Number(months[day - 1]);
    reading.whole(month, before, before + 1200, `monthOfDay[${day}]`);
  });
  const kinds = reading.list(value.kinds, 'kinds').length;
  if (!isRecord(value.weights)) reading.fault('weights');
  else {
    for (const name of weights) reading.whole(value.weights[name], 0, MOST_POINTS, name);
    for (const name of ['door', 'kind', 'late']) {
      reading.maybe(value.weights[name], 0, MOST_POINTS, name);
    }
  }
  const teams = reading.records(value.teams, 'teams');
  teams.forEach((team, index) => readTeam(reading, team, index, kinds));
  const leaders = reading.records(value.visitors, 'visitors');
  leaders.forEach((leader, index) => readLeader(reading, leader, index, kinds));
  const slots = reading.list(value.slots, 'slots');
  slots.forEach((slot, index) => readSlot(reading, slot, index, teams.length, days));
  for (const name of ['locked', 'previous']) {
    readPairs(reading, value[name], name, leaders.length, slots.length);
  }
  if (value.covered !== undefined) {
    readPairs(reading, value.covered, 'covered', MOST_POINTS, kinds);
  }
  if (value.doors === undefined) return;
  reading.list(value.doors, 'doors').forEach((door, index) => {
    reading.maybeList(door, slots.length - 1, `doors[${index}]`);
  });
}

function readPairs(
  reading: Reading,
  pairs: unknown,
  name: string,
  lefts: number,
  rights: number,
): void {
  reading.list(pairs, name).forEach((pair, index) => {
    const [left, right] = reading.list(pair, `${name}[${index}]`);
    reading.whole(left, 0, lefts - 1, `${name}[${index}]`);
    reading.whole(right, 0, rights - 1, `${name}[${index}]`);
  });
}

function readTeam(reading: Reading, team: Fields, index: number, kinds: number): void {
  const at = `teams[${index}]`;
  reading.whole(team.id, index, index, `${at}.id`);
  reading.whole(team.kind, 0, kinds - 1, `${at}.kind`);
  reading.whole(team.lang, 0, 30, `${at}.lang`);
  reading.whole(team.need, 0, MOST_BITS, `${at}.need`);
  for (const name of ['dept', 'monthCap', 'weekCap', 'fair1', 'fair2']) {
    reading.whole(team[name], 0, MOST_POINTS, `${at}.${name}`);
  }
  reading.maybeList(team.weekRoom, MOST_POINTS, `${at}.weekRoom`);
  reading.maybeList(team.monthRoom, MOST_POINTS, `${at}.monthRoom`);
  reading.finite(team.x, `${at}.x`);
  reading.finite(team.y, `${at}.y`);
  if (Number(team.fair2) < Number(team.fair1)) reading.fault(`${at}.fair2`);
}

function readLeader(reading: Reading, leader: Fields, index: number, kinds: number): void {
  const at = `visitors[${index}]`;
  reading.whole(leader.id, index, index, `${at}.id`);
  for (const name of ['dept', 'minGap', 'buckets']) {
    reading.whole(leader[name], 0, MOST_POINTS, `${at}.${name}`);
  }
  for (const name of ['langs', 'clear', 'prefDow']) {
    reading.whole(leader[name], 0, MOST_BITS, `${at}.${name}`);
  }
  for (const name of ['x', 'y', 'maxKm']) reading.finite(leader[name], `${at}.${name}`);
  const quota = reading.list(leader.quota, `${at}.quota`);
  if (quota.length !== kinds) reading.fault(`${at}.quota`);
  for (const count of quota) reading.whole(count, 0, 100, `${at}.quota`);
  for (const name of ['any', 'most']) reading.maybe(leader[name], 0, 100, `${at}.${name}`);
  reading.maybe(leader.firstBy, 0, MOST_POINTS, `${at}.firstBy`);
  reading.maybeList(leader.parts, MOST_POINTS, `${at}.parts`, Number(leader.buckets));
  for (const team of reading.list(leader.hist, `${at}.hist`)) {
    reading.whole(team, 0, MOST_POINTS, `${at}.hist`);
  }
  for (const interval of reading.list(leader.busy, `${at}.busy`)) {
    const [from, to] = reading.list(interval, `${at}.busy`);
    reading.whole(from, -MOST_MINUTES, MOST_MINUTES, `${at}.busy`);
    reading.whole(to, Number(from), MOST_MINUTES, `${at}.busy`);
  }
}

function readSlot(
  reading: Reading,
  slot: unknown,
  index: number,
  teams: number,
  days: number,
): void {
  const at = `slots[${index}]`;
  const [team, day, start, end, places, peak] = reading.list(slot, at);
  reading.whole(team, 0, teams - 1, at);
  reading.whole(day, 0, days - 1, at);
  reading.whole(start, -MOST_MINUTES, MOST_MINUTES, at);
  reading.whole(end, Number(start) + 1, MOST_MINUTES, at);
  reading.whole(places, 0, MOST_POINTS, at);
  reading.whole(peak, 0, 1, at);
}

/** Locked visits contradict one another when no plan could hold them all. */
function readLocks(reading: Reading, { locked, slots, teams, monthOfDay, dow0 }: Instance): void {
  const counts = new Map<string, number>();
  const count = (cell: string, most: number, at: string): void => {
    const now = (counts.get(cell) ?? 0) + 1;
    counts.set(cell, now);
    if (now === most + 1) reading.fault(at, 'LOCKED_BEYOND_CAPACITY');
  };
  locked.forEach(([leader, id], index) => {
    const [team, day, , , places] = slots[id]!;
    const at = `locked[${index}]`;
    if (counts.has(`pair ${leader} ${id}`)) reading.fault(at, 'TWICE');
    counts.set(`pair ${leader} ${id}`, 1);
    const { weekCap, monthCap, weekRoom, monthRoom } = teams[team]!;
    const week = Math.floor((day + dow0) / 7);
    count(`slot ${id}`, places, at);
    const month = monthOfDay[day]!;
    count(`week ${team} ${week}`, weekRoom?.[week] ?? weekCap, at);
    count(`month ${team} ${month}`, monthRoom?.[month] ?? monthCap, at);
  });
}
