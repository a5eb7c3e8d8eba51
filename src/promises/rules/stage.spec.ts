import { Temporal } from 'temporal-polyfill';
import { dueOn, stageOf } from './stage.ts';
import type { GivenAnswer } from './stage.ts';

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);
const replyBy = day('2026-11-16');
const busyUntil = (text: string): GivenAnswer => ({ kind: 'BUSY', busyUntil: day(text) });
const done: GivenAnswer = { kind: 'DONE', busyUntil: null };
const reopened = (replyBy: string): GivenAnswer => ({ ...done, replyBy: day(replyBy) });
const no: GivenAnswer = { kind: 'NO_BECAUSE', busyUntil: null };

describe('where a promise stands', () => {
  it.each([
    ['HEARD', [], '2026-11-02'],
    ['HEARD', [], '2026-11-16'],
    ['OVERDUE', [], '2026-11-17'],
    ['BUSY', [busyUntil('2026-12-01')], '2026-12-01'],
    ['OVERDUE', [busyUntil('2026-12-01')], '2026-12-02'],
    ['BUSY', [busyUntil('2026-12-01'), busyUntil('2026-12-20')], '2026-12-02'],
    ['DONE', [done], '2027-06-01'],
    ['DONE', [busyUntil('2026-12-01'), done], '2026-12-24'],
    ['NO_BECAUSE', [no], '2027-06-01'],
    ['HEARD', [busyUntil('2026-12-01'), reopened('2027-01-08')], '2027-01-08'],
    ['OVERDUE', [reopened('2027-01-08')], '2027-01-09'],
    ['BUSY', [reopened('2027-01-08'), busyUntil('2027-02-01')], '2027-01-09'],
    ['DONE', [reopened('2027-01-08'), done], '2027-06-01'],
  ] as const)('is %s', (stage, answers, today) => {
    expect(stageOf({ replyBy, answers }, day(today))).toBe(stage);
  });

  it('is due on the date that the last "busy" named, also after a final answer', () => {
    expect(dueOn({ replyBy, answers: [] })).toEqual(replyBy);
    const twice = [busyUntil('2026-12-01'), busyUntil('2026-12-20')];
    expect(dueOn({ replyBy, answers: twice })).toEqual(day('2026-12-20'));
    expect(dueOn({ replyBy, answers: [...twice, done] })).toEqual(day('2026-12-20'));
  });

  it('is due anew once the team said that nothing was noticed', () => {
    const answers = [busyUntil('2026-12-20'), reopened('2027-01-08')];
    expect(dueOn({ replyBy, answers })).toEqual(day('2027-01-08'));
  });
});
