import fc from 'fast-check';
import { at } from '../../../test/support/world.ts';
import { maySeeThanks, thanksStates, whyNotTakeBack } from './thanks.ts';
import type { Thanks } from './thanks.ts';

const givenAt = at('2026-11-02T12:00:00Z');
const thanks: Thanks = {
  ...{ id: 't', visitId: 'v', teamId: 'west', authorId: 'marleen', toId: 'karin' },
  ...{ text: 'Dank je, Karin.', state: 'GIVEN', givenAt },
};
const states = fc.constantFrom(...Object.values(thanksStates));
const viewer = (personId: string, ...teamIds: string[]) => ({ personId, teamIds });

describe('taking a thank-you back', () => {
  it('is possible for twelve seconds, before anybody has heard of it', () => {
    expect(whyNotTakeBack(thanks, givenAt)).toBeNull();
    expect(whyNotTakeBack(thanks, givenAt.add({ seconds: 12 }))).toBeNull();
    expect(whyNotTakeBack(thanks, givenAt.add({ milliseconds: 12_001 }))).toBe('UNDO_TOO_LATE');
  });

  it('never becomes possible again', () => {
    const after = fc.integer({ min: 0, max: 100_000 });
    fc.assert(
      fc.property(after, after, (one, more) => {
        const early = whyNotTakeBack(thanks, givenAt.add({ milliseconds: one }));
        const late = whyNotTakeBack(thanks, givenAt.add({ milliseconds: one + more }));
        if (early !== null) expect(late).toBe(early);
      }),
    );
  });
});

describe('a thank-you', () => {
  it('is seen by who gave it and whom it thanks, whatever the colleague said of it', () => {
    fc.assert(
      fc.property(states, (state) => {
        expect(maySeeThanks({ ...thanks, state }, viewer('marleen'))).toBe(true);
        expect(maySeeThanks({ ...thanks, state }, viewer('karin'))).toBe(true);
      }),
    );
  });

  it('is seen by the team of the visit exactly when the colleague agreed', () => {
    fc.assert(
      fc.property(states, (state) => {
        const seen = maySeeThanks({ ...thanks, state }, viewer('otto', 'oost', 'west'));
        expect(seen).toBe(state === 'SHARED');
      }),
    );
  });

  it('is seen by nobody else', () => {
    fc.assert(
      fc.property(states, fc.array(fc.constantFrom('oost', 'zuid')), (state, teamIds) => {
        const other = maySeeThanks({ ...thanks, state }, viewer('otto', ...teamIds));
        expect(other).toBe(false);
      }),
    );
  });
});
