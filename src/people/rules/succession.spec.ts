import { Temporal } from 'temporal-polyfill';
import { hasLeft, isInService, successorOn, whyNotSucceed } from './succession.ts';
import type { Served } from './succession.ts';

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);
const today = day('2026-11-02');
const somebody = (id: string, more: Partial<Served> = {}): Served => ({
  id,
  serviceFrom: day('2020-01-01'),
  serviceUntil: null,
  successorId: null,
  ...more,
});
const left = (id: string, successorId: string | null): Served =>
  somebody(id, { serviceUntil: day('2026-10-31'), successorId });
const among = (...people: Served[]): ReadonlyMap<string, Served> =>
  new Map(people.map((person) => [person.id, person]));

it('counts the last day as a day of service', () => {
  const leaver = somebody('a', { serviceUntil: today });
  expect(hasLeft(leaver, today)).toBe(false);
  expect(hasLeft(leaver, today.add({ days: 1 }))).toBe(true);
  expect(isInService(somebody('b', { serviceFrom: day('2026-12-01') }), today)).toBe(false);
});

it('names the successor, or the successor of a successor who left as well', () => {
  expect(successorOn(left('a', 'b'), among(somebody('b')), today)).toBe('b');
  expect(successorOn(left('a', 'b'), among(left('b', 'c'), somebody('c')), today)).toBe('c');
});

it('names nobody when nobody was named, has started, or is left', () => {
  expect(successorOn(left('a', null), among(), today)).toBeNull();
  expect(successorOn(left('a', 'b'), among(left('b', null)), today)).toBeNull();
  const starts = somebody('b', { serviceFrom: day('2026-12-01') });
  expect(successorOn(left('a', 'b'), among(starts), today)).toBeNull();
});

it('ends where two succeed each other', () => {
  const [a, b] = [left('a', 'b'), left('b', 'a')];
  expect(successorOn(a, among(a, b), today)).toBeNull();
});

it('refuses oneself and somebody who leaves as well', () => {
  const lastDay = day('2026-10-30');
  expect(whyNotSucceed('a', somebody('a'), lastDay)).toBe('SUCCESSOR_ITSELF');
  const leaves = somebody('b', { serviceUntil: lastDay });
  expect(whyNotSucceed('a', leaves, lastDay)).toBe('SUCCESSOR_LEAVES');
  const starts = somebody('b', { serviceFrom: day('2027-01-01') });
  expect(whyNotSucceed('a', starts, lastDay)).toBeNull();
});
