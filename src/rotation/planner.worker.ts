import { parentPort } from 'node:worker_threads';
import { Planning } from './rules/planning.ts';
import type { Plan, PlanningProblem, PlanProgress } from './rules/planner.ts';

type Leaders = PlanningProblem['leaders'];
type Slots = PlanningProblem['slots'];

/** What the thread is given, piece by piece; with the rest it has all, and begins. */
export type Given =
  | Readonly<{ leaders: Leaders }>
  | Readonly<{ slots: Slots }>
  | Readonly<{ rest: Omit<PlanningProblem, 'leaders' | 'slots'> }>
  | 'STOP';

/** What the thread tells: how far it is, and at the end the plan. */
export type Told = Readonly<{ progress: PlanProgress } | { plan: Plan }>;

const BETWEEN_NEWS_MS = 250;

let isStopped = false;
let told = performance.now();
const leaders: Leaders[number][] = [];
const slots: Slots[number][] = [];

parentPort?.on('message', (given: Given) => {
  if (given === 'STOP') isStopped = true;
  else if ('leaders' in given) leaders.push(...given.leaders);
  else if ('slots' in given) slots.push(...given.slots);
  else goOn(new Planning({ ...given.rest, leaders, slots }));
});

const tell = (news: Told): void => parentPort?.postMessage(news);

/** Plans for a moment, and says how far it is. Between two turns the thread hears whether it is to stop. */
function goOn(planning: Planning): void {
  const progress = stepFor(planning, BETWEEN_NEWS_MS / 10);
  if (planning.isDone || (isStopped && planning.hasStarted)) {
    tell({ plan: planning.plan() });
    parentPort?.close();
    return;
  }
  if (performance.now() - told >= BETWEEN_NEWS_MS) {
    told = performance.now();
    tell({ progress });
  }
  setImmediate(goOn, planning);
}

function stepFor(planning: Planning, milliseconds: number): PlanProgress {
  const until = performance.now() + milliseconds;
  let progress = planning.step();
  while (!planning.isDone && performance.now() < until) progress = planning.step();
  return progress;
}
