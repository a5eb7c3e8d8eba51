import { Temporal } from 'temporal-polyfill';
import { quartersLeft, supplyOf } from './supply.ts';
import type { Wanting } from './supply.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const year = { startsOn: day('2026-01-01'), endsOn: day('2026-12-31') };
const quarters = quartersLeft(day('2026-05-10'), year);
const leader = (more: Partial<Wanting> = {}): Wanting => ({
  missing: 3,
  shares: [
    { visitTypeId: 'driver', count: 1 },
    { visitTypeId: 'technician', count: 1 },
  ],
  visits: [],
  ...more,
});
const shown = (leaders: readonly Wanting[], places: Parameters<typeof supplyOf>[1] = []) =>
  supplyOf(leaders, places, quarters).map(
    ({ quarter, visitTypeId, open, free, needed }) =>
      `${quarter.toString()} ${visitTypeId ?? 'any'}: ${needed} needed, ${free} of ${open} free`,
  );

describe('supply against demand', () => {
  it('looks at the quarters that are left of the programme', () => {
    expect(quarters.map(String)).toEqual(['2026-04-01', '2026-07-01', '2026-10-01']);
    expect(quartersLeft(day('2025-11-22'), year)).toHaveLength(4);
    expect(quartersLeft(day('2027-01-01'), year)).toEqual([]);
  });

  it('spreads what is missing over them, the agreed types first', () => {
    expect(shown([leader()])).toEqual([
      '2026-04-01 driver: 1 needed, 0 of 0 free',
      '2026-07-01 technician: 1 needed, 0 of 0 free',
      '2026-10-01 any: 1 needed, 0 of 0 free',
    ]);
  });

  it('needs nothing for what has a date or a proposal', () => {
    const visits = [
      { visitTypeId: 'driver', state: 'DONE' as const },
      { visitTypeId: 'technician', state: 'PROPOSED' as const },
      { visitTypeId: 'technician', state: 'DECLINED' as const },
    ];
    expect(shown([leader({ missing: 2, visits })])).toEqual([
      '2026-04-01 any: 1 needed, 0 of 0 free',
    ]);
    expect(shown([leader({ missing: 0 })])).toEqual([]);
  });

  it('stands beside the places that are open and free', () => {
    const places = [{ visitTypeId: 'driver', quarter: day('2026-04-01'), open: 8, free: 5 }];
    expect(shown([leader({ missing: 1 }), leader({ missing: 1 })], places)).toEqual([
      '2026-04-01 driver: 2 needed, 5 of 8 free',
    ]);
  });
});
