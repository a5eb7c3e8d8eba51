import { Temporal } from 'temporal-polyfill';
import { whyNotExempt } from './exemptions.ts';

const days = (from: string, until: string) => ({
  from: Temporal.PlainDate.from(from),
  until: Temporal.PlainDate.from(until),
});
const spring = days('2026-01-01', '2026-06-30');

it.each([
  ['2026-07-01', '2026-07-01', null],
  ['2025-12-01', '2025-12-31', null],
  ['2026-06-30', '2026-07-31', 'EXEMPTION_OVERLAPS'],
  ['2025-01-01', '2027-01-01', 'EXEMPTION_OVERLAPS'],
  ['2026-02-01', '2026-02-01', 'EXEMPTION_OVERLAPS'],
  ['2026-08-02', '2026-08-01', 'PERIOD_REVERSED'],
])('from %s to %s beside the first half of 2026: %s', (from, until, refusal) => {
  expect(whyNotExempt(days(from, until), [spring])).toBe(refusal);
});
