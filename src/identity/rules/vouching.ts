import type { Temporal } from 'temporal-polyfill';
import { isOffice } from '../../platform/actor.ts';
import type { Actor } from '../../platform/actor.ts';
import type { RefusalCode } from '../../refusals.ts';

/** How long a code that was handed over works. */
export const minutesToVouch = 10;
export const triesPerVouchingCode = 5;

export type VouchingCode = Readonly<{ attempts: number; expiresAt: Temporal.Instant }>;

/**
 * Why a code may not be made for this person. Nobody vouches for oneself: a mailbox would then be
 * enough. And whoever has something surer than a mailbox has to use it for this.
 */
export function whyNotMakeCode(
  actor: Actor,
  personId: string,
  hasSurer: boolean,
): RefusalCode | null {
  if (!isOffice(actor)) return 'NOT_ALLOWED';
  if (actor.personId === personId) return 'VOUCH_FOR_ONESELF';
  return whyNotSurely(actor, hasSurer);
}

/** Once somebody has a passkey that is vouched for, their mailbox no longer suffices for what matters. */
export const whyNotSurely = (actor: Actor, hasSurer: boolean): RefusalCode | null =>
  hasSurer && actor.assurance === 'LOW' ? 'SURER_SIGN_IN' : null;

/** Why a code may not even be tried; null when it may. */
export const whyNoVouchingTry = (
  code: VouchingCode | null,
  now: Temporal.Instant,
): RefusalCode | null =>
  code === null ||
  code.attempts >= triesPerVouchingCode ||
  code.expiresAt.epochMilliseconds <= now.epochMilliseconds
    ? 'VOUCHING_CODE_OVER'
    : null;
