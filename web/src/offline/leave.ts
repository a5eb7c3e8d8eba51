import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
let leave: (() => void) | null = null;

/** Somebody wants to sign out while something of theirs waits; what to do then, once they have chosen. */
export function askBeforeLeaving(next: (() => void) | null): void {
  leave = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useLeaving = (): (() => void) | null => useSyncExternalStore(subscribe, () => leave);
