import { Temporal } from 'temporal-polyfill';
import {
  whyPeriodDoesNotFit,
  whyNotChangeable,
  whyNotPublishable,
  whySharesDoNotFit,
} from './publishing.ts';
import type { Publishable } from './publishing.ts';

const draft: Publishable = {
  state: 'DRAFT',
  councilDecisionNumber: null,
  councilDecidedOn: null,
  noCouncilBecause: null,
};
const decidedOn = Temporal.PlainDate.from('2026-01-15');

describe('publishing a programme', () => {
  it('waits for the works council', () => {
    expect(whyNotPublishable(draft)).toBe('WORKS_COUNCIL_PENDING');
  });

  it('wants both the number and the date of the decision', () => {
    expect(whyNotPublishable({ ...draft, councilDecisionNumber: 'OR-12' })).toBe(
      'WORKS_COUNCIL_PENDING',
    );
    expect(whyNotPublishable({ ...draft, councilDecidedOn: decidedOn })).toBe(
      'WORKS_COUNCIL_PENDING',
    );
    const decided = { ...draft, councilDecisionNumber: 'OR-12', councilDecidedOn: decidedOn };
    expect(whyNotPublishable(decided)).toBeNull();
  });

  it('is possible where no council exists and somebody says why', () => {
    expect(whyNotPublishable({ ...draft, noCouncilBecause: 'fewer than fifty people' })).toBeNull();
  });

  it('happens once, and fixes what was agreed', () => {
    expect(whyNotPublishable({ ...draft, state: 'PUBLISHED' })).toBe('PROGRAMME_PUBLISHED');
    expect(whyNotChangeable({ state: 'PUBLISHED' })).toBe('PROGRAMME_PUBLISHED');
    expect(whyNotChangeable(draft)).toBeNull();
  });
});

describe('the shares of an agreement', () => {
  it('fit when they add up to no more than the norm', () => {
    expect(whySharesDoNotFit(4, [2, 1, 1])).toBeNull();
    expect(whySharesDoNotFit(4, [2, 1])).toBeNull();
    expect(whySharesDoNotFit(4, [2, 2, 1])).toBe('SHARES_EXCEED_NORM');
    expect(whySharesDoNotFit(0, [])).toBeNull();
  });
});

describe('the period of a programme', () => {
  const why = (from: string, until: string) =>
    whyPeriodDoesNotFit(Temporal.PlainDate.from(from), Temporal.PlainDate.from(until));

  it('runs forward, two years at most', () => {
    expect(why('2026-01-01', '2026-12-31')).toBeNull();
    expect(why('2026-01-01', '2026-01-01')).toBeNull();
    expect(why('2026-01-02', '2026-01-01')).toBe('PERIOD_REVERSED');
    expect(why('2027-01-01', '2028-12-31')).toBeNull();
    expect(why('2026-01-01', '2028-01-02')).toBe('INVALID_INPUT');
  });
});
