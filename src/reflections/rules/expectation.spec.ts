import { Temporal } from 'temporal-polyfill';
import { aVisit } from '../../../test/support/visits.ts';
import { compared, whyNotExpect } from './expectation.ts';

const start = Temporal.Instant.from('2026-12-10T06:30:00Z');
const before = start.subtract({ milliseconds: 1 });

describe('saying what one expects', () => {
  it('is possible until the very start of a confirmed visit', () => {
    const visit = aVisit({ startsAt: start, state: 'CONFIRMED' });
    expect(whyNotExpect(visit, before)).toBeNull();
    expect(whyNotExpect(visit, start)).toBe('EXPECTATION_TOO_LATE');
  });

  it('waits for a yes, and is over with the visit', () => {
    const of = (state: 'PROPOSED' | 'POSTPONED' | 'CANCELLED') =>
      whyNotExpect(aVisit({ startsAt: start, state }), before);
    expect([of('PROPOSED'), of('POSTPONED'), of('CANCELLED')]).toEqual([
      'WRONG_STATE',
      'WRONG_STATE',
      'WRONG_STATE',
    ]);
    const done = aVisit({ startsAt: start, state: 'DONE' });
    expect(whyNotExpect(done, start)).toBe('EXPECTATION_TOO_LATE');
  });
});

describe('what was expected, beside what was found', () => {
  it('differs by how far they lie apart, either way, and by nothing while one is missing', () => {
    const said = [
      { moment: 'BEFORE', question: 1, value: 2 },
      { moment: 'AFTER', question: 1, value: 5 },
      { moment: 'BEFORE', question: 2, value: 4 },
      { moment: 'AFTER', question: 3, value: 1 },
    ] as const;
    expect(compared(['a', 'b', 'c'], said)).toEqual([
      { statement: 'a', before: 2, after: 5, difference: 3 },
      { statement: 'b', before: 4, after: null, difference: null },
      { statement: 'c', before: null, after: 1, difference: null },
    ]);
  });
});
