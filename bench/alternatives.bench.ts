import { appendFileSync } from 'node:fs';
import { AlternativesService } from '../src/rotation/alternatives.service.ts';
import type { Visit } from '../src/visits/rules/visit.ts';
import { prepareDatabases } from '../test/support/database.ts';
import { Visiting } from '../test/support/visiting.ts';
import { fill } from './crowd.ts';

const LEADERS = 2_000;
const SLOTS = 40_000;
const ASKED = 200;
/** Milliseconds. */
const MOST = 100;

const stop = await prepareDatabases();
const house = await Visiting.open();
const { db } = house.world;

/** Visits of as many leaders, with how long their other moments took and the statements that asked for. */
async function measured(visits: readonly Visit[]): Promise<[times: number[], statements: number]> {
  const desk = house.desk(AlternativesService);
  let statements = 0;
  const hush = db.onStatement(() => (statements += 1));
  const times: number[] = [];
  for (const visit of visits) {
    const begun = performance.now();
    const found = await desk.alternatives(null, visit);
    times.push(performance.now() - begun);
    if (found.length < 3) throw new Error(`${found.length} other moments`);
  }
  hush();
  return [times.toSorted((a, b) => a - b), statements / visits.length];
}

try {
  await fill(house, { leaders: LEADERS, slots: SLOTS, teams: 300 });
  const visits = await house.visits.visitsOf({ startsAt: { lt: '2026-10-01T00:00:00Z' } });
  await measured(visits.slice(0, 20));
  const [times, statements] = await measured(visits.slice(0, ASKED));
  const [half, most] = [0.5, 0.95].map((share) => times[Math.floor(times.length * share)] ?? 0);
  const row = {
    id: 'alternatives',
    what: `other moments of a visit, with ${LEADERS} leaders and ${SLOTS} slots`,
    must: `95 of 100 below ${MOST} ms`,
    measured: `median ${half!.toFixed(0)} ms, 95th of 100 ${most!.toFixed(0)} ms, ${statements} statements each`,
    ok: most! < MOST,
  };
  console.log(JSON.stringify(row));
  if (process.env.BENCH_ROWS) appendFileSync(process.env.BENCH_ROWS, `${JSON.stringify(row)}\n`);
} finally {
  await house.close();
  await stop();
}
