import { appendFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { DraftsService } from '../src/rotation/drafts.service.ts';
import { RotationService } from '../src/rotation/rotation.service.ts';
import { found } from '../src/platform/refuse.ts';
import { startApp } from '../test/support/app.ts';
import { prepareDatabases } from '../test/support/database.ts';
import { Visiting } from '../test/support/visiting.ts';
import { day } from '../test/support/world.ts';
import { fill } from './crowd.ts';

const LEADERS = 2_000;
const SLOTS = 40_000;
const TEAMS = 300;
const REQUESTS = 1_500;
const MOST = 3;

const stop = await prepareDatabases();
const house = await Visiting.open();
const { world, programmeId } = house;
const app = await startApp({ databaseUrl: found(world.url), clock: world.clock });

async function ask(): Promise<number> {
  const begun = performance.now();
  const response = await fetch(`${app.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ me { id } }' }),
  });
  await response.text();
  return performance.now() - begun;
}

/** Milliseconds that 99 of 100 requests stay below. */
const p99 = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.99)] ?? Infinity;

async function asked(): Promise<number[]> {
  const times: number[] = [];
  while (times.length < REQUESTS) times.push(await ask());
  return times;
}

try {
  await fill(house, { leaders: LEADERS, slots: SLOTS, teams: TEAMS });
  await asked();
  const idle = p99(await asked());
  const rotation = app.nest.get(RotationService, { strict: false });
  const period = { from: day('2026-09-01'), until: day('2026-12-31') };
  const { id } = await rotation.proposeRotation(world.hr, { programmeId, ...period, seed: 7 });
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  // From before the first fact is read until the draft is written down.
  let isPlanned = false;
  const planning = rotation.runDue().finally(() => (isPlanned = true));
  const times = await asked();
  await rotation.stopRotation(world.hr, id);
  while (!isPlanned) times.push(await ask());
  await planning;
  delay.disable();
  const busy = p99(times);
  const drafts = (await app.nest.get(DraftsService, { strict: false }).visitsOf([id])).get(id);
  const row = {
    id: 'planning-api',
    what: `p99 of a query while a year for ${LEADERS} leaders is read, planned and written down`,
    must: `below ${MOST} × idle`,
    measured:
      `${busy.toFixed(1)} ms against ${idle.toFixed(1)} ms, of ${times.length} queries; the slowest ` +
      `${Math.max(...times).toFixed(0)} ms; nothing else answered for ${(delay.max / 1e6).toFixed(0)} ms at most; ` +
      `${drafts?.length ?? 0} dates`,
    ok: busy < MOST * idle && (drafts?.length ?? 0) > 0,
  };
  console.log(JSON.stringify(row));
  if (process.env.BENCH_ROWS) appendFileSync(process.env.BENCH_ROWS, `${JSON.stringify(row)}\n`);
} finally {
  await app.close();
  await house.close();
  await stop();
}
