import DataLoader from 'dataloader';
import type { GraphqlContext } from './context.ts';

/**
 * Loads what the rows of a list share in one statement. One loader per request and `owner`
 * (a resolver, or a constant object where a resolver needs several).
 */
export function batched<V>(
  context: GraphqlContext,
  owner: object,
  load: (ids: readonly string[]) => Promise<ReadonlyMap<string, V>>,
): { load(id: string): Promise<V | null> } {
  const known = context.loaders.get(owner);
  if (known) return known as DataLoader<string, V | null>;
  const loader = new DataLoader<string, V | null>(async (ids) => {
    const values = await load([...new Set(ids)]);
    return ids.map((id) => values.get(id) ?? null);
  });
  context.loaders.set(owner, loader);
  return loader;
}
