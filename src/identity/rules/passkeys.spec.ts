import {
  assuranceOf,
  isVouchedFor,
  passkeysPerAccount,
  whyNotAdd,
  whyNotRemove,
  whyNotVouchBy,
} from './passkeys.ts';

describe('a passkey', () => {
  it('is as sure as what vouches for it', () => {
    expect(assuranceOf({ vouched: false })).toBe('LOW');
    expect(assuranceOf({ vouched: true })).toBe('HIGH');
  });

  it('is vouched for by the sure session that adds it, not by a mail', () => {
    expect(isVouchedFor('HIGH')).toBe(true);
    expect(isVouchedFor('LOW')).toBe(false);
  });

  it('vouches for another once it is vouched for, never for itself', () => {
    expect(whyNotVouchBy({ id: 'first', vouched: true }, 'second')).toBeNull();
    expect(whyNotVouchBy({ id: 'first', vouched: false }, 'second')).toBe('PASSKEY_REFUSED');
    expect(whyNotVouchBy({ id: 'first', vouched: true }, 'first')).toBe('PASSKEY_REFUSED');
  });

  it('that is sure is not removed by whoever reads the mail', () => {
    expect(whyNotRemove('LOW', { vouched: true })).toBe('SURER_SIGN_IN');
    expect(whyNotRemove('HIGH', { vouched: true })).toBeNull();
    expect(whyNotRemove('LOW', { vouched: false })).toBeNull();
  });

  it('is one of at most ten', () => {
    expect(whyNotAdd(passkeysPerAccount - 1)).toBeNull();
    expect(whyNotAdd(passkeysPerAccount)).toBe('TOO_MANY_PASSKEYS');
  });
});
