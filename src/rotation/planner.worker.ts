import { parentPort, workerData } from 'node:worker_threads';
import { greedyPlan } from './rules/greedy.ts';
import type { Planner, PlanningProblem } from './rules/planner.ts';

const planner: Planner = greedyPlan;

parentPort?.postMessage(planner(workerData as PlanningProblem));
