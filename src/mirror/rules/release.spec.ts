import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { figure, ITEMS, quarterOf, quartersOf, VALUES, withAnswer } from './release.ts';
import type { Figure, Tally } from './release.ts';

const nobody: readonly Tally[] = ITEMS.flatMap((item) =>
  VALUES.map((value) => ({ item, value, count: 0, released: 0 })),
);
const after = (answers: readonly (readonly number[])[]): readonly Tally[] =>
  answers.reduce(withAnswer, nobody);
const one = [5, 4, 3, 1];
const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);

const answersOfHosts = fc.array(
  fc.array(fc.constantFrom(...VALUES), { minLength: 4, maxLength: 4 }),
  { maxLength: 40 },
);

describe('what the mirror shows', () => {
  it('shows nothing after four answers, and with the fifth the mean of each item and n', () => {
    expect(figure(after([one, one, one, one]))).toBeNull();
    expect(figure(after([one, one, one, one, [1, 4, 3, 1]]))).toEqual({
      n: 5,
      means: [4.2, 4, 3, 1],
    });
  });

  it('shows nothing new until the tenth answer', () => {
    const five = Array.from({ length: 5 }, () => one);
    const nine = [...five, ...Array.from({ length: 4 }, () => [1, 1, 1, 5])];
    expect(figure(after(nine))).toEqual(figure(after(five)));
    expect(figure(after([...nine, [1, 1, 1, 5]]))).toEqual({ n: 10, means: [3, 2.5, 2, 3] });
  });

  it('never shows a difference of fewer than five answers, whenever one asks', () => {
    fc.assert(
      fc.property(answersOfHosts, (answers) => {
        const shown: (Figure | null)[] = [];
        answers.reduce<readonly Tally[]>((tallies, values) => {
          const next = withAnswer(tallies, values);
          shown.push(figure(next));
          return next;
        }, nobody);
        const sizes = new Set([0, ...shown.map((each) => each?.n ?? 0)]);
        const steps = [...sizes].sort((a, b) => a - b);
        steps
          .slice(1)
          .forEach((n, index) => expect(n - (steps[index] ?? 0)).toBeGreaterThanOrEqual(5));
        // While the number stands still, so do the means: no answer shimmers through.
        for (const n of sizes) {
          const same = shown
            .filter((each) => (each?.n ?? 0) === n)
            .map((each) => JSON.stringify(each));
          expect(new Set(same).size).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('counts every item of an answer once, and releases no more than was counted', () => {
    fc.assert(
      fc.property(answersOfHosts, (answers) => {
        const tallies = after(answers);
        for (const item of ITEMS) {
          const counts = tallies.filter((tally) => tally.item === item).map(({ count }) => count);
          expect(counts.reduce((total, count) => total + count, 0)).toBe(answers.length);
        }
        for (const { count, released } of tallies) expect(released).toBeLessThanOrEqual(count);
        const shown = figure(tallies);
        expect(shown?.n ?? 0).toBe(answers.length - (answers.length % 5));
        for (const mean of shown?.means ?? []) {
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
});
