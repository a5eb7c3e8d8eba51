import { Temporal } from 'temporal-polyfill';
import { refusedStatus } from './bounce.ts';
import { NO_ANSWER } from './message.ts';

const MINUTES_BEFORE_RETRY = [1, 5, 15, 60, 180] as const;
const [LONGEST] = MINUTES_BEFORE_RETRY.slice(-1) as [number];
/** The breaker spaces what is our own fault: once mended, nothing waits for hours any more. */
const MINUTES_FOR_BREAKER = 1;

/**
 * Why an attempt failed, and whose fault it is: the address's, which ends the message at once; this
 * message's, which ends it after its attempts; or our own, which ends nothing until it is mended.
 */
export type Failure = Readonly<{
  code: string;
  fault: 'ADDRESS' | 'MESSAGE' | 'OURS';
  /** Of RFC 3463: why nothing can be sent to this address any more. */
  status?: string | null;
}>;

/** The message could not be put into words; the mail server has not seen it. */
export const NOT_WRITTEN: Failure = { code: 'NOT_WRITTEN', fault: 'MESSAGE' };

/** It was refused before the dialogue with the mail server began, for instance for its address. */
const NOT_HANDED_OVER: Failure = { code: 'NOT_HANDED_OVER', fault: 'MESSAGE' };

/** What a mail library throws, as far as it says where the dialogue with the server ended. */
export type SendError = Readonly<{
  command?: string | undefined;
  responseCode?: number | undefined;
  response?: string | undefined;
  code?: string | undefined;
  syscall?: string | undefined;
}>;

const OWN_COMMANDS: readonly string[] = ['CONN', 'AUTH', 'EHLO', 'HELO', 'STARTTLS', 'MAIL FROM'];

/** The link broke without a word of where; the pool of the library says no more than this. */
const LOST_LINK: readonly string[] = ['ECONNECTION', 'ESOCKET', 'ETIMEDOUT'];
/** For want of a token, for instance: nothing can have arrived. */
const REFUSED_BEFORE: Failure = { code: 'AUTH', fault: 'OURS' };
const NOT_CONNECTED: Failure = { code: 'NOT_CONNECTED', fault: 'OURS' };
const SILENT: Failure = { code: NO_ANSWER, fault: 'OURS' };

/** Only codes: the server's own text may repeat the address. */
export function failureOf(error: SendError): Failure {
  if (error.command === undefined) return lost(error) ? SILENT : NOT_HANDED_OVER;
  if (error.syscall === 'connect' || error.code === 'EDNS') return NOT_CONNECTED;
  // The library names the way of signing in too: AUTH PLAIN, AUTH LOGIN, AUTH XOAUTH2.
  const command = error.command.startsWith('AUTH') ? 'AUTH' : error.command;
  if (error.responseCode !== undefined)
    return answeredTo(command, error.responseCode, error.response);
  return command === 'AUTH' ? REFUSED_BEFORE : SILENT;
}

const lost = ({ code = '' }: SendError): boolean => LOST_LINK.includes(code);

function answeredTo(command: string, responseCode: number, response = ''): Failure {
  const code = `${command} ${responseCode}`;
  if (OWN_COMMANDS.includes(command)) return { code, fault: 'OURS' };
  if (command !== 'RCPT TO' || responseCode < 500) return { code, fault: 'MESSAGE' };
  return { code, fault: 'ADDRESS', status: refusedStatus(response) };
}

export type AfterFailure =
  | Readonly<{ state: 'CLAIMED'; retryAt: Temporal.Instant }>
  | Readonly<{ state: 'DEAD' | 'EXPIRED'; retryAt: null }>;

/** What becomes of a message after so many attempts, the last of which failed like this. */
export function afterFailure(
  { code, fault }: Failure,
  message: Readonly<{ attempts: number; usefulUntil: Temporal.Instant }>,
  now: Temporal.Instant,
): AfterFailure {
  const pause = MINUTES_BEFORE_RETRY[message.attempts - 1];
  const isOver = fault === 'ADDRESS' || (fault === 'MESSAGE' && pause === undefined);
  if (isOver) return { state: 'DEAD', retryAt: null };
  // What may have arrived is not repeated every minute.
  const isRefused = fault === 'OURS' && code !== NO_ANSWER;
  const retryAt = now.add({ minutes: isRefused ? MINUTES_FOR_BREAKER : (pause ?? LONGEST) });
  const tooLate = Temporal.Instant.compare(retryAt, message.usefulUntil) >= 0;
  return tooLate ? { state: 'EXPIRED', retryAt: null } : { state: 'CLAIMED', retryAt };
}
