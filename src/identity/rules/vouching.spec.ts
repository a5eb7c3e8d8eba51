import { Temporal } from 'temporal-polyfill';
import type { Actor, Role } from '../../platform/actor.ts';
import { triesPerVouchingCode, whyNotMakeCode, whyNoVouchingTry } from './vouching.ts';

const now = Temporal.Instant.from('2026-09-01T08:00:00Z');
const actor = (assurance: 'LOW' | 'HIGH', ...roles: Role[]): Actor => ({
  accountId: 'an account',
  personId: 'hr',
  roles,
  assurance,
});

describe('a code to hand over', () => {
  it('is made by HR or the administrator, for somebody else', () => {
    expect(whyNotMakeCode(actor('LOW', 'HR'), 'leader', false)).toBeNull();
    expect(whyNotMakeCode(actor('LOW', 'ADMINISTRATOR'), 'leader', false)).toBeNull();
    expect(whyNotMakeCode(actor('HIGH'), 'leader', false)).toBe('NOT_ALLOWED');
    expect(whyNotMakeCode(actor('HIGH', 'HR'), 'hr', false)).toBe('VOUCH_FOR_ONESELF');
  });

  it('is not made from a mailbox by whoever has something surer', () => {
    expect(whyNotMakeCode(actor('LOW', 'HR'), 'leader', true)).toBe('SURER_SIGN_IN');
    expect(whyNotMakeCode(actor('HIGH', 'HR'), 'leader', true)).toBeNull();
  });

  it('may be tried five times within its ten minutes', () => {
    const expiresAt = now.add({ minutes: 1 });
    const code = (attempts: number) => ({ attempts, expiresAt });
    expect(whyNoVouchingTry(code(triesPerVouchingCode - 1), now)).toBeNull();
    expect(whyNoVouchingTry(code(triesPerVouchingCode), now)).toBe('VOUCHING_CODE_OVER');
    expect(whyNoVouchingTry(code(0), expiresAt)).toBe('VOUCHING_CODE_OVER');
    expect(whyNoVouchingTry(null, now)).toBe('VOUCHING_CODE_OVER');
  });
});
