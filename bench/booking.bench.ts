import pg from 'pg';
import type { Actor } from '../src/platform/actor.ts';
import { lockNumbers } from '../src/platform/database/advisory-lock.ts';
import { toDate } from '../src/platform/database/dates.ts';
import { weekKey, weekOf } from '../src/teams/rules/hosting-week.ts';
import { prepareDatabases } from '../test/support/database.ts';
import { refusalOf, Visiting } from '../test/support/visiting.ts';
import { at } from '../test/support/world.ts';
import { compare } from './compare.ts';
import { listenToTheDriver, recorded, replayed, send } from './replay.ts';

/** Over the desk of the bookings, without HTTP, beside a bare `pg` client with the same statements. */
const CLIENTS = 32;
const EACH = 2;
const BOOKINGS = CLIENTS * EACH;
const ROUNDS = 6;
const CONNECTIONS = 10;

type Place = Readonly<{ leader: Actor; teamId: string; slotId: string; startsAt: string }>;
type Act = Awaited<ReturnType<typeof recorded>>;
type Round = Readonly<{ ours: readonly Place[]; theirs: readonly Place[]; model: Place; act: Act }>;

listenToTheDriver();
const stop = await prepareDatabases();
const house = await Visiting.open();
const pool = new pg.Pool({ connectionString: house.world.url ?? '', max: CONNECTIONS });
const { client } = house.world.db;

const leaders: Actor[] = [];
const teamIds: string[] = [];
for (let index = 0; index <= BOOKINGS; index += 1) {
  leaders.push(await house.leader(`Leider ${index}`));
  teamIds.push(await house.world.team(`Team ${index}`, { budgetPerWeek: 50 }));
}
const kept = new Set<string>([house.programmeId]);
for (const rows of [await client.site.findMany(), await client.visitType.findMany()]) {
  for (const { id } of rows) kept.add(id);
}
for (const { id } of await client.department.findMany()) kept.add(id);

/** One slot a team, all at the same time of another day. */
async function places(day: number, hour: number): Promise<Place[]> {
  const startsAt = at('2026-09-20T06:00:00Z').add({ hours: 24 * day + hour });
  const slots = await client.slot.createManyAndReturn({
    data: teamIds.map((teamId) => ({
      teamId,
      startsAt: toDate(startsAt),
      endsAt: toDate(startsAt.add({ hours: 3 })),
    })),
  });
  await client.slotPlace.createMany({
    data: slots.map(({ id: slotId }) => ({ slotId, number: 1 })),
  });
  return slots.map(({ id: slotId, teamId }, index) => {
    return { slotId, teamId, leader: leaders[index] as Actor, startsAt: startsAt.toString() };
  });
}

/** Where the machine is so busy that somebody is asked to try again, that is done, and takes its time. */
async function book(place: Place): Promise<string | null> {
  const code = await refusalOf(house.bookings.bookVisit(place.leader, place.slotId));
  return code === 'TRY_AGAIN' ? book(place) : code;
}

async function round(day: number): Promise<Round> {
  const [model, ...theirs] = await places(day, 0);
  const ours = (await places(day, 6)).slice(1);
  if (model === undefined) throw new Error('There is no slot to record at.');
  return { ours, theirs, model, act: await recorded(() => book(model)) };
}

const names = ({ leader, teamId, slotId, startsAt }: Place): string[] => [
  leader.personId,
  teamId,
  slotId,
  ...lockNumbers('person', [leader.personId]).map(String),
  ...lockNumbers('slot', [slotId]).map(String),
  ...lockNumbers('team-period', [weekKey(teamId, weekOf(at(startsAt), 'Europe/Amsterdam'))]).map(
    String,
  ),
];

async function replay({ act, model }: Round, place: Place): Promise<void> {
  const others = names(place);
  const instead = new Map(names(model).map((name, index) => [name, others[index] ?? '']));
  await send(pool, replayed(act, instead, kept));
}

/** So many clients, each with one booking after the other. */
async function byClients(all: readonly Place[], act: (place: Place) => Promise<unknown>) {
  const shares = Array.from({ length: CLIENTS }, (_, index) =>
    all.filter((__, place) => place % CLIENTS === index),
  );
  await Promise.all(
    shares.map(async (share) => {
      for (const place of share) await act(place);
    }),
  );
}

const laid: Round[] = [];
for (let day = 0; day <= ROUNDS; day += 1) laid.push(await round(day));

/** A slot that all want, and one at the same time of another team for the bare client. */
type Crowd = Readonly<{ ours: Place; theirs: Place; round: Round; refused: Act }>;
async function crowd(day: number): Promise<Crowd> {
  const all = await places(day, 0);
  const [model, ours, last] = [all[0], all[1], all.at(-1)];
  if (!model || !ours || !last) throw new Error('There are no slots to crowd before.');
  const act = await recorded(() => book(model));
  const refused = await recorded(() => book({ ...model, leader: ours.leader }));
  return { ours, theirs: last, refused, round: { ours: [], theirs: [], model, act } };
}
const crowds: Crowd[] = [];
for (let day = 0; day <= ROUNDS; day += 1) crowds.push(await crowd(day + 40));

async function held(slotIds: readonly string[]): Promise<number> {
  return client.visit.count({ where: { slotId: { in: [...slotIds] }, state: 'CONFIRMED' } });
}

try {
  const turn = { ours: 0, theirs: 0, crowd: 0, crowdOfTheirs: 0 };
  const statements = laid[0]?.act.length ?? 0;
  await compare({
    id: 'booking',
    what: `${BOOKINGS} bookings of different slots by ${CLIENTS} clients, ${statements} statements each`,
    ours: {
      name: 'the desk of the bookings',
      run: () => byClients(laid[turn.ours++]?.ours ?? [], book),
    },
    reference: {
      name: 'the same statements by a bare pg client',
      run: async () => {
        const one = laid[turn.theirs++];
        if (one !== undefined) await byClients(one.theirs, (place) => replay(one, place));
      },
    },
    atLeast: 0.5,
    rounds: ROUNDS,
  });
  const slotIds = laid.flatMap(({ ours, theirs }) => [...ours, ...theirs].map((one) => one.slotId));
  const made = await held(slotIds);
  if (made !== slotIds.length) throw new Error(`${made} of ${slotIds.length} were booked.`);

  await compare({
    id: 'booking-same',
    what: `${CLIENTS} clients want one slot with one place`,
    ours: {
      name: 'the desk of the bookings',
      run: async () => {
        const slot = crowds[turn.crowd++]?.ours;
        if (slot === undefined) return;
        const asking = leaders.slice(1, CLIENTS + 1).map((leader) => book({ ...slot, leader }));
        const codes = await Promise.all(asking);
        if (codes.filter((code) => code === null).length !== 1) throw new Error(codes.join());
      },
    },
    reference: {
      name: 'one booking and 31 refusals by a bare pg client',
      run: async () => {
        const one = crowds[turn.crowdOfTheirs++];
        if (one === undefined) return;
        const others = Array.from({ length: CLIENTS - 1 }, () => send(pool, one.refused));
        await Promise.all([...others, replay(one.round, one.theirs)]);
      },
    },
    atLeast: 0.5,
    rounds: ROUNDS,
  });
} finally {
  await pool.end();
  await house.close();
  await stop();
}
