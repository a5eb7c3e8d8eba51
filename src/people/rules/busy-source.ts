import { Temporal } from 'temporal-polyfill';
import type { Busy, Range } from './busy-times.ts';

/** Why nothing new is known of one person: nobody there has this address, or whatever else. */
export type Trouble = 'NOT_KNOWN' | 'NOT_READ';
/** By address, lower case. */
export type BusyAnswer = ReadonlyMap<string, readonly Busy[] | Trouble>;

const DAY = 86_400_000;
const PATIENCE = { minutes: 5 };
const LONGEST = { hours: 2 };

/** A long range in pieces that a service answers at once. */
export function steps({ from, until }: Range, days: number): Range[] {
  const pieces: Range[] = [];
  for (let start = from; start < until; start += days * DAY) {
    pieces.push({ from: start, until: Math.min(start + days * DAY, until) });
  }
  return pieces;
}

/** Null when it cannot be made smaller with any sense. */
export function halves({ from, until }: Range): [Range, Range] | null {
  if (until - from <= DAY) return null;
  const middle = from + Math.floor((until - from) / 2);
  return [
    { from, until: middle },
    { from: middle, until },
  ];
}

/** Seconds or a date (RFC 9110, 10.2.3); what makes no sense, or is missing, is five minutes. */
export function retryAt(retryAfter: string | null, now: Temporal.Instant): Temporal.Instant {
  const asked = askedFor((retryAfter ?? '').trim(), now) ?? now.add(PATIENCE);
  const [soonest, latest] = [now.add({ seconds: 1 }), now.add(LONGEST)];
  if (Temporal.Instant.compare(asked, latest) > 0) return latest;
  return Temporal.Instant.compare(asked, soonest) < 0 ? soonest : asked;
}

const months = 'JanFebMarAprMayJunJulAugSepOctNovDec';

function askedFor(text: string, now: Temporal.Instant): Temporal.Instant | null {
  if (/^\d{1,6}$/.test(text)) return now.add({ seconds: Number(text) });
  const parts = /^\w{3}, (\d\d) (\w{3}) (\d{4}) (\d\d:\d\d:\d\d) GMT$/.exec(text);
  if (parts === null) return null;
  const [, day, month = '', year, time] = parts;
  const number = String(months.indexOf(month) / 3 + 1).padStart(2, '0');
  try {
    return Temporal.Instant.from(`${year}-${number}-${day}T${time}Z`);
  } catch {
    return null;
  }
}

/** The answers of several pieces put together; whoever was in trouble once stays so. */
export class Answers {
  private readonly all = new Map<string, Busy[] | Trouble>();

  constructor(addresses: readonly string[]) {
    for (const address of addresses) this.all.set(address.toLowerCase(), []);
  }

  /** Of whom more may be asked. */
  get open(): string[] {
    return [...this.all].filter(([, answer]) => Array.isArray(answer)).map(([address]) => address);
  }

  add(address: string, busy: readonly Busy[]): void {
    const known = this.all.get(address.toLowerCase());
    if (Array.isArray(known)) known.push(...busy);
  }

  fail(address: string, trouble: Trouble): void {
    if (this.all.has(address.toLowerCase())) this.all.set(address.toLowerCase(), trouble);
  }

  get result(): BusyAnswer {
    return this.all;
  }
}
