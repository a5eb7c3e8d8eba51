import { judgedFiles, readJudged, variations } from '../../../../test/support/rotation-plans.ts';
import { distance } from './distance.ts';
import { judge } from './judge.ts';

/** Without what is 0, so that two ways of writing nothing are one. */
const something = (counts: Readonly<Record<string, number | undefined>>) =>
  Object.fromEntries(Object.entries(counts).filter(([, count]) => count));

describe('the judge', () => {
  it.each(judgedFiles)('says of each plan what the reference judge says: %s', (name) => {
    const { instance, plan, verdicts } = readJudged(name);
    const plans = variations(instance, plan, verdicts.length);
    const ours = plans.map((variation) => {
      const { objective, hard, terms } = judge(instance, variation);
      return [objective, something(hard), something(terms)];
    });
    expect(ours).toEqual(verdicts);
    const valid = verdicts.filter(([, hard]) => Object.keys(hard).length === 0);
    expect(valid.length).toBeGreaterThan(50);
    expect(verdicts.length - valid.length).toBeGreaterThan(50);
  });

  it('finds a plan broken in every way the model knows', () => {
    const broken = new Set(
      judgedFiles.flatMap((name) =>
        readJudged(name).verdicts.flatMap(([, hard]) => Object.keys(hard)),
      ),
    );
    expect([...broken].sort()).toEqual([
      'capacity',
      'clearance',
      'duplicate',
      'gap',
      'language',
      'lockedMissing',
      'monthCap',
      'overQuota',
      'ownDept',
      'tooFar',
      'unavailable',
      'weekCap',
    ]);
  });
});

describe('a distance', () => {
  it.each([
    [3, 4, 5],
    [-150, 200, 250],
    [0, 0, 0],
    [0.3, 0.4, 0.5],
    [119.1, 158.8, 198.5],
  ])('of %d and %d is %d', (dx, dy, expected) => {
    expect(distance(dx, dy)).toBe(expected);
  });
});
