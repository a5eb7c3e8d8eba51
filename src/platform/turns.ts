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

/** The same for work that gives way by itself. */
export async function inTurns<T>(pieces: Generator<void, T>): Promise<T> {
  for (;;) {
    const { done, value } = pieces.next();
    if (done === true) return value;
    await turn();
  }
}
