import { Temporal } from 'temporal-polyfill';
import { aVisit } from '../../../test/support/visits.ts';
import { whyNotNote, writtenBy } from './notes.ts';

const at = (text: string) => Temporal.Instant.from(text);
const times = { startsAt: at('2026-12-10T06:30:00Z'), endsAt: at('2026-12-10T10:30:00Z') };

describe('when a note can be made', () => {
  it.each([
    ['2026-12-08T22:59:59Z', 'NOTE_NOT_NOW'],
    ['2026-12-08T23:00:00Z', null],
    ['2026-12-12T10:30:00Z', null],
    ['2026-12-12T10:30:01Z', 'NOTE_NOT_NOW'],
  ])('answers for one of %s, of a visit in Amsterdam: %s', (writtenAt, answer) => {
    expect(whyNotNote(aVisit(times), at(writtenAt), 'Europe/Amsterdam')).toBe(answer);
  });

  it('goes by the day before at the site', () => {
    // In Kathmandu the day before has begun when in Amsterdam it has not.
    expect(whyNotNote(aVisit(times), at('2026-12-08T18:15:00Z'), 'Asia/Kathmandu')).toBeNull();
  });

  it('is for a visit that takes place, with a date', () => {
    const now = times.endsAt;
    expect(whyNotNote(aVisit({ ...times, state: 'CANCELLED' }), now, 'UTC')).toBe('WRONG_STATE');
    expect(whyNotNote(aVisit({ startsAt: null, endsAt: null }), now, 'UTC')).toBe('VISIT_NOT_DONE');
  });

  it('is now at the latest, whatever the clock of a device says', () => {
    const now = times.endsAt;
    expect(writtenBy(now.add({ hours: 1 }), now)).toBe(now);
    expect(writtenBy(times.startsAt, now)).toBe(times.startsAt);
  });
});
