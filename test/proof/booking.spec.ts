import type { Actor } from '../../src/platform/actor.ts';
import { Database } from '../../src/platform/database/database.service.ts';
import { startApp, testConfig } from '../support/app.ts';
import { freshDatabase, freshEmbedded } from '../support/database.ts';
import { startProduct } from '../support/product.ts';
import { Gate } from '../support/gate.ts';
import { judgeRows, record, scale } from '../support/proof.ts';
import { CLIENTS, isExact, layOut, miscounted, race, says } from '../support/race.ts';
import {
  cancelledAndBooked,
  deadlocks,
  manyAtOnce,
  oneAfterTheOther,
  overlappingSlots,
  repeatedActs,
  seedOf,
  unguardedOverlaps,
} from '../support/booking-proofs.ts';
import { Visiting } from '../support/visiting.ts';

judgeRows();

const AN_HOUR = 60 * 60_000;

describe('booking', () => {
  it(
    'B0 overbooks when the guards are off, so that the races below mean something',
    async () => {
      const rounds = scale({ full: 100, reduced: 5 });
      const house = await Visiting.open();
      const { db } = house.world;
      await db.client.$executeRaw`ALTER TABLE "Visit" DROP CONSTRAINT place_holds_one_visit`;
      db.lockAll = () => Promise.resolve();
      const teamId = await house.world.team('Unguarded', { budgetPerWeek: 50 });
      const leaders: Actor[] = [];
      for (let index = 0; index < CLIENTS; index += 1) {
        leaders.push(await house.leader(`Leider ${index}`));
      }
      const gate = await Gate.build(house.world.url ?? '');
      let overbooked = 0;
      for (let round = 0; round < rounds; round += 1) {
        const startsAt = house.world.clock.now().add({ hours: 24 + 48 * round });
        const slotId = await house.slot({ teamId, startsAt: startsAt.toString(), capacity: 2 });
        await gate.close();
        const booking = leaders.map((leader) => house.bookings.bookVisit(leader, slotId));
        await gate.openWhenWaiting(4);
        await Promise.allSettled(booking);
        if ((await db.client.visit.count({ where: { slotId } })) > 2) overbooked += 1;
      }
      await gate.end();
      await house.close();
      record({
        id: 'B0',
        what: 'negative control: locks and constraint off',
        must: 'overbooks in ≥ 95 % of rounds',
        measured: `${overbooked} of ${rounds}`,
        ok: overbooked >= 0.95 * rounds,
      });
    },
    AN_HOUR,
  );

  it(
    'B1 lets exactly two in, over two servers on one PostgreSQL',
    async () => {
      const rounds = scale({ full: 1_000, reduced: 20 });
      const fresh = await freshDatabase();
      const config = testConfig();
      const db = await Database.open(fresh);
      const course = await layOut(db, config, rounds);
      const environment = {
        DATABASE_URL: fresh.url,
        EXAMPLE: '0',
        ADMIN_EMAIL: 'beheer@races.example',
        PUBLIC_URL: 'http://localhost:0',
        SMTP_URL: 'smtp://127.0.0.1:9',
        MAIL_FROM: 'open-deur@races.example',
        SESSION_SECRET: config.sessionSecret,
        JOURNAL_KEY: '7'.repeat(64),
        LOG_LEVEL: 'silent',
      };
      const replicas = [await startProduct(environment), await startProduct(environment)];
      const tally = await race(
        replicas.map(({ url }) => url),
        course,
      );
      const wrong = await miscounted(db);
      await Promise.all(replicas.map((replica) => replica.stop()));
      await db.close();
      await fresh.drop();
      record({
        id: 'B1',
        what: `${CLIENTS} clients over HTTP, 2 replicas, 2 places`,
        must: 'exactly 2 succeed each, the others SLOT_FULL, 0 × 5xx',
        measured: says(tally, wrong, rounds),
        ok: isExact(tally, wrong, rounds),
      });
    },
    AN_HOUR,
  );

  it(
    'B6 lets exactly two in on the embedded database, and does not hang',
    async () => {
      const rounds = scale({ full: 200, reduced: 5 });
      const fresh = await freshEmbedded();
      const config = testConfig();
      const app = await startApp({ config: { dataDir: fresh.dataDir } });
      const db = app.nest.get(Database, { strict: false });
      const course = await layOut(db, config, rounds);
      const tally = await race([app.url], course);
      const wrong = await miscounted(db);
      await app.close();
      await fresh.drop();
      record({
        id: 'B6',
        what: `${CLIENTS} clients over HTTP, 2 places, on the embedded database`,
        must: 'exactly 2 succeed each, the others SLOT_FULL, 0 × 5xx, no hang',
        measured: says(tally, wrong, rounds),
        ok: isExact(tally, wrong, rounds),
      });
    },
    AN_HOUR,
  );
});

describe('booking, against a model and repeated', () => {
  it(
    'B2 lets a leader into one of many overlapping slots',
    async () => {
      record({
        id: 'B2',
        what: '32 clients book overlapping slots for one leader',
        must: 'exactly 1 each, the others refused',
        ...(await overlappingSlots(scale({ full: 500, reduced: 5 }))),
      });
    },
    AN_HOUR,
  );

  it(
    'B2a double-books a leader when the guards are off',
    async () => {
      record({
        id: 'B2a',
        what: 'negative control: locks and constraint off',
        must: 'double-books in ≥ 95 % of rounds',
        ...(await unguardedOverlaps(scale({ full: 50, reduced: 3 }))),
      });
    },
    AN_HOUR,
  );

  it(
    'B3 answers and ends as the model says, one move after the other and many at once',
    async () => {
      const moves = scale({ full: 10_000, reduced: 150 });
      const seed = seedOf('B3_SEED');
      const { wrong, refused } = await oneAfterTheOther(seed, moves);
      record({
        id: 'B3',
        what: `${moves} random moves, each answer compared with the model, seed ${seed}`,
        must: 'every answer and the whole state equal',
        measured: wrong ?? `equal, ${refused} of them refused as the model says`,
        ok: wrong === null,
      });
      const many = await manyAtOnce(seed, moves);
      record({
        id: 'B3',
        what: `${moves} random moves by 8 clients at once, seed ${seed}`,
        must: 'nothing that may not be, no deadlock and no fault shown',
        measured: many.wrong ?? `nothing, ${many.refused} refused, ${many.again} × TRY_AGAIN`,
        ok: many.wrong === null && many.again === 0,
      });
    },
    AN_HOUR,
  );

  it(
    'B3a sees a rule that differs by one',
    async () => {
      const { wrong } = await oneAfterTheOther(seedOf('B3_SEED'), 400, { budgetOff: 1 });
      record({
        id: 'B3a',
        what: 'negative control: the model lets a team receive one visitor more',
        must: 'differs',
        measured: wrong ?? 'equal',
        ok: wrong !== null,
      });
    },
    AN_HOUR,
  );

  it(
    'B4 has its effect once for five equal requests, also when the first is cut off',
    async () => {
      record({
        id: 'B4',
        what: 'every mutation, cut off once and sent 5 × in parallel with one key',
        must: '1 effect, 5 equal answers; nameless acts: no stored answer; other input: refused',
        ...(await repeatedActs(scale({ full: 100, reduced: 6 }))),
      });
    },
    AN_HOUR,
  );

  it(
    'B5 gives a place that was cancelled to whoever comes next',
    async () => {
      const rounds = scale({ full: 1_000, reduced: 25 });
      const possible = await cancelledAndBooked(rounds);
      record({
        id: 'B5',
        what: 'cancel, then book the same place',
        must: 'always possible',
        measured: `${possible} of ${rounds}`,
        ok: possible === rounds,
      });
    },
    AN_HOUR,
  );

  it(
    'B7 begins again after a deadlock, and shows none',
    async () => {
      const rounds = scale({ full: 10, reduced: 1 });
      const shown = await deadlocks(rounds);
      const well = shown.filter(({ code, begun }) => code === null && begun === 2);
      record({
        id: 'B7',
        what: 'another transaction takes the same things in the opposite order, 4 classes',
        must: 'broken off once, done at the second try, nothing shown',
        measured: `${well.length} of ${shown.length}`,
        ok: well.length === 4 * rounds,
      });
    },
    AN_HOUR,
  );
});
