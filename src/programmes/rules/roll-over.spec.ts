import { Temporal } from 'temporal-polyfill';
import { followingYear } from './roll-over.ts';

it.each([
  ['Open Deur 2026', '2026-01-01', '2026-12-31', 'Open Deur 2027', '2027-01-01', '2027-12-31'],
  [
    'De eerste maanden',
    '2026-09-01',
    '2026-12-31',
    'De eerste maanden 2027',
    '2027-01-01',
    '2027-12-31',
  ],
  ['Jaar 2026/2027', '2026-09-01', '2027-08-31', 'Jaar 2027/2028', '2027-09-01', '2028-08-31'],
  ['Top 2000 in 2027', '2027-03-01', '2028-02-29', 'Top 2000 in 2028', '2028-03-01', '2029-02-28'],
])('after %s (%s – %s) comes %s, %s – %s', (name, startsOn, endsOn, ...next) => {
  const year = followingYear({
    name,
    startsOn: Temporal.PlainDate.from(startsOn),
    endsOn: Temporal.PlainDate.from(endsOn),
  });
  expect([year.name, String(year.startsOn), String(year.endsOn)]).toEqual(next);
});

it('keeps a name within its length', () => {
  const startsOn = Temporal.PlainDate.from('2026-01-01');
  const year = followingYear({
    name: 'x'.repeat(120),
    startsOn,
    endsOn: startsOn.with({ month: 12, day: 31 }),
  });
  expect(year.name).toHaveLength(120);
});
