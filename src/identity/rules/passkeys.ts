import type { Assurance } from '../../platform/actor.ts';
import type { RefusalCode } from '../../refusals.ts';

/** How long a device may take to sign. */
export const minutesToUsePasskey = 5;
export const passkeysPerAccount = 10;

type Vouched = Readonly<{ vouched: boolean }>;

/**
 * A passkey is as sure as what let it in. Whoever reads somebody's mail can add one, so it is not
 * sure by itself.
 */
export const assuranceOf = ({ vouched }: Vouched): Assurance => (vouched ? 'HIGH' : 'LOW');

/** One that is added in a sure session needs no other to vouch for it. */
export const isVouchedFor = (session: Assurance): boolean => session === 'HIGH';

export const whyNotAdd = (count: number): RefusalCode | null =>
  count >= passkeysPerAccount ? 'TOO_MANY_PASSKEYS' : null;

/** Whoever reads the mail may not take away what only the person has. */
export const whyNotRemove = (session: Assurance, passkey: Vouched): RefusalCode | null =>
  passkey.vouched && session === 'LOW' ? 'SURER_SIGN_IN' : null;

/** Why one passkey does not vouch for another of the same account; null when it does. */
export function whyNotVouchBy(voucher: Vouched & Readonly<{ id: string }>, id: string) {
  return voucher.vouched && voucher.id !== id ? null : ('PASSKEY_REFUSED' as const);
}
