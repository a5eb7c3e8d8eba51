import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { addWorkingDays, isWorkingDay, shiftByWorkingDays } from './working-days.ts';

const day = (iso: string) => Temporal.PlainDate.from(iso);
const none: ReadonlySet<string> = new Set();

describe('addWorkingDays', () => {
  it('steps over the weekend', () => {
    expect(addWorkingDays(day('2026-11-06'), 1, none).toString()).toBe('2026-11-09');
    expect(addWorkingDays(day('2026-11-09'), -1, none).toString()).toBe('2026-11-06');
  });

  it('gives ten working days of time to reply', () => {
    expect(addWorkingDays(day('2026-11-02'), 10, none).toString()).toBe('2026-11-16');
  });

  it('does not count a public holiday', () => {
    const christmas = new Set(['2026-12-25']);
    expect(addWorkingDays(day('2026-12-24'), 1, christmas).toString()).toBe('2026-12-28');
  });

  it('counts as one does on a calendar, day by day, whatever lies between', () => {
    const days = fc.integer({ min: 0, max: 60 });
    fc.assert(
      fc.property(days, fc.integer({ min: -12, max: 12 }), fc.array(days), (start, count, off) => {
        const at = (offset: number) => day('2026-12-01').add({ days: offset });
        const holidays = new Set(off.map((offset) => at(offset).toString()));
        let [expected, left] = [at(start), Math.abs(count)];
        while (left > 0) {
          expected = expected.add({ days: Math.sign(count) });
          if (isWorkingDay(expected, holidays)) left -= 1;
        }
        expect(addWorkingDays(at(start), count, holidays).toString()).toBe(expected.toString());
      }),
    );
  });

  it('lands on a working day, with exactly that many working days on the way', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2000 }),
        fc.integer({ min: 1, max: 30 }),
        (start, count) => {
          const from = day('2026-01-01').add({ days: start });
          const to = addWorkingDays(from, count, none);
          const between = Array.from({ length: from.until(to).days }, (_, i) =>
            from.add({ days: i + 1 }),
          );
          expect(isWorkingDay(to, none)).toBe(true);
          expect(between.filter((each) => isWorkingDay(each, none))).toHaveLength(count);
        },
      ),
    );
  });
});

describe('shiftByWorkingDays', () => {
  it('keeps the time on the wall when the clocks change', () => {
    const start = Temporal.Instant.from('2026-10-27T08:00:00Z');
    const site = { timeZone: 'Europe/Amsterdam', holidays: none };
    expect(shiftByWorkingDays(start, -5, site).toString()).toBe('2026-10-20T07:00:00Z');
  });
});
