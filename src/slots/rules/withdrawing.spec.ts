import { Temporal } from 'temporal-polyfill';
import { whyNotWithdrawable } from './withdrawing.ts';

const startsAt = Temporal.Instant.from('2026-12-10T08:00:00Z');
const before = startsAt.subtract({ seconds: 1 });

it('withdraws what is open and still to come', () => {
  expect(whyNotWithdrawable({ state: 'OPEN', startsAt }, before)).toBeNull();
  expect(whyNotWithdrawable({ state: 'OPEN', startsAt }, startsAt)).toBe('SLOT_PAST');
  expect(whyNotWithdrawable({ state: 'WITHDRAWN', startsAt }, before)).toBe('SLOT_WITHDRAWN');
});
