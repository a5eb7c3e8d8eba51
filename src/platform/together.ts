import DataLoader from 'dataloader';

/**
 * Whoever asks at the same moment as others is answered by one statement for all of them. Nothing is
 * remembered: the next one to ask is told what is true then.
 */
export function together<K, V>(
  read: (keys: readonly K[]) => Promise<ReadonlyMap<string, V>>,
  idOf: (key: K) => string,
): (key: K) => Promise<V | null> {
  const loader = new DataLoader<K, V | null>(
    async (keys) => {
      const values = await read(keys);
      return keys.map((key) => values.get(idOf(key)) ?? null);
    },
    { cache: false },
  );
  return (key) => loader.load(key);
}

export const itself = (id: string): string => id;
