import fc from 'fast-check';
import { at, aVisit } from '../../../test/support/visits.ts';
import { monthBefore, percentOf, weekAround } from './digests.ts';
import { Temporal } from 'temporal-polyfill';
import {
  aboutOpenLookBack,
  openCases,
  openCasesDigests,
  overseerOf,
  stepsOf,
} from './look-back-ladder.ts';
import type { LookBackFacts } from './look-back-ladder.ts';

/** Ends on Thursday 10 December 2026, 12:00 in Amsterdam. */
const facts = (changes: Partial<LookBackFacts> = {}): LookBackFacts => ({
  visit: aVisit({ state: 'DONE' }),
  reflected: false,
  waitingForTeam: false,
  expected: true,
  assistantIds: ['assistant', 'leader'],
  overseerId: 'sponsor',
  timeZone: 'Europe/Amsterdam',
  holidays: new Set(['2026-12-25']),
  ...changes,
});
const LONG_AFTER = at('2026-12-24T12:00:00Z');
const said = (some: LookBackFacts) =>
  aboutOpenLookBack(some).map(({ key, times }) => {
    const { dueAt, usefulUntil } = times() ?? {};
    return `${key.kind} ${key.recipientId} ${dueAt?.toString()} – ${usefulUntil?.toString()}`;
  });

describe('the ladder', () => {
  it('asks the leader after 48 hours, and with the assistants three working days later', () => {
    expect(said(facts())).toEqual([
      'LOOK_BACK_LATE leader 2026-12-12T11:00:00Z – 2026-12-16T11:00:00Z',
      'LOOK_BACK_OPEN leader 2026-12-16T11:00:00Z – 2027-01-24T11:00:00Z',
      'LOOK_BACK_OPEN assistant 2026-12-16T11:00:00Z – 2027-01-24T11:00:00Z',
    ]);
  });

  it('counts working days on the clock of the site, across a change of the clock', () => {
    const site = { timeZone: 'America/St_Johns', holidays: new Set<string>() };
    const steps = stepsOf(at('2026-10-29T18:30:00Z'), site);
    expect(steps.assistants.toString()).toBe('2026-11-04T19:30:00Z');
    expect(steps.sponsor.toString()).toBe('2026-11-06T19:30:00Z');
  });

  it.each([
    ['it was written', { reflected: true }],
    ['the team never said yes', { waitingForTeam: true }],
    ['the leader left or is exempt', { expected: false }],
    ['nobody came', { visit: aVisit({ state: 'MISSED' }) }],
    ['it was called off', { visit: aVisit({ state: 'CANCELLED' }) }],
    ['it was never planned', { visit: aVisit({ state: 'DONE', endsAt: null }) }],
  ])('asks nobody when %s', (_why, changes: Partial<LookBackFacts>) => {
    expect(aboutOpenLookBack(facts(changes))).toEqual([]);
    expect(openCases([facts(changes)], LONG_AFTER)).toEqual([]);
  });

  it('reaches the sponsor after five working days, and stops at the assistants without one', () => {
    const cases = (now: string, changes: Partial<LookBackFacts> = {}) =>
      openCases([facts(changes)], at(now)).length;
    expect(cases('2026-12-18T10:59:59Z')).toBe(0);
    expect(cases('2026-12-18T11:00:00Z')).toBe(1);
    expect(cases('2027-01-24T11:00:00Z')).toBe(0);
    expect(cases('2026-12-18T11:00:00Z', { overseerId: null })).toBe(0);
  });

  it('brings one digest for all cases of a day, and none on a day without a new one', () => {
    const visits = ['a', 'b'].map((id) => facts({ visit: aVisit({ id, state: 'DONE' }) }));
    const later = facts({ visit: aVisit({ id: 'c', endsAt: at('2026-12-14T11:00:00Z') }) });
    const cases = openCases([later, ...visits], LONG_AFTER);
    const keys = openCasesDigests(cases, 'Europe/Amsterdam').map(({ key }) => key);
    const digest = { kind: 'OPEN_LOOK_BACKS', subjectId: 'programme', recipientId: 'sponsor' };
    expect(keys).toEqual([
      { ...digest, revision: 20261218 },
      { ...digest, revision: 20261223 },
    ]);
  });
});

describe('who hears of it last', () => {
  const named = { sponsorId: 'sponsor', deputyId: 'deputy' };
  it('is the sponsor, for the sponsor’s own case the deputy, and never the person it is about', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('leader', 'sponsor', 'deputy'),
        fc.subarray(['sponsor', 'deputy']),
        (personId, reachable) => {
          const overseer = overseerOf(personId, named, (id) => reachable.includes(id));
          const expected = ['sponsor', 'deputy'].find(
            (id) => id !== personId && reachable.includes(id),
          );
          expect(overseer).toBe(expected ?? null);
        },
      ),
    );
  });
});

describe('the period of a digest', () => {
  it.each([
    ['2026-11-25', 202648, '2026-11-23'],
    ['2027-01-03', 202653, '2026-12-28'],
    ['2027-01-04', 202701, '2027-01-04'],
  ])('is, on %s, week %s from %s', (day, number, from) => {
    const week = weekAround(Temporal.PlainDate.from(day));
    expect([week.number, week.from.toString()]).toEqual([number, from]);
  });

  it('is the month that is over', () => {
    const { number, from, until } = monthBefore(Temporal.PlainDate.from('2027-01-15'));
    expect([number, from.toString(), until.toString()]).toEqual([
      202612,
      '2026-12-01',
      '2027-01-01',
    ]);
  });

  it('tells no share of fewer than five', () => {
    expect(percentOf({ numerator: 3, denominator: 4 })).toBeNull();
    expect(percentOf({ numerator: 3, denominator: 5 })).toBe(60);
  });
});
