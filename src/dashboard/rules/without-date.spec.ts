import { Temporal } from 'temporal-polyfill';
import { progressOf } from './measures.ts';
import { causeOf, withoutDate } from './without-date.ts';
import type { Leader, VisitOutcome } from './without-date.ts';

const outcome = (state: VisitOutcome['state'], rest: Partial<VisitOutcome> = {}): VisitOutcome => ({
  state,
  declineCause: null,
  cancelSide: null,
  changedAt: Temporal.Instant.from('2026-03-01T09:00:00Z'),
  ...rest,
});
const later = Temporal.Instant.from('2026-04-01T09:00:00Z');

const leader = (familyName: string, rest: Partial<Leader> = {}): Leader => ({
  familyName,
  givenName: 'Noor',
  inService: true,
  departmentName: 'IT',
  progress: progressOf(1, []),
  visits: [],
  slotWithinReach: true,
  ...rest,
});
const names = (leaders: readonly Leader[], namesVisible = true): string[] =>
  withoutDate(leaders, namesVisible).map((row) => row.leader.familyName);

describe('who has no date yet', () => {
  it('is not who has a confirmed date for all that was agreed', () => {
    const progress = progressOf(
      4,
      Array.from({ length: 4 }, () => outcome('CONFIRMED')),
    );
    expect(names([leader('de Vries', { progress })])).toEqual([]);
  });

  it('is nobody who has left, and nobody of whom nothing is expected', () => {
    expect(names([leader('Bakker', { inService: false })])).toEqual([]);
    expect(names([leader('Bakker', { progress: progressOf(0, []) })])).toEqual([]);
  });

  it('stands in the order of the alphabet, however much is missing', () => {
    const behind = leader('Zijlstra', { progress: progressOf(4, []) });
    expect(names([behind, leader('Élan'), leader('Bakker'), leader('Faber')])).toEqual([
      'Bakker',
      'Élan',
      'Faber',
      'Zijlstra',
    ]);
  });

  it('does not give names away by their order while names are off', () => {
    const it1 = leader('Bakker', { departmentName: 'Verkoop' });
    expect(names([it1, leader('Zijlstra')], false)).toEqual(['Zijlstra', 'Bakker']);
  });
});

describe('why somebody has no date yet', () => {
  it.each([
    ['NO_ANSWER', [outcome('PROPOSED'), outcome('CANCELLED', { cancelSide: 'HOST' })]],
    ['NO_ANSWER', [outcome('DECLINED', { declineCause: 'EXPIRED' })]],
    ['DECLINED', [outcome('DECLINED', { declineCause: 'NO' })]],
    ['DECLINED', [outcome('CANCELLED', { cancelSide: 'VISITOR' })]],
    ['CANCELLED_BY_HOST', [outcome('CANCELLED', { cancelSide: 'HOST' })]],
    ['NOT_PROPOSED', [outcome('CANCELLED', { cancelSide: 'PROGRAMME' }), outcome('DONE')]],
    ['NOT_PROPOSED', []],
  ] as const)('is %s', (cause, visits) => {
    expect(causeOf({ visits, slotWithinReach: true })).toBe(cause);
  });

  it('is what happened last', () => {
    const declined = outcome('DECLINED', { declineCause: 'NO' });
    const cancelled = outcome('CANCELLED', { cancelSide: 'HOST', changedAt: later });
    expect(causeOf({ visits: [declined, cancelled], slotWithinReach: true })).toBe(
      'CANCELLED_BY_HOST',
    );
  });

  it('is the lack of slots where nothing was proposed and nothing is free', () => {
    expect(causeOf({ visits: [], slotWithinReach: false })).toBe('NO_SLOT_WITHIN_REACH');
  });
});
