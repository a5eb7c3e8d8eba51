import { Temporal } from 'temporal-polyfill';
import { toTheHour } from './sessions.ts';

it('remembers when a session was last used to the hour', () => {
  const seen = toTheHour(Temporal.Instant.from('2026-09-01T08:59:59.999Z'));
  expect(seen.toString()).toBe('2026-09-01T08:00:00Z');
});
