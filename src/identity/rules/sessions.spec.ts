import { Temporal } from 'temporal-polyfill';
import { lastUse, toTheHour } from './sessions.ts';

it('remembers when a session was last used to the hour', () => {
  const seen = toTheHour(Temporal.Instant.from('2026-09-01T08:59:59.999Z'));
  expect(seen.toString()).toBe('2026-09-01T08:00:00Z');
});

it('never says that a session was used before it began', () => {
  const begun = Temporal.Instant.from('2026-09-01T08:32:00Z');
  expect(lastUse(begun, toTheHour(begun))).toEqual(begun);
  expect(lastUse(begun, null)).toEqual(begun);
  const later = Temporal.Instant.from('2026-09-01T09:00:00Z');
  expect(lastUse(begun, later)).toEqual(later);
});
