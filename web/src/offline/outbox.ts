import { Broken, Refused, send } from '../api/client.ts';
import type { Document } from '../api/client.ts';
import { uuid } from '../session/uuid.ts';
import { acts } from './acts.ts';
import type { ActName, Given } from './acts.ts';
import { withCoverage } from './coverage.ts';
import {
  allItems,
  append,
  changeItem,
  drop,
  finish,
  heldBy,
  hold,
  load,
  onItems,
} from './queue.ts';
import type { Item } from './queue.ts';

export type Outcome = 'sent' | 'waiting' | 'signed out';

/** Not yet, rather than no. */
const notNow: readonly string[] = ['TRY_AGAIN', 'DOCUMENT_UNKNOWN'];
const LOCK = 'od-outbox';
const ANSWER_WITHIN = 20_000;
const SHOWN_WAITING_AFTER = 6_000;
const LONGEST_PAUSE = 60_000;
const MOST_STUMBLES = 5;

const stumbles = new Map<string, number>();

let running: Promise<void> | null = null;
let again = false;
let failures = 0;
let timer: ReturnType<typeof setTimeout> | undefined;

export type Written<Name extends ActName> = Readonly<{
  act: Name;
  person: string | null;
  about: string;
  given: Given<Name>;
  words?: string;
  /** A newer one says all that an older one said, as long as that has not left. */
  instead?: boolean;
}>;

/** On the device first, then to the server: whatever ends in between, nothing is lost. */
export async function put<Name extends ActName>(written: Written<Name>): Promise<string> {
  const { act, person, about, given, words = '', instead = false } = written;
  const item = { id: uuid(), act, person, about, given, words, tried: false, refused: null };
  await append(
    item,
    (other) => instead && !other.tried && other.act === act && other.about === about,
  );
  void flush();
  return item.id;
}

/**
 * One at a time, the oldest first. A lock of the browser holds for all its tabs; where there is none
 * (an address without https) the idempotency key alone makes a repeat harmless.
 */
export function flush(): Promise<void> {
  again = true;
  running ??= (async () => {
    while (again) {
      again = false;
      await locked(deliverAll);
    }
  })().finally(() => {
    running = null;
  });
  return running;
}

const locked = async (work: () => Promise<void>): Promise<void> =>
  'locks' in navigator ? navigator.locks.request(LOCK, work) : work();

async function deliverAll(): Promise<void> {
  clearTimeout(timer);
  /** Whose session has ended, or who is not the one that is signed in. */
  const signedOut = new Set<string | null>();
  for (;;) {
    const waiting = (await load()).filter(({ refused, id }) => refused === null && !isStuck(id));
    const item = waiting.find(({ person }) => !signedOut.has(person));
    if (!item) return hold(signedOut.size > 0 ? 'SIGN_IN' : null);
    if (!navigator.onLine) return pause();
    const outcome = await deliver(item);
    if (outcome === 'signed out') signedOut.add(item.person);
    if (outcome === 'later') return pause();
    if (outcome === 'done') failures = 0;
  }
}

async function deliver(item: Item): Promise<'done' | 'signed out' | 'later'> {
  if (!item.tried) await changeItem(item.id, { tried: true });
  try {
    const { id: idempotencyKey, person } = item;
    const signal = AbortSignal.timeout(ANSWER_WITHIN);
    await send(acts[item.act] as Document<unknown, never>, item.given as never, {
      signal,
      idempotencyKey,
      person,
    });
  } catch (error) {
    return failed(item, error);
  }
  await finish(item.id);
  withCoverage();
  return 'done';
}

/** What the server stumbles over again and again lets the others pass, until the page is opened anew. */
const isStuck = (id: string): boolean => (stumbles.get(id) ?? 0) >= MOST_STUMBLES;

async function failed({ id }: Item, error: unknown): Promise<'done' | 'signed out' | 'later'> {
  if (error instanceof Broken && error.id !== null) stumbles.set(id, (stumbles.get(id) ?? 0) + 1);
  if (isStuck(id)) return 'done';
  if (!(error instanceof Refused) || notNow.includes(error.code)) return 'later';
  if (error.code === 'SIGN_IN_FIRST') return 'signed out';
  await changeItem(id, { refused: error.sentence });
  return 'done';
}

/** A few seconds, then longer, and never quite the same: a server that comes back is not overrun. */
function pause(): void {
  failures += 1;
  hold('COVERAGE');
  const longest = Math.min(LONGEST_PAUSE, 1_000 * 2 ** failures);
  timer = setTimeout(() => void flush(), longest * (0.5 + Math.random() / 2));
}

/** What became of an act; one that was refused is given back with the sentence, and is off the device. */
export async function settled(id: string): Promise<Outcome> {
  const found = (): Item | undefined => allItems().find((item) => item.id === id);
  const waits = (): boolean => found()?.refused === null && heldBy() === null;
  await untilNot(waits, navigator.onLine ? SHOWN_WAITING_AFTER : 0);
  const item = found();
  if (!item) return 'sent';
  if (item.refused === null) return heldBy() === 'SIGN_IN' ? 'signed out' : 'waiting';
  await drop(id);
  throw new Refused('INVALID_INPUT', item.refused);
}

function untilNot(waits: () => boolean, longest: number): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(alarm);
      stop();
      resolve();
    };
    const alarm = setTimeout(done, longest);
    const stop = onItems(() => {
      if (!waits()) done();
    });
    if (!waits()) done();
  });
}

export const tryAgain = async (id: string): Promise<void> => {
  await changeItem(id, { refused: null });
  await flush();
};
