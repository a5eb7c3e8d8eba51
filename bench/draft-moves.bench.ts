import { appendFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { DraftsService } from '../src/rotation/drafts.service.ts';
import { MovesService } from '../src/rotation/moves.service.ts';
import { prepareDatabases } from '../test/support/database.ts';
import { Visiting } from '../test/support/visiting.ts';
import { day } from '../test/support/world.ts';
import { fill } from './crowd.ts';

const ASKED = 12;
/** Statements: as many for two thousand leaders as for three hundred. */
const MOST = 40;
const crowds = [
  { leaders: 300, slots: 5_000, teams: 60 },
  { leaders: 2_000, slots: 40_000, teams: 300 },
] as const;

type Measured = Readonly<{ times: number[]; statements: number; stalled: number; planned: number }>;

const stop = await prepareDatabases();

/** Where the dates of a draft could go instead, and how long nothing else was answered meanwhile. */
async function measured(crowd: (typeof crowds)[number]): Promise<Measured> {
  const house = await Visiting.open();
  const { db, hr } = house.world;
  await fill(house, crowd);
  const { id } = await house.rotation.proposeRotation(hr, {
    programmeId: house.programmeId,
    from: day('2026-09-01'),
    until: day('2026-12-31'),
    seed: 7,
  });
  // The best so far is enough to move dates in.
  await house.rotation.stopRotation(hr, id);
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  await house.rotation.runDue();
  const planned = delay.max / 1e6;
  const visits = (await house.desk(DraftsService).visitsOf([id])).get(id) ?? [];
  const every = Math.max(1, Math.floor(visits.length / ASKED));
  let statements = 0;
  const hush = db.onStatement(() => (statements += 1));
  const times: number[] = [];
  delay.reset();
  const asked = visits.filter((_, nth) => nth % every === 0).slice(0, ASKED);
  for (const visit of asked) {
    const begun = performance.now();
    await house.desk(MovesService).moves(hr, visit.id, { slotId: null, teamId: null, first: 20 });
    times.push(performance.now() - begun);
  }
  hush();
  await house.close();
  const stalled = delay.max / 1e6;
  return {
    times: times.sort((a, b) => a - b),
    statements: statements / asked.length,
    stalled,
    planned,
  };
}

try {
  for (const crowd of crowds) {
    const { times, statements, stalled, planned } = await measured(crowd);
    const median = times[Math.floor(times.length / 2)] ?? 0;
    const row = {
      id: `draft-moves-${crowd.leaders}`,
      what: `where a date of a draft could go, with ${crowd.leaders} leaders and ${crowd.slots} slots`,
      must: `at most ${MOST} statements`,
      measured: `${statements} statements, median ${median.toFixed(0)} ms, nothing else answered for ${stalled.toFixed(0)} ms at most; ${planned.toFixed(0)} ms while a year is read and planned`,
      ok: statements <= MOST,
    };
    console.log(JSON.stringify(row));
    if (process.env.BENCH_ROWS) appendFileSync(process.env.BENCH_ROWS, `${JSON.stringify(row)}\n`);
  }
} finally {
  await stop();
}
