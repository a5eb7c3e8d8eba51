import { Dice } from '../../src/rotation/rules/planner/dice.ts';
import type {
  Instance,
  InstanceLeader,
  InstanceSlot,
  InstanceTeam,
  Weights,
} from '../../src/rotation/rules/planner/instance.ts';

export const usualWeights: Weights = {
  shortfall: 10_000,
  shortfallConc: 2_000,
  crowd: 1_000,
  repeat: 300,
  history: 100,
  cover: 500,
  fair1: 40,
  fair2: 80,
  weekday: 10,
  km10: 1,
  kmCap: 60,
  peak: 15,
  stability: 30,
};

/** An organisation in outline: towns with teams and leaders, and a year of slots. */
export type Outline = Readonly<{
  leaders: number;
  teams: number;
  slots: number;
  days: number;
  towns: number;
  departments: number;
  /** Visits that the teams may host for every visit that is wanted; below 1 some must go without. */
  room: number;
}>;

export const outlines: Readonly<Record<'S' | 'M' | 'L' | 'XL', Omit<Outline, 'room'>>> = {
  S: { leaders: 30, teams: 12, slots: 400, days: 90, towns: 3, departments: 5 },
  M: { leaders: 300, teams: 60, slots: 5_000, days: 365, towns: 6, departments: 10 },
  L: { leaders: 2_000, teams: 300, slots: 40_000, days: 365, towns: 16, departments: 20 },
  XL: { leaders: 10_000, teams: 1_500, slots: 200_000, days: 365, towns: 40, departments: 40 },
};

const KINDS = ['contact centre', 'technician', 'driver'];
const DAY = 1_440;

type Town = Readonly<{ x: number; y: number; language: number }>;

/** An instance with a shape like a real one, from a seed. */
export function anInstance(outline: Outline, seed: number): Instance {
  const dice = new Dice(seed);
  const side = 140 * Math.sqrt(outline.towns);
  const towns = Array.from({ length: outline.towns }, (_, town): Town => {
    const isAbroad = town > outline.towns * 0.7;
    return { x: dice.share() * side, y: dice.share() * side, language: isAbroad ? 1 : 0 };
  });
  const bare = Array.from({ length: outline.teams }, (_, id) => aTeam(dice, outline, towns, id));
  const holidays = new Set(Array.from({ length: 8 }, () => dice.below(outline.days)));
  const visitors = Array.from({ length: outline.leaders }, (_, id) =>
    aLeader(dice, outline, towns, bare, holidays, id),
  );
  const slots = Array.from({ length: outline.slots }, (_, index) =>
    aSlot(dice, outline, index % outline.teams),
  );
  return {
    name: `${outline.leaders} leaders, room ${outline.room}, seed ${seed}`,
    days: outline.days,
    dow0: 4,
    monthOfDay: Array.from({ length: outline.days }, (_, day) => Math.floor(day / 30.42)),
    kinds: KINDS,
    weights: usualWeights,
    visitors,
    teams: bare.map((team) => withRoom(dice, team, bare, visitors, outline)),
    slots,
    locked: [],
    previous: [],
  };
}

const near = (dice: Dice, place: number): number =>
  Math.round((place + (dice.share() + dice.share() - 1) * 30) * 10) / 10;

function aTeam(dice: Dice, outline: Outline, towns: readonly Town[], id: number): InstanceTeam {
  const town = towns[dice.below(towns.length)]!;
  const kind = id < 6 ? id % 3 : dice.below(3);
  return {
    id,
    kind,
    dept: dice.below(outline.departments),
    x: near(dice, town.x),
    y: near(dice, town.y),
    lang: town.language,
    need: kind === 2 ? 1 : 0,
    monthCap: 1,
    weekCap: 1,
    fair1: 1,
    fair2: 2,
  };
}

/** What the team may host follows from what is wanted of its type. */
function withRoom(
  dice: Dice,
  team: InstanceTeam,
  teams: readonly InstanceTeam[],
  visitors: readonly InstanceLeader[],
  { room, days }: Outline,
): InstanceTeam {
  const wanted = visitors.reduce((sum, { quota }) => sum + quota[team.kind]!, 0);
  const share = wanted / teams.filter(({ kind }) => kind === team.kind).length;
  const monthly = (room * share) / Math.ceil(days / 30.42);
  const monthCap = Math.max(1, Math.floor(monthly + dice.share()));
  const weekCap = Math.max(1, Math.ceil(monthCap / 2));
  return { ...team, monthCap, weekCap, fair1: Math.ceil(share), fair2: Math.ceil(1.5 * share) };
}

const quarterQuotas = [
  [1, 1, 0],
  [1, 0, 1],
  [2, 0, 0],
  [1, 1, 1],
];
const yearQuotas = [
  [2, 1, 1],
  [2, 1, 1],
  [1, 1, 1],
  [2, 2, 2],
  [1, 0, 1],
];

function aLeader(
  dice: Dice,
  outline: Outline,
  towns: readonly Town[],
  teams: readonly InstanceTeam[],
  holidays: ReadonlySet<number>,
  id: number,
): InstanceLeader {
  const town = towns[dice.share() < 0.25 ? 0 : dice.below(towns.length)]!;
  const isShort = outline.days < 120;
  const quotas = isShort ? quarterQuotas : yearQuotas;
  const quota = quotas[dice.below(quotas.length)]!;
  return {
    id,
    dept: dice.below(outline.departments),
    x: near(dice, town.x),
    y: near(dice, town.y),
    maxKm: [150, 200, 300, 450][dice.below(4)]!,
    langs: dice.share() < 0.6 || town.language === 1 ? 3 : 1,
    clear: dice.share() < 0.85 || quota[2]! > 0 ? 1 : 0,
    quota,
    minGap: isShort ? 7 + dice.below(8) : 10 + dice.below(12),
    buckets: quota.reduce((sum, count) => sum + count, 0),
    prefDow: 1 + dice.below(31),
    busy: aDiary(dice, outline.days, holidays),
    hist: knownTeams(dice, teams.length),
  };
}

const knownTeams = (dice: Dice, teams: number): number[] =>
  dice.share() < 0.6 ? [dice.below(teams)] : [];

/** Holidays, weekends mostly, a few weeks away, and meetings on many a day. */
function aDiary(dice: Dice, days: number, holidays: ReadonlySet<number>): [number, number][] {
  const away = new Set(holidays);
  for (let absence = 0; absence < Math.ceil(days / 110); absence += 1) {
    const first = dice.below(days);
    for (let day = first; day < first + 10; day += 1) away.add(day);
  }
  const full = 0.25 + dice.share() * 0.35;
  const busy: [number, number][] = [];
  for (let day = 0; day < days; day += 1) {
    const isWeekend = (day + 4) % 7 >= 5;
    if (away.has(day) || (isWeekend && dice.share() < 0.7)) busy.push([day * DAY, day * DAY + DAY]);
    else if (dice.share() < full) {
      const start = day * DAY + (7 + dice.below(10)) * 60;
      busy.push([start, start + (1 + dice.below(6)) * 60]);
    }
  }
  return busy;
}

function aSlot(dice: Dice, { days }: Outline, team: number): InstanceSlot {
  let day = dice.below(days);
  while ((day + 4) % 7 >= 5 && dice.share() < 0.85) day = dice.below(days);
  const start = day * DAY + (6 + dice.below(9)) * 60;
  const places = dice.share() < 0.3 ? 2 : 1;
  return [team, day, start, start + (4 + dice.below(4)) * 60, places, dice.share() < 0.1 ? 1 : 0];
}
