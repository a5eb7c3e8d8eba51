import { parentPort, workerData } from 'node:worker_threads';
import { busyTimes } from './rules/busy-times.ts';
import type { ReadCalendar } from './rules/busy-times.ts';

const { text, ...options } = workerData as ReadCalendar & { text: string };

parentPort?.postMessage(busyTimes(text, options));
