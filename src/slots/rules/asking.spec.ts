import { Temporal } from 'temporal-polyfill';
import { whyNotAskable } from './asking.ts';

const first = Temporal.PlainDate.from('2026-09-01');

it('answers for 400 days, in order', () => {
  expect(whyNotAskable(first, first)).toBeNull();
  expect(whyNotAskable(first, first.add({ days: 399 }))).toBeNull();
  expect(whyNotAskable(first, first.add({ days: 400 }))).toBe('INVALID_INPUT');
  expect(whyNotAskable(first, first.subtract({ days: 1 }))).toBe('PERIOD_REVERSED');
});
