import fc from 'fast-check';
import { FEWEST, isReleased, isShown, released, strictest } from './suppression.ts';

/** What may happen between two looks at a figure; a lower threshold counts only once it was decided. */
const happenings = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.constant('opinion' as const) },
    { weight: 1, arbitrary: fc.integer({ min: FEWEST, max: 12 }) },
  ),
  { maxLength: 120 },
);

/** How many opinions each look showed; a look after every happening. */
function looks(history: readonly ('opinion' | number)[], show: Show): number[] {
  let k = FEWEST;
  return history.map((happening) => {
    if (happening !== 'opinion') k = happening;
    return show(happening === 'opinion', k);
  });
}
type Show = (isOpinion: boolean, k: number) => number;

/** As the mirror keeps them. */
function waiting(): Show {
  let [waits, shown] = [0, 0];
  return (isOpinion, k) => {
    if (isOpinion) waits += 1;
    if (isOpinion && isReleased(waits, k)) [shown, waits] = [shown + waits, 0];
    return isShown(shown, k) ? shown : 0;
  };
}

/** As figures over opinions that stay where they are. */
function inOrder(): Show {
  const opinions: number[] = [];
  return (isOpinion, k) => {
    if (isOpinion) opinions.push(opinions.length);
    return released(opinions, k)?.length ?? 0;
  };
}

/** Without the rule: whatever is there, from k on. */
function everything(): Show {
  let count = 0;
  return (isOpinion, k) => {
    if (isOpinion) count += 1;
    return isShown(count, k) ? count : 0;
  };
}

/** Everything that two looks, at whatever moments, could tell apart. */
function smallestDifference(shown: readonly number[]): number {
  const sizes = [...new Set([0, ...shown])].toSorted((a, b) => a - b);
  return Math.min(...sizes.slice(1).map((size, index) => size - (sizes[index] ?? 0)), Infinity);
}

const never = (show: () => Show): fc.IPropertyWithHooks<[('opinion' | number)[]]> =>
  fc.property(happenings, (history) => {
    expect(smallestDifference(looks(history, show()))).toBeGreaterThanOrEqual(FEWEST);
  });

describe('when opinions may be shown', () => {
  it('is from the fifth on, and then as of every fifth', () => {
    const five = [...'abcde'];
    expect(released([...'abcd'], 5)).toBeNull();
    expect(released(five, 5)).toEqual(five);
    expect(released([...five, 'f'], 5)).toEqual(five);
    expect(released([...five, ...five], 5)).toHaveLength(10);
  });

  it('never tells fewer than five apart, whenever one asks and however the threshold moves', () => {
    fc.assert(never(waiting));
    fc.assert(never(inOrder));
  });

  it('would tell one apart without the rule', () => {
    expect(() => fc.assert(never(everything))).toThrow();
  });

  it('shows nothing of fewer than the threshold asks at that moment', () => {
    fc.assert(
      fc.property(fc.nat({ max: 60 }), fc.integer({ min: 3, max: 50 }), (count, k) => {
        const shown = released(Array.from({ length: count }), k)?.length ?? 0;
        expect(shown === 0 || shown >= Math.max(k, FEWEST)).toBe(true);
        expect(shown).toBeLessThanOrEqual(count);
      }),
    );
  });

  it('hides when the threshold rises, and releases no smaller group afterwards', () => {
    const show = waiting();
    const five = Array.from({ length: 5 }, () => show(true, 5));
    expect(five.at(-1)).toBe(5);
    expect(show(false, 8)).toBe(0);
    const more = Array.from({ length: 8 }, () => show(true, 8));
    expect(more).toEqual([0, 0, 0, 0, 0, 0, 0, 13]);
  });

  it('splits no release that was made before when a decision lowers the threshold', () => {
    const show = waiting();
    for (let n = 0; n < 7; n += 1) show(true, 8);
    expect(show(false, 3)).toBe(0);
    expect(show(true, 3)).toBe(8);
  });

  it('goes by the strictest of several programmes, and by five outside all of them', () => {
    expect(strictest([3, 8, 5])).toBe(8);
    expect(strictest([])).toBe(FEWEST);
  });
});
