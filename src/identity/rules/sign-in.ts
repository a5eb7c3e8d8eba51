import type { Temporal } from 'temporal-polyfill';
import type { RefusalCode } from '../../refusals.ts';

/** How long a mail lets one sign in. */
export const minutesToSignIn = 15;
/** How often the six digits of one mail may be typed. */
export const triesPerMail = 5;
export const sessionDays = 30;

export type SignInRequest = Readonly<{
  /** Null for an address that we do not know. */
  accountId: string | null;
  browserHash: string;
  attempts: number;
  expiresAt: Temporal.Instant;
  usedAt: Temporal.Instant | null;
}>;

const isOver = (request: SignInRequest, now: Temporal.Instant): boolean =>
  request.expiresAt.epochMilliseconds <= now.epochMilliseconds;

/** Why the link in a mail does not sign this browser in; null when it does. */
export function whyNotByLink(
  request: SignInRequest | null,
  browserHash: string | null,
  now: Temporal.Instant,
): RefusalCode | null {
  if (request === null || request.accountId === null || request.usedAt !== null)
    return 'LINK_INVALID';
  if (isOver(request, now)) return 'LINK_EXPIRED';
  return request.browserHash === browserHash ? null : 'LINK_OTHER_BROWSER';
}

/** Why six digits may not even be tried in this browser; null when they may. */
export function whyNoTry(request: SignInRequest | null, now: Temporal.Instant): RefusalCode | null {
  if (request === null || request.usedAt !== null) return 'CODE_WRONG';
  if (isOver(request, now)) return 'CODE_EXPIRED';
  return request.attempts >= triesPerMail ? 'TOO_MANY_TRIES' : null;
}

/** Six digits as people type them: with spaces, or with a hyphen in the middle. */
export function asSixDigits(typed: string): string | null {
  const digits = typed.replace(/[\s-]/g, '');
  return /^\d{6}$/.test(digits) ? digits : null;
}
