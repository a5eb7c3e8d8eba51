import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import {
  figure,
  ITEMS,
  liesIn,
  nothing,
  quarterOf,
  quartersOf,
  VALUES,
  withAnswer,
} from './release.ts';
import type { Cell, Figure } from './release.ts';

const nobody: Cell = { waiting: nothing, released: [] };
const after = (answers: readonly (readonly number[])[], k = 5): Cell =>
  answers.reduce<Cell>((cell, values) => withAnswer(cell, values, k), nobody);
const shown = ({ released }: Cell, k = 5): Figure | null => figure(released, k);
const one = [5, 4, 3, 1];
const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);

const answersOfHosts = fc.array(
  fc.array(fc.constantFrom(...VALUES), { minLength: 4, maxLength: 4 }),
  { maxLength: 40 },
);

describe('what the mirror shows', () => {
  it('shows nothing after four answers, and with the fifth the mean of each item and n', () => {
    expect(shown(after([one, one, one, one]))).toBeNull();
    expect(shown(after([one, one, one, one, [1, 4, 3, 1]]))).toEqual({
      n: 5,
      means: [4.2, 4, 3, 1],
    });
  });

  it('shows nothing new until the tenth answer', () => {
    const five = Array.from({ length: 5 }, () => one);
    const nine = [...five, ...Array.from({ length: 4 }, () => [1, 1, 1, 5])];
    expect(shown(after(nine))).toEqual(shown(after(five)));
    expect(shown(after([...nine, [1, 1, 1, 5]]))).toEqual({ n: 10, means: [3, 2.5, 2, 3] });
  });

  it('hides at once what a higher threshold no longer allows, and releases by it from then on', () => {
    const five = after(Array.from({ length: 5 }, () => one));
    expect(shown(five, 8)).toBeNull();
    const more = (count: number): Cell =>
      Array.from({ length: count }).reduce<Cell>((cell) => withAnswer(cell, one, 8), five);
    expect(shown(more(7), 8)).toBeNull();
    expect(shown(more(8), 8)).toMatchObject({ n: 13 });
  });

  it('counts every item of an answer once: what waits and what was released are all answers', () => {
    fc.assert(
      fc.property(answersOfHosts, fc.integer({ min: 3, max: 12 }), (answers, k) => {
        const { waiting, released } = after(answers, k);
        const count = (tallies: Cell['waiting'], item: number): number =>
          tallies.reduce((sum, tally) => sum + (tally.item === item ? tally.count : 0), 0);
        for (const item of ITEMS) {
          expect(count(waiting, item)).toBe(answers.length % k);
          expect(count(released, item)).toBe(answers.length - (answers.length % k));
        }
        for (const mean of figure(released, k)?.means ?? []) {
          expect(mean).toBeGreaterThanOrEqual(1);
          expect(mean).toBeLessThanOrEqual(5);
        }
      }),
    );
  });
});

describe('the quarter of a visit', () => {
  it('is that of the clock at the site', () => {
    const lateNight = Temporal.Instant.from('2026-09-30T22:30:00Z');
    expect(quarterOf(lateNight, 'Europe/Amsterdam')).toEqual(day('2026-10-01'));
    expect(quarterOf(lateNight, 'America/St_Johns')).toEqual(day('2026-07-01'));
  });

  it('lists the quarters of a programme that have begun', () => {
    const programme = { startsOn: day('2026-02-15'), endsOn: day('2026-12-31') };
    const quarters = (today: string): string[] => quartersOf(programme, day(today)).map(String);
    expect(quarters('2025-12-31')).toEqual([]);
    expect(quarters('2026-06-30')).toEqual(['2026-01-01', '2026-04-01']);
    expect(quarters('2026-10-01')).toHaveLength(4);
    expect(quarters('2028-01-01')).toHaveLength(4);
  });

  it('lies in every programme that has a day of it', () => {
    const third = day('2026-07-01');
    const lies = (startsOn: string, endsOn: string): boolean =>
      liesIn(third, { startsOn: day(startsOn), endsOn: day(endsOn) });
    expect(lies('2026-01-01', '2026-07-01')).toBe(true);
    expect(lies('2026-01-01', '2026-06-30')).toBe(false);
    expect(lies('2026-09-30', '2027-01-01')).toBe(true);
    expect(lies('2026-10-01', '2027-01-01')).toBe(false);
  });
});
