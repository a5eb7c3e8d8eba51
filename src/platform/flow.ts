import { setImmediate as breath } from 'node:timers/promises';

/** The next one is fetched while the one before is being dealt with. */
export async function* ahead<T>(items: AsyncGenerator<T>): AsyncGenerator<T> {
  let next = items.next();
  try {
    for (;;) {
      const fetched = await next;
      if (fetched.done) return;
      next = items.next();
      // Whoever asks for it hears what went wrong; until then nobody listens.
      next.catch(() => undefined);
      yield fetched.value;
    }
  } finally {
    await items.return(undefined);
  }
}

/**
 * What comes in while something is being written is written together as soon as that is done: one
 * at a time when little comes in, many at once when much does, and nothing ever waits for more.
 */
export function gathered<T>(
  write: (items: readonly T[]) => Promise<void>,
): (item: T) => Promise<void> {
  let waiting: T[] = [];
  let next: Promise<void> | null = null;
  let last: Promise<void> = Promise.resolve();
  const writeWaiting = async (): Promise<void> => {
    await breath();
    const items = waiting;
    [waiting, next] = [[], null];
    return write(items);
  };
  return (item) => {
    waiting.push(item);
    next ??= last.then(writeWaiting, writeWaiting);
    last = next;
    return next;
  };
}
