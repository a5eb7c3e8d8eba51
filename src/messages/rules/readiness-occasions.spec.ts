import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { dueBy, factsOf, sentBy } from '../../../test/support/message-facts.ts';
import { readinessAskedAt } from './readiness-occasions.ts';

const kinds = /READINESS/;
const open = { readinessOpen: true, assistantIds: ['assistant'] };
/** Thursday 10 December 2026, 07:30: five working days before is Thursday 3 December, 07:30. */
const WHEN = '2026-12-03T06:30:00Z';
const askedAt = (visit: string, zone: string, ...holidays: string[]) =>
  readinessAskedAt(Temporal.PlainDateTime.from(visit).toZonedDateTime(zone).toInstant(), {
    timeZone: zone,
    holidays: new Set(holidays),
  })
    .toZonedDateTimeISO(zone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' });

describe('what is still to be signed', () => {
  it('is told to leader and assistant five working days before, and not a minute earlier', () => {
    expect(dueBy(factsOf({}, open), '2026-12-03T06:29:00Z', { kinds })).toEqual([]);
    expect(dueBy(factsOf({}, open), WHEN, { kinds })).toEqual([
      'READINESS_OPEN 0 leader',
      'READINESS_OPEN 0 assistant',
    ]);
  });

  it('is told once, and no longer once it is signed', () => {
    const known = sentBy(factsOf({}, open), WHEN);
    expect(dueBy(factsOf({}, open), '2026-12-08T06:30:00Z', { kinds, known })).toEqual([]);
    expect(dueBy(factsOf({}, { ...open, readinessOpen: false }), WHEN, { kinds })).toEqual([]);
  });

  it('is not told of a visit that is off, moved away, over, or waits for its team', () => {
    for (const state of ['CANCELLED', 'POSTPONED', 'DECLINED', 'PROPOSED', 'DONE'] as const)
      expect(dueBy(factsOf({ state }, open), WHEN, { kinds })).toEqual([]);
    expect(dueBy(factsOf({}, { ...open, waitingForTeam: true }), WHEN, { kinds })).toEqual([]);
  });

  it('is told anew for another moment', () => {
    const known = sentBy(factsOf({}, open), WHEN);
    const moved = factsOf({ revision: 1 }, open);
    expect(dueBy(moved, WHEN, { kinds, known })).toEqual([
      'READINESS_OPEN 1 leader',
      'READINESS_OPEN 1 assistant',
    ]);
  });

  it('keeps to the clock of the site when the clocks change, and to its holidays', () => {
    expect(askedAt('2026-10-27T09:00', 'Europe/Amsterdam')).toBe('2026-10-20T09:00');
    expect(askedAt('2027-03-30T09:00', 'Europe/Amsterdam', '2027-03-29', '2027-03-26')).toBe(
      '2027-03-19T09:00',
    );
    expect(askedAt('2026-11-20T01:00', 'Asia/Kathmandu')).toBe('2026-11-13T01:00');
    expect(askedAt('2026-11-02T21:00', 'America/St_Johns')).toBe('2026-10-26T21:00');
  });

  it('is five working days before in every zone', () => {
    const zones = fc.constantFrom('Europe/Amsterdam', 'Asia/Kathmandu', 'America/St_Johns');
    fc.assert(
      fc.property(zones, fc.integer({ min: 0, max: 1_000_000 }), (timeZone, minutes) => {
        const startsAt = Temporal.Instant.from('2026-01-01T00:00Z').add({ minutes });
        const asked = readinessAskedAt(startsAt, { timeZone, holidays: new Set() });
        const [from, until] = [asked, startsAt].map((moment) =>
          moment.toZonedDateTimeISO(timeZone).toPlainDate(),
        );
        const length = from && until ? from.until(until).days : 0;
        const between = Array.from({ length }, (_, after) => from?.add({ days: after }));
        expect(between.filter((each) => each && each.dayOfWeek < 6)).toHaveLength(5);
      }),
      { numRuns: 300 },
    );
  });
});
