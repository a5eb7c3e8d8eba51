import { randomInt } from 'node:crypto';
import { rootCells } from '../api/permissions.ts';
import { BookingGame } from './booking-game.ts';
import { violated } from './booking-invariants.ts';
import { Deadlocks } from './deadlocks.ts';
import { Gate } from './gate.ts';
import { BOOKERS, OverlapRace } from './overlaps.ts';
import { Repeats } from './repeats.ts';
import type { Repeated } from './repeats.ts';
import type { RoleName } from './permission-world.ts';
import { refusalOf, Visiting } from './visiting.ts';

const CLIENTS = 8;
/** How many moves go by between two looks at the whole state. */
const LOOK = 10;

/** Another one every time; given in the environment, the one that failed comes again. */
export const seedOf = (name: string): number =>
  Number(process.env[name] ?? randomInt(1, 1_000_000_000));

export type Shown = Readonly<{ measured: string; ok: boolean }>;

export async function overlappingSlots(rounds: number): Promise<Shown> {
  const course = await OverlapRace.open();
  const { exact, refused, busy, otherwise } = await course.run(rounds);
  await course.house.close();
  return {
    measured:
      `${exact} of ${rounds} exact, ${refused} × OVERLAPPING_VISIT, ${busy} × TRY_AGAIN, ` +
      `${otherwise.length} otherwise ${otherwise[0] ?? ''}`,
    ok: exact === rounds && refused + busy === rounds * (BOOKERS - 1) && otherwise.length === 0,
  };
}

/** The same without lock and constraint, or it would prove nothing. */
export async function unguardedOverlaps(rounds: number): Promise<Shown> {
  const course = await OverlapRace.open();
  const { db, url } = course.house.world;
  await db.client.$executeRaw`ALTER TABLE "Visit" DROP CONSTRAINT person_in_one_visit_at_a_time`;
  db.lockAll = () => Promise.resolve();
  const gate = await Gate.build(url ?? '');
  const { exact } = await course.run(rounds, gate);
  await gate.end();
  await course.house.close();
  return { measured: `${rounds - exact} of ${rounds}`, ok: rounds - exact >= 0.95 * rounds };
}

type Played = Readonly<{ wrong: string | null; refused: number }>;

/** The game begins anew after so many moves: what is long past costs time and meets nobody. */
const SEASON = 1_000;

/** Plays until all moves are made or something is wrong; every season has a seed of its own. */
async function seasons(
  seed: number,
  moves: number,
  play: (game: BookingGame, moves: number) => Promise<string | null>,
  budgetOff = 0,
): Promise<Played> {
  let refused = 0;
  for (let made = 0; made < moves; made += SEASON) {
    const game = await BookingGame.open(seed + made, budgetOff);
    const wrong = await play(game, Math.min(SEASON, moves - made));
    refused += game.refused;
    await game.close();
    if (wrong !== null) return { wrong: `seed ${seed + made}, ${wrong}`, refused };
  }
  return { wrong: null, refused };
}

export async function oneAfterTheOther(
  seed: number,
  moves: number,
  { budgetOff = 0 }: Readonly<{ budgetOff?: number }> = {},
): Promise<Played> {
  const play = async (game: BookingGame, count: number) => {
    for (let move = 1; move <= count; move += 1) {
      const differs = (await game.step()) ?? (move % LOOK === 0 ? await game.compare() : null);
      if (differs !== null) return `move ${move}: ${differs}`;
    }
    return null;
  };
  return seasons(seed, moves, play, budgetOff);
}

/** The refusals are chance here; what may never be found in the database is looked for after each batch. */
export async function manyAtOnce(seed: number, moves: number): Promise<Played & { again: number }> {
  let again = 0;
  const play = async (game: BookingGame, count: number) => {
    for (let move = 0; move < count; move += CLIENTS) {
      const codes = (await game.batch(CLIENTS)).map(({ code }) => code);
      game.refused += codes.filter((code) => code !== null).length;
      again += codes.filter((code) => code === 'TRY_AGAIN').length;
      const [found] = await violated(game.house.world.db);
      if (found !== undefined) return `move ${move}: ${found}`;
    }
    return null;
  };
  return { ...(await seasons(seed, moves, play)), again };
}

const actors = ['LEADER', 'LEAD', 'MEMBER', 'HR', 'ANONYMOUS'] as const;

const whoMay = (name: string): RoleName => {
  const near = rootCells[`mutation.${name}`]?.near.split(' ') ?? [];
  return actors.find((role) => near.includes(role)) ?? 'HR';
};

/** The visits' own acts first, so that a few of them say most. */
const first = ['bookVisit', 'acceptVisit', 'cancelVisit', 'askSwap', 'giveBackVisit', 'logVisit'];

export async function repeatedActs(most: number): Promise<Shown> {
  const repeats = await Repeats.open();
  const all = repeats.mutations();
  const rank = (name: string) => (first.includes(name) ? first.indexOf(name) : first.length);
  const chosen = all.sort((a, b) => rank(a.name) - rank(b.name)).slice(0, most);
  const results: Repeated[] = [];
  for (const field of chosen) results.push(await repeats.repeat(field, whoMay(field.name)));
  const kept = await repeats.namelessAnswers();
  const closing = all.find(({ name }) => name === 'closeTeam');
  const booking = all.find(({ name }) => name === 'cancelVisit');
  if (closing === undefined || booking === undefined) throw new Error('Two acts are missing.');
  const control = await repeats.withoutKey(closing, 'LEAD');
  const reused = await repeats.reuse(
    'LEADER',
    repeats.document(booking),
    repeats.document(booking, { side: 'HOST' }),
  );
  await repeats.close();
  const wrong = results.filter(({ once, repeatedly, equal }) => once !== repeatedly || !equal);
  const done = results.filter(({ code }) => code === null).length;
  return {
    measured:
      `${results.length - wrong.length} of ${results.length} (${done} done, the others refused alike)` +
      `${wrong.map(({ name }) => `, not ${name}`).join('')}, ${kept} answers kept of nameless acts, ` +
      `other input: ${reused}; control: ${control} rows without one key`,
    ok: wrong.length === 0 && kept === 0 && reused === 'IDEMPOTENCY_KEY_REUSED' && control >= 5,
  };
}

/** How often it was possible; the week counts one visit at the end. */
export async function cancelledAndBooked(rounds: number): Promise<number> {
  const house = await Visiting.open();
  const teamId = await house.world.team('Again', { budgetPerWeek: 1 });
  const slotId = await house.slot({ teamId, startsAt: '2026-10-06T08:00:00Z' });
  const leaders = [await house.leader('Marleen'), await house.leader('Joost')];
  let possible = 0;
  let [holder] = leaders;
  let visit = holder && (await house.bookings.bookVisit(holder, slotId));
  for (let round = 0; round < rounds && holder && visit; round += 1) {
    await house.outcomes.cancelVisit(holder, visit.id, 'VISITOR');
    holder = leaders[round % leaders.length] ?? holder;
    const next = house.bookings.bookVisit(holder, slotId);
    if ((await refusalOf(next)) === null) possible += 1;
    visit = await next;
  }
  const counted = await house.load(teamId, '2026-10-05');
  await house.close();
  return counted === 1 ? possible : 0;
}

export async function deadlocks(
  rounds: number,
): Promise<{ name: string; code: string | null; begun: number }[]> {
  const shown: { name: string; code: string | null; begun: number }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const circles = await Deadlocks.open();
    shown.push(...(await circles.provoke()));
    await circles.close();
  }
  return shown;
}
