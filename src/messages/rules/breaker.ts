import { Temporal } from 'temporal-polyfill';
import type { Failure } from './retries.ts';

/**
 * After so many failures in a row that no message and no address is to blame for, the mail server
 * is left alone: trying every message against it would only use up their attempts.
 */
export const OPENS_AFTER = 3;
/** Between two tries while it is open. One process tries one message. */
export const BETWEEN_PROBES = { minutes: 1 } as const;

export type Breaker = Readonly<{
  failures: number;
  failure: string | null;
  /** Null while sending works. */
  openedAt: Temporal.Instant | null;
  probeAt: Temporal.Instant | null;
}>;

export const CLOSED: Breaker = { failures: 0, failure: null, openedAt: null, probeAt: null };

/** What came of the messages that were handed over together. */
export type Outcomes = Readonly<{
  /** How many the mail server answered for, with yes or with no. */
  answered: number;
  /** The codes of the failures that are ours. */
  ours: readonly string[];
}>;

/** Null stands for a message that was sent. What never reached the mail server tells nothing of it. */
export function outcomesOf(failures: readonly (Failure | null)[]): Outcomes {
  const ours = failures.flatMap((failure) => (failure?.fault === 'OURS' ? failure.code : []));
  const answered = failures.filter(
    (failure) => failure === null || (failure.fault !== 'OURS' && /\d{3}$/.test(failure.code)),
  );
  return { answered: answered.length, ours };
}

/** What the outcomes make of it; the same breaker when they change nothing. */
export function afterOutcomes(
  breaker: Breaker,
  { answered, ours }: Outcomes,
  now: Temporal.Instant,
): Breaker {
  if (answered > 0) return breaker.failures === 0 ? breaker : CLOSED;
  if (ours.length === 0) return breaker;
  const failures = breaker.failures + ours.length;
  const failure = ours.at(-1) ?? breaker.failure;
  if (failures < OPENS_AFTER) return { ...breaker, failures, failure };
  const openedAt = breaker.openedAt ?? now;
  return { failures, failure, openedAt, probeAt: now.add(BETWEEN_PROBES) };
}

/** Also when the clock was put back meanwhile: then the moment lies further away than it ever can. */
export function mayProbe({ probeAt }: Breaker, now: Temporal.Instant): boolean {
  if (probeAt === null) return true;
  const isReached = Temporal.Instant.compare(probeAt, now) <= 0;
  return isReached || Temporal.Instant.compare(probeAt, now.add(BETWEEN_PROBES)) > 0;
}

/** What the administrator can do about it; the sentences stand in the catalogue. */
export const remedies = {
  CREDENTIALS: 'CREDENTIALS',
  SENDER: 'SENDER',
  SERVER: 'SERVER',
  LINK: 'LINK',
} as const;
export type Remedy = keyof typeof remedies;

/** After the code of a failure: the command of SMTP and the server's answer. */
export function remedyFor(failure: string): Remedy {
  if (failure.startsWith('AUTH')) return 'CREDENTIALS';
  if (failure.startsWith('MAIL FROM')) return 'SENDER';
  return failure === 'NO_ANSWER' ? 'LINK' : 'SERVER';
}
