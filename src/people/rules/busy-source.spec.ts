import { Temporal } from 'temporal-polyfill';
import { Answers, halves, retryAt, steps } from './busy-source.ts';

const now = Temporal.Instant.from('2026-11-22T08:00:00Z');
const DAY = 86_400_000;

it('comes back when it was asked to, within reason', () => {
  const until = (header: string | null) => retryAt(header, now).toString();
  expect(until('120')).toBe('2026-11-22T08:02:00Z');
  expect(until('Sun, 22 Nov 2026 08:10:00 GMT')).toBe('2026-11-22T08:10:00Z');
  expect(until('0')).toBe('2026-11-22T08:00:01Z');
  expect(until('Sat, 21 Nov 2026 08:10:00 GMT')).toBe('2026-11-22T08:00:01Z');
  expect(until('999999')).toBe('2026-11-22T10:00:00Z');
  for (const odd of [null, '', 'soon', '-5', '1e9', 'Sun, 99 Nov 2026 08:10:00 GMT', 'Sun, 22 Nov'])
    expect([odd, until(odd)]).toEqual([odd, '2026-11-22T08:05:00Z']);
});

it('asks for a long range in pieces without a gap', () => {
  expect(steps({ from: 0, until: 100 * DAY }, 41)).toEqual([
    { from: 0, until: 41 * DAY },
    { from: 41 * DAY, until: 82 * DAY },
    { from: 82 * DAY, until: 100 * DAY },
  ]);
  expect(halves({ from: 0, until: 4 * DAY })).toEqual([
    { from: 0, until: 2 * DAY },
    { from: 2 * DAY, until: 4 * DAY },
  ]);
  expect(halves({ from: 0, until: DAY })).toBeNull();
});

it('keeps whoever was in trouble once in trouble', () => {
  const answers = new Answers(['Anna@acme.example', 'bas@acme.example']);
  answers.add('ANNA@acme.example', [[1, 2]]);
  answers.fail('bas@ACME.example', 'NOT_KNOWN');
  answers.add('bas@acme.example', [[1, 2]]);
  answers.add('nobody@acme.example', [[1, 2]]);
  expect(answers.open).toEqual(['anna@acme.example']);
  expect([...answers.result]).toEqual([
    ['anna@acme.example', [[1, 2]]],
    ['bas@acme.example', 'NOT_KNOWN'],
  ]);
});
