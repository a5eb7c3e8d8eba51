import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { aVisit } from '../../../test/support/visits.ts';
import { visitStates } from '../../visits/rules/visit.ts';
import { answered, isLate, whyNotOver } from './look-back.ts';

const end = Temporal.Instant.from('2026-12-10T10:30:00Z');

describe('when a visit is over', () => {
  it.each([
    ['CONFIRMED', null],
    ['DONE', null],
    ['PROPOSED', 'VISIT_NOT_DONE'],
    ['POSTPONED', 'VISIT_NOT_DONE'],
    ['MISSED', 'WRONG_STATE'],
    ['DECLINED', 'WRONG_STATE'],
    ['CANCELLED', 'WRONG_STATE'],
  ] as const)('answers for a visit that is %s after its end: %s', (state, answer) => {
    expect(whyNotOver(aVisit({ state, endsAt: end }), end)).toBe(answer);
  });

  it('waits for the last millisecond of the visit', () => {
    const visit = aVisit({ endsAt: end });
    const before = end.subtract({ milliseconds: 1 });
    expect(whyNotOver(visit, before)).toBe('NOT_OVER_YET');
    expect(whyNotOver(visit, end)).toBeNull();
  });

  it('never lets a visit without a time be over', () => {
    for (const state of Object.values(visitStates)) {
      expect(whyNotOver(aVisit({ state, endsAt: null }), end)).not.toBeNull();
    }
  });
});

describe('when a look-back is late', () => {
  it('is in time up to and including 48 hours, and late a minute later', () => {
    expect(isLate(end, end)).toBe(false);
    expect(isLate(end, end.add({ hours: 48 }))).toBe(false);
    expect(isLate(end, end.add({ hours: 48, minutes: 1 }))).toBe(true);
  });
});

describe('which prompts were answered', () => {
  it('keeps the number of a prompt when an earlier one was skipped', () => {
    expect(answered(['', '  ', ' Mevrouw belde drie keer. '])).toEqual([
      { prompt: 3, text: 'Mevrouw belde drie keer.' },
    ]);
  });

  it('finds an answer exactly where something other than space was written', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 3, maxLength: 3 }), (answers) => {
        const found = answered(answers);
        expect(found.map(({ prompt }) => answers[prompt - 1]?.trim())).toEqual(
          found.map(({ text }) => text),
        );
        expect(found).toHaveLength(answers.filter((text) => text.trim() !== '').length);
      }),
    );
  });
});
