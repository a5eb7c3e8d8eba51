import { Temporal } from 'temporal-polyfill';
import { asSixDigits, triesPerMail, whyNoTry, whyNotByLink } from './sign-in.ts';
import type { SignInRequest } from './sign-in.ts';

const now = Temporal.Instant.from('2026-09-01T08:00:00Z');
const request = (more: Partial<SignInRequest> = {}): SignInRequest => ({
  accountId: 'an account',
  browserHash: 'this browser',
  attempts: 0,
  expiresAt: now.add({ minutes: 1 }),
  usedAt: null,
  ...more,
});

describe('the link in the mail', () => {
  it('works in the browser that asked', () => {
    expect(whyNotByLink(request(), 'this browser', now)).toBeNull();
  });

  it.each([
    ['nobody asked for', null, 'LINK_INVALID'],
    ['was used', request({ usedAt: now }), 'LINK_INVALID'],
    [
      'was never sent, because nobody has the address',
      request({ accountId: null }),
      'LINK_INVALID',
    ],
    ['is over at this very moment', request({ expiresAt: now }), 'LINK_EXPIRED'],
  ])('does not work when it %s', (_, asked, refusal) => {
    expect(whyNotByLink(asked, 'this browser', now)).toBe(refusal);
  });

  it('does not work in another browser, nor where there is no cookie', () => {
    expect(whyNotByLink(request(), 'another', now)).toBe('LINK_OTHER_BROWSER');
    expect(whyNotByLink(request(), null, now)).toBe('LINK_OTHER_BROWSER');
  });
});

describe('the six digits', () => {
  it('may be tried as often as a mail allows', () => {
    expect(whyNoTry(request({ attempts: triesPerMail - 1 }), now)).toBeNull();
    expect(whyNoTry(request({ attempts: triesPerMail }), now)).toBe('TOO_MANY_TRIES');
  });

  it('are refused alike for a known address and for an unknown one', () => {
    expect(whyNoTry(request({ accountId: null }), now)).toBeNull();
    expect(whyNoTry(null, now)).toBe('CODE_WRONG');
    expect(whyNoTry(request({ expiresAt: now }), now)).toBe('CODE_EXPIRED');
  });

  it('are read as people type them', () => {
    expect(asSixDigits(' 012 345 ')).toBe('012345');
    expect(asSixDigits('012-345')).toBe('012345');
    expect(asSixDigits('12345')).toBeNull();
    expect(asSixDigits('1234567')).toBeNull();
    expect(asSixDigits('١٢٣٤٥٦')).toBeNull();
  });
});
