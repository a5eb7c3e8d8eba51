import { parentPort, workerData } from 'node:worker_threads';
import { Planning } from './rules/planning.ts';
import type { Plan, PlanningProblem, PlanProgress } from './rules/planner.ts';

/** What the thread tells: how far it is, and at the end the plan. */
export type Told = Readonly<{ progress: PlanProgress } | { plan: Plan }>;

const BETWEEN_NEWS_MS = 250;

let isStopped = false;
parentPort?.on('message', () => (isStopped = true));

const planning = new Planning(workerData as PlanningProblem);
let told = performance.now();

function goOn(): void {
  const until = performance.now() + BETWEEN_NEWS_MS / 10;
  let progress = planning.step();
  while (!planning.isDone && performance.now() < until) progress = planning.step();
  if (planning.isDone || (isStopped && planning.hasStarted)) {
    parentPort?.postMessage({ plan: planning.plan() } satisfies Told);
    parentPort?.close();
    return;
  }
  if (performance.now() - told >= BETWEEN_NEWS_MS) {
    told = performance.now();
    parentPort?.postMessage({ progress } satisfies Told);
  }
  // Between two turns the thread hears whether it is to stop.
  setImmediate(goOn);
}

goOn();
