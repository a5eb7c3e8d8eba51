import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { visitStates } from '../../visits/rules/visit.ts';
import {
  answeredInTimeRate,
  progressOf,
  promisesOverdue,
  rateOf,
  reflectionWithin48h,
  rhythmRate,
} from './measures.ts';
import type { PromiseFacts } from './measures.ts';

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);
const replyBy = day('2026-11-16');
const anyDay = fc.integer({ min: 0, max: 90 }).map((days) => day('2026-10-01').add({ days }));

type Given = PromiseFacts['answers'][number];
const done = (on: string): Given => ({ kind: 'DONE', busyUntil: null, answeredOn: day(on) });
const busy = (on: string, until: string): Given => ({
  kind: 'BUSY',
  busyUntil: day(until),
  answeredOn: day(on),
});
const reopened = (on: string, until: string): Given => ({ ...done(on), replyBy: day(until) });

describe('a rate', () => {
  it('is nothing where there was nothing', () => {
    expect(rateOf(0, 0)).toEqual({ numerator: 0, denominator: 0, rate: null });
    expect(rateOf(1, 4).rate).toBe(0.25);
  });
});

describe('the progress of an agreement', () => {
  it('counts what took place and what has a date, and misses the rest', () => {
    const visits = ['DONE', 'DONE', 'CONFIRMED', 'PROPOSED', 'CANCELLED', 'MISSED'] as const;
    expect(
      progressOf(
        4,
        visits.map((state) => ({ state })),
      ),
    ).toEqual({
      adjustedNorm: 4,
      done: 2,
      confirmed: 1,
      proposed: 1,
      missing: 1,
    });
  });

  it('misses nothing when more was done than agreed', () => {
    expect(progressOf(1, [{ state: 'DONE' }, { state: 'DONE' }]).missing).toBe(0);
  });
});

describe('the share of leaders who keep what was agreed', () => {
  const kept = progressOf(1, [{ state: 'DONE' }]);
  const dated = progressOf(1, [{ state: 'CONFIRMED' }]);
  const nothing = progressOf(1, []);

  it('counts a date while the programme runs, and no longer when it is closed', () => {
    expect(rhythmRate([kept, dated, nothing], false)).toMatchObject({
      numerator: 2,
      denominator: 3,
    });
    expect(rhythmRate([kept, dated, nothing], true)).toMatchObject({
      numerator: 1,
      denominator: 3,
    });
  });

  it('leaves out leaders of whom nothing is expected', () => {
    expect(rhythmRate([progressOf(0, [])], true)).toEqual(rateOf(0, 0));
  });

  it('never exceeds one, and closing never makes it rise', () => {
    const leaders = fc.array(
      fc
        .tuple(
          fc.nat(5),
          fc.array(fc.constantFrom(...Object.values(visitStates)), { maxLength: 8 }),
        )
        .map(([norm, states]) =>
          progressOf(
            norm,
            states.map((state) => ({ state })),
          ),
        ),
    );
    fc.assert(
      fc.property(leaders, (some) => {
        const [running, closed] = [rhythmRate(some, false), rhythmRate(some, true)];
        expect(running.numerator).toBeLessThanOrEqual(running.denominator);
        expect(closed.numerator).toBeLessThanOrEqual(running.numerator);
        expect(closed.denominator).toBe(running.denominator);
        // Who has nothing without a date is on course, and the other way round.
        const onCourse = some.filter(
          ({ adjustedNorm, missing }) => adjustedNorm > 0 && missing === 0,
        );
        expect(running.numerator).toBe(onCourse.length);
      }),
    );
  });
});

describe('the share of promises answered in time', () => {
  it.each([
    ['not due yet', [], '2026-11-16', 0, 0],
    ['no answer on the day after', [], '2026-11-17', 0, 1],
    ['done on the last day', [done('2026-11-16')], '2026-12-01', 1, 1],
    ['done before its day came', [done('2026-11-03')], '2026-11-04', 1, 1],
    ['done a day late', [done('2026-11-17')], '2026-12-01', 0, 1],
    ['busy in time', [busy('2026-11-10', '2026-12-01')], '2026-12-01', 1, 1],
    ['busy past its date', [busy('2026-11-10', '2026-12-01')], '2026-12-02', 0, 1],
    ['busy too late', [busy('2026-11-17', '2026-12-01')], '2026-11-18', 0, 1],
    ['reopened, not due anew', [reopened('2026-11-10', '2026-12-15')], '2026-12-15', 1, 1],
    ['reopened, past its date', [reopened('2026-11-10', '2026-12-15')], '2026-12-16', 0, 1],
    ['busy, then done', [busy('2026-11-10', '2026-12-01'), done('2026-12-01')], '2027-01-01', 1, 1],
  ] as const)('%s', (_, answers, today, numerator, denominator) => {
    const rate = answeredInTimeRate([{ replyBy, answers }], day(today));
    expect(rate).toEqual(rateOf(numerator, denominator));
  });

  it('leaves room for what is overdue', () => {
    const answers = fc
      .tuple(fc.array(anyDay, { maxLength: 2 }), fc.option(anyDay), anyDay)
      .map(([busyOn, doneOn, until]) => [
        ...busyOn.map((on) => busy(String(on), String(until))),
        ...(doneOn === null ? [] : [done(String(doneOn))]),
      ]);
    const promise = fc.record({ replyBy: anyDay, answers });
    fc.assert(
      fc.property(fc.array(promise), anyDay, (promises, today) => {
        const { numerator, denominator } = answeredInTimeRate(promises, today);
        const overdue = promisesOverdue(promises, today);
        expect(denominator).toBeLessThanOrEqual(promises.length);
        expect(numerator + overdue).toBeLessThanOrEqual(denominator);
      }),
    );
  });
});

describe('the share of look-backs within 48 hours', () => {
  it('is of the visits that took place', () => {
    const visits = [
      { state: 'DONE', lookedBack: 'IN_TIME' },
      { state: 'DONE', lookedBack: 'LATE' },
      { state: 'DONE', lookedBack: 'NOT' },
      { state: 'CONFIRMED', lookedBack: 'IN_TIME' },
    ] as const;
    expect(reflectionWithin48h(visits)).toEqual(rateOf(1, 3));
    expect(reflectionWithin48h([]).rate).toBeNull();
  });
});
