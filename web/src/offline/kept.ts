import { Unreachable } from '../api/client.ts';
import { now } from '../time/clock.ts';
import { readBefore, withCoverage, withoutCoverage } from './coverage.ts';
import { soon } from './soon.ts';

type Kept = Readonly<{ person: string | null; at: number; data: unknown }>;

const PREFIX = 'kept:';
const DAYS = 30;
/** How long an answer may take before what was read earlier is shown, in milliseconds. */
const patience = { first: 4_000, next: 800 };

/** Whose pages these are; null as long as nobody is known to be signed in. */
let person: string | null = null;
export const currentPerson = (): string | null => person;

// Fetched beside the first question: without coverage its answer is wanted at once.
const device = soon(() => import('./device.ts'), 0);

/**
 * The answer of the server, or what it was the last time when no answer comes. Only what was read as
 * the same person, or through the same link, is given back.
 */
export async function orKept<T>(name: string, ask: () => Promise<T>, open = false): Promise<T> {
  const asked = ask();
  try {
    const kept = await lateKept<T>(name, asked, open);
    if (kept) return shown(kept);
    const data = await asked;
    withCoverage();
    void keep(name, data, open);
    return data;
  } catch (error) {
    const kept = error instanceof Unreachable ? await find<T>(name, open) : null;
    if (!kept) throw error;
    return shown(kept);
  }
}

function shown<T>({ at, data }: Kept & { data: T }): T {
  withoutCoverage(at);
  return data;
}

/** Signed in as somebody, or as nobody: what was read as others is removed. */
export function readAs(id: string | null): void {
  if (person === id) return;
  person = id;
  void forget((kept) => kept.person !== null && kept.person !== id);
}

/** At signing out nothing that was read stays. */
export function forgetKept(): Promise<void> {
  person = null;
  return forget(() => true);
}

export const forgetOld = (): Promise<void> => forget(({ at }) => now() - at > DAYS * 86_400_000);

async function lateKept<T>(name: string, asked: Promise<T>, open: boolean) {
  const wait = readBefore() === null && navigator.onLine ? patience.first : patience.next;
  const late = Symbol('late');
  let timer: ReturnType<typeof setTimeout> | undefined;
  const alarm = new Promise<typeof late>((resolve) => {
    timer = setTimeout(() => resolve(late), wait);
  });
  const first = await Promise.race([asked, alarm]).finally(() => clearTimeout(timer));
  if (first !== late) return null;
  // Whatever comes of it now, somebody hears of it: the page asks again once there is coverage.
  asked.then(withCoverage, () => undefined);
  return find<T>(name, open);
}

async function find<T>(name: string, open: boolean): Promise<(Kept & { data: T }) | null> {
  const { readFromDevice } = await device();
  const kept = await readFromDevice<Kept & { data: T }>(PREFIX + name);
  if (!kept) return null;
  return open || kept.person === person ? kept : null;
}

async function keep(name: string, data: unknown, open: boolean): Promise<void> {
  if (!open && person === null) return;
  const { writeToDevice } = await device();
  const kept: Kept = { person: open ? null : person, at: now(), data };
  await writeToDevice(PREFIX + name, kept);
}

async function forget(goes: (kept: Kept) => boolean): Promise<void> {
  const { entriesOnDevice, removeFromDevice } = await device();
  const kept = (await entriesOnDevice()).filter(([key]) => key.startsWith(PREFIX));
  await removeFromDevice(kept.filter(([, value]) => goes(value as Kept)).map(([key]) => key));
}
