import { Temporal } from 'temporal-polyfill';
import { frameOf } from './frame.ts';

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);
const programme = { startsOn: day('2026-01-01'), endsOn: day('2026-12-31') };
const frame = (now: string): ReturnType<typeof frameOf> =>
  frameOf(programme, Temporal.Instant.from(now), 'Europe/Amsterdam');

describe('the frame of a programme’s figures', () => {
  it('runs by the clock of the organisation, first and last day included', () => {
    expect(frame('2025-12-31T22:59:59Z')).toMatchObject({ running: false, closed: false });
    expect(frame('2025-12-31T23:00:00Z')).toMatchObject({ running: true, closed: false });
    expect(frame('2026-12-31T22:59:59Z')).toMatchObject({ running: true, closed: false });
    expect(frame('2026-12-31T23:00:00Z')).toMatchObject({ running: false, closed: true });
  });

  it('looks at places still to come, and after its end at those that were there', () => {
    const now = '2026-06-01T10:00:00Z';
    expect(frame(now).openFrom.toString()).toBe(now);
    expect(frame('2027-06-01T10:00:00Z').openFrom.toString()).toBe('2025-12-31T23:00:00Z');
  });

  it('covers the twelve months up to now, and after its end those up to its end', () => {
    const running = frame('2026-06-01T10:00:00Z');
    expect(running.coveredFrom.toString()).toBe('2025-05-31T22:00:00Z');
    expect(running.coveredUntil.toString()).toBe('2026-06-01T10:00:00Z');
    const closed = frame('2027-06-01T10:00:00Z');
    expect(closed.coveredFrom.toString()).toBe('2025-12-30T23:00:00Z');
    expect(closed.coveredUntil.toString()).toBe('2026-12-31T23:00:00Z');
  });
});
