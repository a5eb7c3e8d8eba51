import { Temporal } from 'temporal-polyfill';
import { openSheet } from '../../people/rules/import-file.ts';
import type { Person } from '../../people/rules/person.ts';
import { planHosts, readHosts } from './import-hosts.ts';
import type { KnownHosts } from './import-hosts.ts';

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);
const person = (id: string, more: Partial<Person> = {}): Person => ({
  id,
  name: 'Karim Demir',
  givenName: 'Karim',
  familyName: 'Demir',
  jobTitle: '',
  email: null,
  locale: 'nl',
  personnelNumber: null,
  leaderGroup: null,
  partTimePercent: 100,
  serviceFrom: day('2020-01-01'),
  serviceUntil: null,
  successorId: null,
  ...more,
});
const site = {
  id: 's',
  name: 'Goes',
  address: 'Kade 1',
  timeZone: 'Europe/Amsterdam',
  country: 'NL',
  region: null,
  schoolRegion: null,
};
const team = {
  ...{ id: 'goes', name: 'Monteurs Goes', siteId: 's', visitTypeId: 'v' },
  ...{ departmentId: 'd', budgetPerWeek: 2, budgetPerQuarter: null, site },
};

/** One team with these members. */
const among = (...people: Person[]): KnownHosts => ({
  people: new Map(people.flatMap((one) => (one.email ? [[one.email, one] as const] : []))),
  byNumber: new Map(
    people.flatMap((one) => (one.personnelNumber ? [[one.personnelNumber, one] as const] : [])),
  ),
  byId: new Map(people.map((one) => [one.id, one])),
  departmentOf: new Map(),
  departments: [{ id: 'd', name: 'Techniek', parentId: null, contactId: null }],
  withAccount: new Set(),
  delegations: new Set(),
  today: day('2026-09-01'),
  teams: [team],
  members: new Map([
    ['goes', people.map(({ id }) => ({ teamId: 'goes', personId: id, role: 'LEAD' as const }))],
  ]),
});
const plan = (known: KnownHosts, ...rows: string[][]) => {
  const header = ['Team', 'Naam', 'E-mail', 'Personeelsnummer', 'Rol'];
  const { records, faults } = readHosts(openSheet([header, ...rows]));
  const planned = planHosts(records, known);
  return { ...planned.plan, faults: [...faults, ...planned.faults] };
};
const karim = (email = '', number = '', role = ''): string[] => [
  ...['Monteurs Goes', 'karim  DEMIR', email, number, role],
];

it('knows somebody by name within the team, and leaves a role alone that the file does not name', () => {
  const spelt = ['Monteurs Goes', 'Karim Demir', '', '', ''];
  expect(plan(among(person('k')), spelt)).toMatchObject({ created: 0, changed: 0, unchanged: 1 });
  expect(plan(among(person('k')), karim('', '', 'gastgever')).newRoles).toEqual([
    { teamId: 'goes', personId: 'k', role: 'MEMBER' },
  ]);
});

it('learns the number and the address of somebody who had none', () => {
  const { changes, newAccounts, created } = plan(among(person('k')), karim('k@acme.example', '7'));
  expect(changes).toMatchObject([{ personId: 'k', personnelNumber: '7', email: 'k@acme.example' }]);
  expect({ newAccounts, created }).toEqual({ newAccounts: ['k@acme.example'], created: 0 });
});

it('takes a namesake with another number for somebody else', () => {
  const { created, newMembers } = plan(
    among(person('k', { personnelNumber: '6' })),
    karim('', '7'),
  );
  expect({ created, newMembers }).toEqual({
    created: 1,
    newMembers: [{ teamId: 'goes', who: '7', role: 'MEMBER' }],
  });
});

it('asks which of two namesakes is meant', () => {
  const { faults } = plan(among(person('k'), person('l')), karim());
  expect(faults).toMatchObject([{ row: 2, reason: 'MEMBER_AMBIGUOUS' }]);
});

it('finds one person under two descriptions, and refuses the second row', () => {
  const known = among(person('k', { personnelNumber: '7', email: 'k@acme.example' }));
  const { faults } = plan(known, karim('', '7'), karim('k@acme.example'));
  expect(faults).toMatchObject([{ row: 3, reason: 'MEMBER_TWICE', value: '2' }]);
});

it('lets one person host in two teams', () => {
  const known = among();
  const zwolle = { ...team, id: 'zwolle', name: 'Zwolle' };
  const both = { ...known, teams: [team, zwolle] };
  const second = ['Zwolle', 'Karim Demir', '', '7', ''];
  const { created, newPeople, newMembers } = plan(both, karim('', '7'), second);
  expect({ created, people: newPeople.length }).toEqual({ created: 1, people: 1 });
  expect(newMembers.map(({ teamId, who }) => [teamId, who])).toEqual([
    ['goes', '7'],
    ['zwolle', '7'],
  ]);
});
