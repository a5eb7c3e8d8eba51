import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
let since: number | null = null;

/** From when what is shown was read, where the server could not be asked just now; null when it could. */
export const readBefore = (): number | null => since;

export function withoutCoverage(readAt: number): void {
  tell(since === null ? readAt : Math.min(since, readAt));
}

export const withCoverage = (): void => tell(null);

function tell(next: number | null): void {
  if (next === since) return;
  since = next;
  for (const listener of listeners) listener();
}

export function onCoverage(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useReadBefore = (): number | null => useSyncExternalStore(onCoverage, readBefore);
