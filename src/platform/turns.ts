import { setImmediate } from 'node:timers/promises';

let line: Promise<unknown> = Promise.resolve();

/**
 * For much work of a kind that takes processor time: one piece after the other, and before each of them
 * whatever came in from outside, so that nobody waits for all of it.
 */
export function turn(): Promise<unknown> {
  line = line.then(() => setImmediate());
  return line;
}

/** So long a piece of work may last before others get a turn. */
const A_MOMENT_MS = 0.5;

/** The same for work in small steps: as many of them at a time as a moment holds. */
export async function inTurns<T>(steps: Generator<void, T>): Promise<T> {
  let begun = performance.now();
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
    if (performance.now() - begun < A_MOMENT_MS) continue;
    await turn();
    begun = performance.now();
  }
}

/** The same for one thing after the other. */
export const eachInTurns = <T, R>(all: Iterable<T>, work: (one: T) => R): Promise<R[]> =>
  inTurns(oneByOne(all, work));

function* oneByOne<T, R>(all: Iterable<T>, work: (one: T) => R): Generator<void, R[]> {
  const results: R[] = [];
  for (const one of all) {
    results.push(work(one));
    yield;
  }
  return results;
}

/** So many values are written or handed over before others get a turn. */
const IN_A_PIECE = 250;

export const inPieces = <T>(all: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(all.length / IN_A_PIECE) }, (_, nth) =>
    all.slice(nth * IN_A_PIECE, (nth + 1) * IN_A_PIECE),
  );
