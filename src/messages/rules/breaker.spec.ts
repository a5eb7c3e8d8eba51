import { Temporal } from 'temporal-polyfill';
import { afterOutcomes, CLOSED, mayProbe, outcomesOf, remedyFor } from './breaker.ts';
import type { Breaker } from './breaker.ts';
import { failureOf, NOT_WRITTEN } from './retries.ts';

const now = Temporal.Instant.from('2026-11-20T09:00:00Z');
const refused = failureOf({ command: 'AUTH', responseCode: 535 });
const noSuchUser = failureOf({ command: 'RCPT TO', responseCode: 550 });
const after = (breaker: Breaker, ...failures: Parameters<typeof outcomesOf>[0]) =>
  afterOutcomes(breaker, outcomesOf(failures), now);

describe('the breaker', () => {
  it('opens after three failures of our own in a row, and says since when and why', () => {
    const twice = after(CLOSED, refused, refused);
    expect(twice).toMatchObject({ openedAt: null, failures: 2 });
    const open = after(twice, refused);
    expect(open).toMatchObject({ openedAt: now, failure: 'AUTH 535' });
    expect(after(open, refused).openedAt).toBe(now);
  });

  it('closes as soon as the mail server answers for a message, also with a no', () => {
    const open = after(CLOSED, refused, refused, refused);
    expect(after(open, null)).toBe(CLOSED);
    expect(after(open, noSuchUser)).toBe(CLOSED);
    expect(after(CLOSED, refused, refused, refused, null)).toBe(CLOSED);
  });

  it('learns nothing from a message that could not be written', () => {
    const open = after(CLOSED, refused, refused, refused);
    expect(after(open, NOT_WRITTEN)).toBe(open);
    expect(after(open, failureOf({}))).toBe(open);
  });

  it('is tried once a minute, also after the clock was put back', () => {
    const open = after(CLOSED, refused, refused, refused);
    expect(mayProbe(open, now.add({ seconds: 59 }))).toBe(false);
    expect(mayProbe(open, now.add({ seconds: 60 }))).toBe(true);
    expect(mayProbe(open, now.subtract({ hours: 2 }))).toBe(true);
  });

  it('tells apart what the administrator can do', () => {
    const codes = ['AUTH 535', 'AUTH', 'MAIL FROM 553', 'CONN 421', 'NOT_CONNECTED', 'NO_ANSWER'];
    expect(codes.map(remedyFor)).toEqual([
      ...['CREDENTIALS', 'CREDENTIALS', 'SENDER', 'SERVER', 'SERVER', 'LINK'],
    ]);
  });
});
