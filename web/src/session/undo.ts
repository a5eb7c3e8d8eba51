import { useSyncExternalStore } from 'react';
import type { Texts } from './texts.ts';

export type Done = keyof Texts['undo']['did'];
export type Undoable = Readonly<{ id: string; undoUntil: string | null }>;
export type Offer = Readonly<{ key: number; done: Done; ids: readonly string[] }>;

const listeners = new Set<() => void>();
let offer: Offer | null = null;
let offers = 0;

function put(next: Offer | null): void {
  offer = next;
  for (const listener of listeners) listener();
}

/** The latest thing somebody did can be taken back for a moment, as far as the server allows it. */
export function offerUndo(done: Done, visits: readonly Undoable[]): void {
  const ids = visits.filter(({ undoUntil }) => undoUntil !== null).map(({ id }) => id);
  offers += 1;
  put(ids.length === 0 ? null : { key: offers, done, ids });
}

/** Nothing happens when something newer has taken its place. */
export function endOffer({ key }: Offer): void {
  if (offer?.key === key) put(null);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useOffer = (): Offer | null => useSyncExternalStore(subscribe, () => offer);
