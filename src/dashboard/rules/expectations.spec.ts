import { expectationFigure } from './expectations.ts';

describe('what leaders expected and found', () => {
  it('shows nothing of four, and with the fifth the mean and how many they are', () => {
    const hidden = { suppressed: true, n: null, mean: null };
    expect(expectationFigure([], 5)).toEqual(hidden);
    expect(expectationFigure([0, 1, 2, 3], 5)).toEqual(hidden);
    expect(expectationFigure([0, 1, 2, 3, 4], 5)).toEqual({ suppressed: false, n: 5, mean: 2 });
  });

  it('keeps still until five more have come, and asks for no fewer than the threshold', () => {
    const five = [0, 1, 2, 3, 4];
    expect(expectationFigure([...five, 0], 5)).toEqual(expectationFigure(five, 5));
    expect(expectationFigure([...five, 0, 0, 0], 8).suppressed).toBe(true);
    expect(expectationFigure([...five, ...five], 8)).toMatchObject({ n: 10, mean: 2 });
    expect(expectationFigure([0, 1, 2, 3], 3).suppressed).toBe(true);
  });
});
