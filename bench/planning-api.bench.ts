import { appendFileSync } from 'node:fs';
import { PlanningService } from '../src/rotation/planning.service.ts';
import { startApp } from '../test/support/app.ts';
import { aLeader, aProblem, aSlot, aTeam } from '../test/support/rotation-problems.ts';

const LEADERS = 2_000;
const SLOTS = 40_000;
const REQUESTS = 1_500;
const TEAMS = 300;
const MOST = 3;

const problem = aProblem({
  teams: Array.from({ length: TEAMS }, (_, index) => aTeam(index)),
  leaders: Array.from({ length: LEADERS }, (_, index) => aLeader(index)),
  slots: Array.from({ length: SLOTS }, (_, index) =>
    aSlot(index, `team-${index % TEAMS}`, 10 + Math.floor((index * 340) / SLOTS)),
  ),
});

const app = await startApp();

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
async function p99(): Promise<number> {
  const times: number[] = [];
  while (times.length < REQUESTS) times.push(await ask());
  return times.sort((a, b) => a - b)[Math.floor(REQUESTS * 0.99)] ?? Infinity;
}

try {
  await p99();
  const idle = await p99();
  let percent = 0;
  let isStopped = false;
  const planning = app.nest.get(PlanningService, { strict: false }).plan(problem, (progress) => {
    percent = progress.percent;
    return Promise.resolve(isStopped ? 'STOP' : 'GO_ON');
  });
  const busy = await p99();
  isStopped = true;
  const { visits } = await planning;
  const row = {
    id: 'planning-api',
    what: `p99 of a query while a year for ${LEADERS} leaders is planned`,
    must: `below ${MOST} × idle`,
    measured: `${busy.toFixed(1)} ms against ${idle.toFixed(1)} ms; stopped at ${percent} % with ${visits.length} visits`,
    ok: busy < MOST * idle,
  };
  console.log(JSON.stringify(row));
  if (process.env.BENCH_ROWS) appendFileSync(process.env.BENCH_ROWS, `${JSON.stringify(row)}\n`);
} finally {
  await app.close();
}
