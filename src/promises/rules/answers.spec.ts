import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { whyNotAnswer } from './answers.ts';
import type { NewAnswer } from './answers.ts';
import type { AnswerKind, GivenAnswer } from './stage.ts';

const today = Temporal.PlainDate.from('2026-11-10');
const tomorrow = today.add({ days: 1 });
const reason = 'Dat systeem gaat in maart weg.';
const done: NewAnswer = { kind: 'DONE', text: '', busyUntil: null };
const busy: NewAnswer = { kind: 'BUSY', text: '', busyUntil: tomorrow };
const no: NewAnswer = { kind: 'NO_BECAUSE', text: reason, busyUntil: null };

describe('answering a promise', () => {
  it('takes each of the three answers at first', () => {
    for (const answer of [done, busy, no]) expect(whyNotAnswer(answer, [], today)).toBeNull();
  });

  it('wants a date after today with "busy"', () => {
    expect(whyNotAnswer({ ...busy, busyUntil: null }, [], today)).toBe('BUSY_NEEDS_DATE');
    expect(whyNotAnswer({ ...busy, busyUntil: today }, [], today)).toBe('BUSY_NEEDS_DATE');
  });

  it('takes "busy" twice, and then only a final answer', () => {
    expect(whyNotAnswer(busy, [busy], today)).toBeNull();
    expect(whyNotAnswer(busy, [busy, busy], today)).toBe('BUSY_TWICE');
    expect(whyNotAnswer(done, [busy, busy], today)).toBeNull();
    expect(whyNotAnswer(no, [busy, busy], today)).toBeNull();
  });

  it('wants a no that says why, in twenty characters as the database counts them', () => {
    const text = 'Nee, dat kan echt ni';
    expect(text).toHaveLength(20);
    expect(whyNotAnswer({ ...no, text }, [], today)).toBeNull();
    expect(whyNotAnswer({ ...no, text: text.slice(1) }, [], today)).toBe('ANSWER_TOO_SHORT');
    const spaces = `Nee${' '.repeat(40)}.`;
    expect(whyNotAnswer({ ...no, text: spaces }, [], today)).toBe('ANSWER_TOO_SHORT');
    expect(whyNotAnswer({ ...no, text: '😀'.repeat(10) }, [], today)).toBe('ANSWER_TOO_SHORT');
  });

  it('takes nothing after a final answer', () => {
    for (const last of [done, no]) {
      for (const answer of [done, busy, no]) {
        expect(whyNotAnswer(answer, [busy, last], today)).toBe('PROMISE_ANSWERED');
      }
    }
  });

  it('takes answers anew, "busy" twice again, once the team opened it again', () => {
    const reopened: GivenAnswer = { kind: 'DONE', busyUntil: null, replyBy: tomorrow };
    const given = [busy, busy, reopened];
    for (const answer of [done, busy, no]) expect(whyNotAnswer(answer, given, today)).toBeNull();
    expect(whyNotAnswer(busy, [...given, busy, busy], today)).toBe('BUSY_TWICE');
    expect(whyNotAnswer(done, [...given, done], today)).toBe('PROMISE_ANSWERED');
  });

  it('ends every history with at most one final answer after at most two "busy"', () => {
    const kinds = fc.array(fc.constantFrom<AnswerKind>('DONE', 'BUSY', 'NO_BECAUSE'));
    fc.assert(
      fc.property(kinds, (tries) => {
        const given: GivenAnswer[] = [];
        for (const kind of tries) {
          const answer: NewAnswer = {
            kind,
            text: reason,
            busyUntil: kind === 'BUSY' ? tomorrow : null,
          };
          if (whyNotAnswer(answer, given, today) === null) given.push(answer);
        }
        expect(given.map(({ kind }) => kind).join(' ')).toMatch(
          /^(BUSY ?){0,2}(DONE|NO_BECAUSE)?$/,
        );
      }),
    );
  });
});
