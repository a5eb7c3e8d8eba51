import { createStore, delMany, entries, get, set, update } from 'idb-keyval';
import type { UseStore } from 'idb-keyval';

/** Where the browser forbids it (some private windows), things last as long as the page. */
const inMemory = new Map<string, unknown>();
let store: UseStore | null = null;
let forbidden = false;

async function onDevice<T>(work: (at: UseStore) => Promise<T>, otherwise: () => T): Promise<T> {
  if (forbidden) return otherwise();
  try {
    store ??= createStore('open-deur', 'device');
    return await work(store);
  } catch {
    forbidden = true;
    return otherwise();
  }
}

export const readFromDevice = <T>(key: string): Promise<T | undefined> =>
  onDevice(
    (at) => get<T>(key, at),
    () => inMemory.get(key) as T | undefined,
  );

export const writeToDevice = (key: string, value: unknown): Promise<void> =>
  onDevice(
    (at) => set(key, value, at),
    () => void inMemory.set(key, value),
  );

/** Reads and writes in one transaction of the device's database: two tabs cannot overwrite each other. */
export const changeOnDevice = <T>(
  key: string,
  change: (value: T | undefined) => T,
): Promise<void> =>
  onDevice(
    (at) => update<T>(key, change, at),
    () => void inMemory.set(key, change(inMemory.get(key) as T | undefined)),
  );

export const entriesOnDevice = (): Promise<[string, unknown][]> =>
  onDevice(
    (at) => entries<string, unknown>(at),
    () => [...inMemory],
  );

export const removeFromDevice = (keys: string[]): Promise<void> =>
  onDevice(
    (at) => delMany(keys, at),
    () => keys.forEach((key) => inMemory.delete(key)),
  );
