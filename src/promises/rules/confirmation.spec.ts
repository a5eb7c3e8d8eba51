import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { confirmations, outcomeOf, reopens, whyNotConfirm } from './confirmation.ts';
import type { GivenAnswer } from './stage.ts';

const at = (text: string): Temporal.Instant => Temporal.Instant.from(text);
const answeredAt = at('2026-11-02T09:00:00Z');
const replyBy = Temporal.PlainDate.from('2026-12-01');
const done: GivenAnswer = { kind: 'DONE', busyUntil: null };
const busy: GivenAnswer = { kind: 'BUSY', busyUntil: replyBy };
const asked = (answers: readonly GivenAnswer[], index = answers.length - 1) => ({
  answers,
  index,
  answeredAt,
});

describe('asking a team whether it noticed', () => {
  it('begins fourteen days after the answer, to the second', () => {
    const why = (now: string) => whyNotConfirm(asked([busy, done]), 14, at(now));
    expect(why('2026-11-16T08:59:59Z')).toBe('CONFIRMATION_NOT_ASKED');
    expect(why('2026-11-16T09:00:00Z')).toBeNull();
    expect(why('2027-11-16T09:00:00Z')).toBeNull();
  });

  it('is about what is done, and ends with the next answer', () => {
    const now = at('2026-12-16T09:00:00Z');
    expect(whyNotConfirm(asked([busy]), 14, now)).toBe('CONFIRMATION_CLOSED');
    const reopened = { ...done, replyBy };
    expect(whyNotConfirm(asked([reopened]), 14, now)).toBeNull();
    expect(whyNotConfirm(asked([reopened, busy], 0), 14, now)).toBe('CONFIRMATION_CLOSED');
  });
});

describe('the outcome that anybody sees', () => {
  const outcome = (changes: object, told = '2026-11-02T09:00:00Z') =>
    outcomeOf({ ...done, answeredAt, yes: 0, no: 0, ...changes }, at(told));

  it('is told on one day, however early somebody said so', () => {
    expect(outcome({ yes: 1 }, '2026-11-02T08:59:59Z')).toBe('OPEN');
    expect(outcome({ yes: 1 })).toBe('NOTICED');
    expect(outcome({})).toBe('OPEN');
    expect(outcome({ yes: 4, no: 1, replyBy }, '2026-01-01T00:00:00Z')).toBe('REOPENED');
    expect(outcome({ kind: 'NO_BECAUSE' })).toBeNull();
  });

  it('does not change with one more of the same', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), (yes) => {
        expect(outcome({ yes })).toBe(outcome({ yes: yes + 1 }));
      }),
    );
  });
});

describe('a no', () => {
  it('opens the promise again, the first one only', () => {
    const opening = Object.values(confirmations).filter((given) => reopens(given, done));
    expect(opening).toEqual(['NO']);
    expect(reopens('NO', { ...done, replyBy })).toBe(false);
  });
});
