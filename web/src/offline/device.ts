import { createStore, delMany, entries, get, keys, update } from 'idb-keyval';
import type { UseStore } from 'idb-keyval';

type Change = (value: unknown) => unknown;

/**
 * What the device would not take: it is full, or the browser forbids it (some private windows). It lasts
 * as long as the page, and goes to the device with the next change of the same thing that it does take.
 */
const untaken = new Map<string, readonly Change[]>();

/** What was read can be read again, and makes room for what somebody wrote. */
const REPLACEABLE = 'kept:';

let store: UseStore | null = null;
/** A browser that forbids it may say so while it is asked, and not in its answer. */
const onDevice = async <T>(work: (at: UseStore) => Promise<T>): Promise<T> =>
  work((store ??= createStore('open-deur', 'device')));

const withUntaken = (key: string, value: unknown): unknown =>
  (untaken.get(key) ?? []).reduce<unknown>((before, change) => change(before), value);

export async function readFromDevice<T>(key: string): Promise<T | undefined> {
  const value = await onDevice((at) => get<T>(key, at)).catch(() => undefined);
  return withUntaken(key, value) as T | undefined;
}

export const writeToDevice = (key: string, value: unknown): Promise<void> =>
  inTurn(() => put(key, [() => value]));

/** Reads and writes in one transaction of the device's database: two tabs cannot overwrite each other. */
export const changeOnDevice = <T>(
  key: string,
  change: (value: T | undefined) => T,
): Promise<void> => inTurn(() => put(key, [...(untaken.get(key) ?? []), change as Change]));

/** One after the other, so that what was not taken before is made up for once. */
let latest = Promise.resolve();
const inTurn = (work: () => Promise<void>): Promise<void> => (latest = latest.then(work));

/** All of these changes to what is on the device, or none; then they wait in the page. */
async function put(key: string, changes: readonly Change[]): Promise<void> {
  const all: Change = (value) => changes.reduce((before, change) => change(before), value);
  const take = (): Promise<void> => onDevice((at) => update<unknown>(key, all, at));
  try {
    await take().catch(async (error: unknown) => {
      if (key.startsWith(REPLACEABLE)) throw error;
      await makeRoom();
      await take();
    });
    untaken.delete(key);
  } catch {
    untaken.set(key, changes);
  }
}

async function makeRoom(): Promise<void> {
  const names = await onDevice((at) => keys<string>(at));
  await onDevice((at) =>
    delMany(
      names.filter((name) => name.startsWith(REPLACEABLE)),
      at,
    ),
  );
}

export async function entriesOnDevice(): Promise<[string, unknown][]> {
  const there = await onDevice((at) => entries<string, unknown>(at)).catch(() => []);
  const names = new Set([...there.map(([key]) => key), ...untaken.keys()]);
  const values = new Map(there);
  return [...names].map((key) => [key, withUntaken(key, values.get(key))]);
}

export async function removeFromDevice(names: string[]): Promise<void> {
  for (const key of names) untaken.delete(key);
  await onDevice((at) => delMany(names, at)).catch(() => undefined);
}
