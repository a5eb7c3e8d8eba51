import type { ActName } from './acts.ts';
import { soon } from './soon.ts';

/** Something that a person did, until the server has it. Its id is the idempotency key. */
export type Item = Readonly<{
  id: string;
  act: ActName;
  /** Whose act it is; null where a link in `given` says it. */
  person: string | null;
  /** The visit, or the link that stands for it. */
  about: string;
  given: unknown;
  /** What was written, to be shown and copied. */
  words: string;
  /** Whether it may have reached the server. */
  tried: boolean;
  /** Why the server will not have it; null as long as it waits. */
  refused: string | null;
}>;

// Nothing waits on most days; then a page stands without what the device's database takes.
const device = soon(() => import('./device.ts'), 0);

const KEY = 'outbox';
const CHANGED = 'od-outbox';

let items: readonly Item[] = [];
let delivered: readonly Item[] = [];
const dropped = new Set<string>();
const listeners = new Set<() => void>();
const channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel(CHANGED) : null;
channel?.addEventListener('message', ({ data }) => {
  if (typeof data === 'string' && data !== '') dropped.add(data);
  void load();
});

export const allItems = (): readonly Item[] => items;
/** What this page saw waiting, and what is no longer there because the server has it. */
export const deliveredItems = (): readonly Item[] => delivered;

/** Why what waits has not gone: no answer came, or its author is not signed in. */
export type Held = 'COVERAGE' | 'SIGN_IN' | null;
let held: Held = null;
export const heldBy = (): Held => held;

export function hold(by: Held): void {
  held = by;
  for (const listener of listeners) listener();
}

export function onItems(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export async function load(): Promise<readonly Item[]> {
  const { readFromDevice } = await device();
  const next = (await readFromDevice<readonly Item[]>(KEY)) ?? [];
  const there = new Set(next.map(({ id }) => id));
  const gone = items.filter(({ id }) => !there.has(id) && !dropped.has(id));
  items = next;
  if (gone.length > 0) delivered = [...delivered, ...gone.map(remembered)];
  for (const listener of listeners) listener();
  return next;
}

/** Of a look-back that arrived, not a word stays, not even in the memory of the page. */
const remembered = (item: Item): Item =>
  item.act === 'note' || item.act === 'noteByDayCard' ? item : { ...item, given: null, words: '' };

export function forgetDelivered(): void {
  delivered = [];
}

async function change(
  next: (before: readonly Item[]) => readonly Item[],
  drop = '',
): Promise<void> {
  const { changeOnDevice } = await device();
  await changeOnDevice<readonly Item[]>(KEY, (before) => next(before ?? []));
  if (drop) dropped.add(drop);
  channel?.postMessage(drop);
  await load();
}

/** At the end: the order of the list is the order of the acts, whatever the device's clock says. */
export const append = (item: Item, replaces: (other: Item) => boolean): Promise<void> =>
  change((before) => {
    for (const other of before) if (replaces(other)) dropped.add(other.id);
    return [...before.filter((other) => !replaces(other)), item];
  });

export const changeItem = (id: string, changed: Partial<Item>): Promise<void> =>
  change((before) => before.map((item) => (item.id === id ? { ...item, ...changed } : item)));

/** The server has it. */
export const finish = (id: string): Promise<void> =>
  change((before) => before.filter((item) => item.id !== id));

/** Its author does not want it any more, or has it back in a form. */
export const drop = (id: string): Promise<void> =>
  change((before) => before.filter((item) => item.id !== id), id);
