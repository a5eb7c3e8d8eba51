import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { visitStates } from '../../visits/rules/visit.ts';
import { coverage, departmentOn, perDepartment } from './departments.ts';
import { progressOf } from './measures.ts';

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);

describe('the department on a day', () => {
  const moved = [
    { departmentId: 'sales', from: day('2026-07-01'), until: null },
    { departmentId: 'it', from: day('2025-01-01'), until: day('2026-06-30') },
  ];

  it('is the one somebody belonged to that day', () => {
    expect(departmentOn(moved, day('2026-06-30'))).toBe('it');
    expect(departmentOn(moved, day('2026-07-01'))).toBe('sales');
  });

  it('is the nearest earlier one in between, and the first before all', () => {
    expect(departmentOn(moved, day('2024-01-01'))).toBe('it');
    expect(departmentOn([], day('2026-07-01'))).toBeNull();
  });
});

describe('figures per department', () => {
  const department = fc.constantFrom('it', 'sales', 'grid', null);
  const leaders = fc.array(
    fc.record({
      departmentId: department,
      progress: fc.nat(4).map((norm) => progressOf(norm, [])),
    }),
  );
  const visits = fc.array(
    fc.record({ departmentId: department, state: fc.constantFrom(...Object.values(visitStates)) }),
  );

  it('add up to the whole, apart from who belongs nowhere', () => {
    fc.assert(
      fc.property(leaders, visits, (someLeaders, someVisits) => {
        const rows = perDepartment(someLeaders, someVisits);
        const placed = someLeaders.filter(({ departmentId }) => departmentId !== null);
        const made = someVisits.filter(({ departmentId }) => departmentId !== null);
        const sum = (pick: (row: (typeof rows)[number]) => number): number =>
          rows.reduce((total, row) => total + pick(row), 0);
        expect(sum((row) => row.leaders)).toBe(placed.length);
        expect(sum((row) => row.adjustedNorm)).toBe(
          placed.reduce((total, { progress }) => total + progress.adjustedNorm, 0),
        );
        expect(sum((row) => row.done)).toBe(made.filter(({ state }) => state === 'DONE').length);
        expect(sum((row) => row.confirmed)).toBe(
          made.filter(({ state }) => state === 'CONFIRMED').length,
        );
      }),
    );
  });

  it('count a visit where its visitor belonged then, not where he or she belongs now', () => {
    const leader = { departmentId: 'sales', progress: progressOf(2, []) };
    expect(perDepartment([leader], [{ departmentId: 'it', state: 'DONE' }])).toEqual([
      { departmentId: 'sales', leaders: 1, adjustedNorm: 2, done: 0, confirmed: 0 },
      { departmentId: 'it', leaders: 0, adjustedNorm: 0, done: 1, confirmed: 0 },
    ]);
  });
});

describe('coverage', () => {
  it('opens a cell when another department offers that type', () => {
    const cells = coverage(
      ['it', 'grid'],
      ['driver'],
      [{ departmentId: 'it', visitTypeId: 'driver' }],
      [{ departmentId: 'grid', visitTypeId: 'driver' }],
    );
    expect(cells).toEqual([
      { departmentId: 'it', visitTypeId: 'driver', visits: 1, open: true },
      { departmentId: 'grid', visitTypeId: 'driver', visits: 0, open: false },
    ]);
  });

  it('has every cell once, every visit in one cell, and no visit in a closed one', () => {
    const cell = fc.record({
      departmentId: fc.constantFrom('it', 'grid', 'sales'),
      visitTypeId: fc.constantFrom('driver', 'chat'),
    });
    fc.assert(
      fc.property(fc.array(cell), fc.array(cell), (visited, slotsAt) => {
        const cells = coverage(['it', 'grid', 'sales'], ['driver', 'chat'], visited, slotsAt);
        expect(cells).toHaveLength(6);
        expect(cells.reduce((sum, { visits }) => sum + visits, 0)).toBe(visited.length);
        for (const { visits, open } of cells) expect(visits > 0 && !open).toBe(false);
      }),
    );
  });
});
