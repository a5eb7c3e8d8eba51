import fc from 'fast-check';
import { changesBetween, dateKey } from './changes.ts';
import type { Dated, Draft } from './changes.ts';

const DAY = 86_400_000;
const date = (personId: string, slot: number, changes: Partial<Dated> = {}): Dated => ({
  personId,
  slotId: `slot-${slot}`,
  teamId: `team-${slot % 3}`,
  startsAt: slot * DAY,
  isByHand: false,
  ...changes,
});
const draft = (visits: readonly Dated[], gaps: Draft['gaps'] = []): Draft => ({ visits, gaps });
const told = (before: Draft, after: Draft, impossible: readonly Dated[] = []) =>
  changesBetween(before, after, new Set(impossible.map(dateKey)));

describe('what changed between two drafts', () => {
  const [anna, joost] = ['anna', 'joost'];

  it('is nothing for the same draft', () => {
    const one = draft([date(anna, 1), date(joost, 2)], [{ personId: anna, missing: 1 }]);
    expect(told(one, one)).toEqual({ same: 2, changes: [], gaps: [] });
  });

  it('is a date that moved, to the same team where there is one', () => {
    const before = draft([date(anna, 1), date(anna, 2)]);
    const after = draft([date(anna, 5), date(anna, 7)]);
    expect(told(before, after).changes).toMatchObject([
      { kind: 'MOVED', fromSlotId: 'slot-1', toSlotId: 'slot-7' },
      { kind: 'MOVED', fromSlotId: 'slot-2', toSlotId: 'slot-5' },
    ]);
  });

  it('says why a date is no longer where it was', () => {
    const from = date(anna, 1);
    const before = draft([from]);
    const why = (after: Draft, impossible: readonly Dated[] = []) =>
      told(before, after, impossible).changes.map((change) => change.why);
    expect(why(draft([date(anna, 2)]), [from])).toEqual(['NO_LONGER_POSSIBLE']);
    expect(why(draft([date(anna, 2, { isByHand: true })]), [from])).toEqual(['BY_HAND']);
    expect(why(draft([date(anna, 2), date(joost, 1)]))).toContain('FOR_SOMEBODY_ELSE');
    expect(why(draft([date(anna, 2)]))).toEqual(['BETTER_TOGETHER']);
    expect(why(draft([]))).toEqual(['NO_LONGER_NEEDED']);
    expect(why(draft([], [{ personId: anna, missing: 1 }]))).toEqual(['BETTER_TOGETHER']);
  });

  it('tells of what was added and of gaps that opened or closed', () => {
    const before = draft([], [{ personId: anna, missing: 2 }]);
    const after = draft([date(anna, 1)], [{ personId: anna, missing: 1 }]);
    expect(told(before, after)).toEqual({
      same: 0,
      changes: [{ kind: 'ADDED', personId: anna, fromSlotId: null, toSlotId: 'slot-1', why: null }],
      gaps: [{ personId: anna, before: 2, after: 1 }],
    });
  });

  it('accounts for every date of both drafts, whatever they are', () => {
    const pair = fc.tuple(fc.constantFrom(anna, joost), fc.nat({ max: 9 }));
    const some = fc.uniqueArray(pair, { selector: String, maxLength: 12 });
    fc.assert(
      fc.property(some, some, (one, other) => {
        const [before, after] = [one, other].map((pairs) =>
          draft(pairs.map(([who, slot]) => date(who, slot))),
        );
        const { same, changes } = told(before!, after!);
        const froms = changes.filter(({ fromSlotId }) => fromSlotId !== null).length;
        const tos = changes.filter(({ toSlotId }) => toSlotId !== null).length;
        expect([same + froms, same + tos]).toEqual([one.length, other.length]);
      }),
    );
  });
});
