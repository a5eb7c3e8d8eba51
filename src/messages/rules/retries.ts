import { Temporal } from 'temporal-polyfill';
import { NO_ANSWER } from './message.ts';

const MINUTES_BEFORE_RETRY = [1, 5, 15, 60, 180] as const;

/** What a failed attempt told: the SMTP command it failed at, and the server's three digits. */
export type SendFailure = Readonly<{ command: string | null; responseCode: number | null }>;

export type AfterFailure = Readonly<
  | { state: 'CLAIMED'; retryAt: Temporal.Instant; failure: string }
  | { state: 'DEAD' | 'EXPIRED'; retryAt: null; failure: string }
>;

/**
 * Only a refusal of the address itself ends a message at once. A permanent refusal anywhere else,
 * such as at AUTH, is a fault of our own configuration, and the message waits until it is mended.
 */
export function afterFailure(
  failed: SendFailure,
  message: Readonly<{ attempts: number; usefulUntil: Temporal.Instant }>,
  now: Temporal.Instant,
): AfterFailure {
  const failure = failureCode(failed);
  if (isDeadAddress(failed)) return { state: 'DEAD', retryAt: null, failure };
  const minutes = MINUTES_BEFORE_RETRY[message.attempts - 1];
  if (minutes === undefined) return { state: 'DEAD', retryAt: null, failure };
  const retryAt = now.add({ minutes });
  const tooLate = Temporal.Instant.compare(retryAt, message.usefulUntil) >= 0;
  return tooLate
    ? { state: 'EXPIRED', retryAt: null, failure }
    : { state: 'CLAIMED', retryAt, failure };
}

const isDeadAddress = ({ command, responseCode }: SendFailure): boolean =>
  command === 'RCPT TO' && responseCode !== null && responseCode >= 500;

/** Without the server's text, which may repeat the address. */
const failureCode = ({ command, responseCode }: SendFailure): string =>
  responseCode === null ? NO_ANSWER : [command ?? 'SMTP', responseCode].join(' ');
