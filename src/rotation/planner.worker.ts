import { parentPort, workerData } from 'node:worker_threads';
import { Planning } from './rules/planning.ts';
import type { Plan, PlanningProblem, PlanProgress } from './rules/planner.ts';

/** What the thread tells: how far it is, and at the end the plan. */
export type Told = Readonly<{ progress: PlanProgress } | { plan: Plan }>;

const BETWEEN_NEWS_MS = 250;

let isStopped = false;
parentPort?.on('message', () => (isStopped = true));

const planning = new Planning(workerData as PlanningProblem);
const tell = (news: Told): void => parentPort?.postMessage(news);
let told = performance.now();

/** Plans for a moment, and says how far it is. Between two turns the thread hears whether it is to stop. */
function goOn(): void {
  const progress = stepFor(BETWEEN_NEWS_MS / 10);
  if (planning.isDone || (isStopped && planning.hasStarted)) {
    tell({ plan: planning.plan() });
    parentPort?.close();
    return;
  }
  if (performance.now() - told >= BETWEEN_NEWS_MS) {
    told = performance.now();
    tell({ progress });
  }
  setImmediate(goOn);
}

function stepFor(milliseconds: number): PlanProgress {
  const until = performance.now() + milliseconds;
  let progress = planning.step();
  while (!planning.isDone && performance.now() < until) progress = planning.step();
  return progress;
}

goOn();
