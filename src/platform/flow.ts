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
