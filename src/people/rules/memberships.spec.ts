import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { earliestMove, membershipFrom, membershipOn, move } from './memberships.ts';
import type { Membership } from './memberships.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const row = (id: string, departmentId: string, from: string, until?: string): Membership => ({
  id,
  departmentId,
  from: day(from),
  until: until === undefined ? null : day(until),
});

const rows = [row('1', 'it', '2020-01-01', '2024-05-31'), row('2', 'field', '2024-06-01')];

it('knows the department of a day', () => {
  expect(membershipOn(rows, day('2024-05-31'))?.departmentId).toBe('it');
  expect(membershipOn(rows, day('2024-06-01'))?.departmentId).toBe('field');
  expect(membershipOn(rows, day('2019-12-31'))).toBeNull();
  expect(membershipFrom(rows, day('2019-12-31'))?.departmentId).toBe('it');
});

it('closes the row of yesterday and opens one of today', () => {
  expect(move(rows, 'it', day('2026-09-01'))).toEqual({
    close: '2',
    correct: null,
    open: true,
    until: null,
  });
});

it('changes nothing for somebody who is there already', () => {
  expect(move(rows, 'field', day('2026-09-01'))).toBeNull();
});

it('corrects what has not been true for a day', () => {
  const correction = { close: null, correct: '2', open: false, until: null };
  expect(move(rows, 'it', day('2024-06-01'))).toEqual(correction);
  expect(move([row('2', 'field', '2027-01-01')], 'it', day('2026-09-01'))).toEqual(correction);
});

it('leaves a later move that is known already', () => {
  const rows = [row('0', 'a', '2026-01-01', '2026-12-31'), row('1', 'b', '2027-01-01')];
  expect(move(rows, 'c', day('2026-11-01'))).toEqual({
    close: '0',
    correct: null,
    open: true,
    until: day('2026-12-31'),
  });
});

it('may be written down a month late', () => {
  expect(String(earliestMove(day('2027-01-31')))).toBe('2026-12-31');
});

it('opens a first row', () => {
  expect(move([], 'it', day('2026-09-01'))).toEqual({
    close: null,
    correct: null,
    open: true,
    until: null,
  });
});

it('never changes where somebody was on an earlier day', () => {
  const steps = fc.array(fc.tuple(fc.integer({ min: 0, max: 30 }), fc.constantFrom('a', 'b', 'c')));
  fc.assert(
    fc.property(steps, (moves) => {
      let known: Membership[] = [row('0', 'a', '2026-01-01')];
      let today = day('2026-01-01');
      for (const [days, department] of moves) {
        today = today.add({ days });
        const before = known;
        known = applied(known, department, today);
        const yesterday = today.subtract({ days: 1 });
        for (
          let past = day('2026-01-01');
          Temporal.PlainDate.compare(past, yesterday) <= 0;
          past = past.add({ days: 1 })
        ) {
          expect(membershipOn(known, past)?.departmentId).toBe(
            membershipOn(before, past)?.departmentId,
          );
        }
        expect(membershipOn(known, today)?.departmentId).toBe(department);
      }
    }),
    { numRuns: 30 },
  );
});

function applied(rows: Membership[], departmentId: string, day: Temporal.PlainDate): Membership[] {
  const change = move(rows, departmentId, day);
  const kept = rows.map((row) => {
    if (row.id === change?.close) return { ...row, until: day.subtract({ days: 1 }) };
    return row.id === change?.correct ? { ...row, departmentId } : row;
  });
  if (!change?.open) return kept;
  return [...kept, { id: String(rows.length), departmentId, from: day, until: change.until }];
}
