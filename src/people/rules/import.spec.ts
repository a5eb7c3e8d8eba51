import { Temporal } from 'temporal-polyfill';
import { openSheet, readLeaders } from './import-file.ts';
import { delegationKey, nothingPlanned } from './import-people.ts';
import type { Known } from './import-people.ts';
import { planImport } from './import.ts';
import type { Person } from './person.ts';

const today = Temporal.PlainDate.from('2026-09-01');
const nothing: Known = {
  people: new Map(),
  byNumber: new Map(),
  byId: new Map(),
  departmentOf: new Map(),
  departments: [],
  withAccount: new Set(),
  delegations: new Set(),
  today,
};
const person = (id: string, more: Partial<Person> = {}): Person => ({
  id,
  name: 'Marleen de Vries',
  givenName: 'Marleen',
  familyName: 'de Vries',
  jobTitle: 'directeur IT',
  email: 'marleen@bedrijf.nl',
  locale: 'nl',
  leaderGroup: 'directie',
  partTimePercent: 100,
  serviceFrom: Temporal.PlainDate.from('2020-01-01'),
  serviceUntil: null,
  personnelNumber: null,
  successorId: null,
  ...more,
});
const department = (name: string, parentId: string | null = null) => ({
  id: `id of ${name}`,
  name,
  parentId,
  contactId: null,
});
/** Marleen of IT, with an account, and her assistant Ilse. */
const known: Known = {
  ...nothing,
  people: new Map([
    ['marleen@bedrijf.nl', person('marleen')],
    ['ilse@bedrijf.nl', person('ilse', { leaderGroup: null, email: 'ilse@bedrijf.nl' })],
  ]),
  departmentOf: new Map([['marleen', 'id of IT']]),
  departments: [department('IT'), department('Klant')],
  withAccount: new Set(['marleen', 'ilse']),
  delegations: new Set([delegationKey('marleen', 'ilse')]),
};

const columns = ['voornaam', 'achternaam', 'e-mail', 'afdeling', 'groep'];
const marleen = ['Marleen', 'de Vries', 'marleen@bedrijf.nl', 'IT', 'directie'];
const plan = (have: Known, header: string[], ...rows: string[][]) =>
  planImport(readLeaders(openSheet([[...columns, ...header], ...rows])).records, have);

it('creates who is new, with department, account and assistant', () => {
  const { plan: planned, faults } = plan(
    nothing,
    ['bovenliggende afdeling', 'assistent', 'assistent e-mail'],
    [...marleen, 'Klant', 'Ilse Bos', 'ilse@bedrijf.nl'],
  );
  expect(faults).toEqual([]);
  expect(planned.newDepartments.map(({ name }) => name)).toEqual(['Klant', 'IT']);
  expect(planned.parents).toEqual([{ department: 'it', parent: 'klant' }]);
  expect(
    planned.newPeople.map(({ email, leaderGroup, department: at }) => [email, leaderGroup, at]),
  ).toEqual([
    ['marleen@bedrijf.nl', 'directie', 'it'],
    ['ilse@bedrijf.nl', null, 'it'],
  ]);
  expect(planned.newAccounts).toEqual(['marleen@bedrijf.nl', 'ilse@bedrijf.nl']);
  expect(planned.newDelegations).toEqual([
    { principal: 'marleen@bedrijf.nl', assistant: 'ilse@bedrijf.nl' },
  ]);
  expect(planned.created).toBe(2);
});

it('plans nothing for what is known already', () => {
  const { plan: planned } = plan(known, ['assistent e-mail'], [...marleen, 'ilse@bedrijf.nl']);
  expect(planned).toEqual({
    ...nothingPlanned,
    newDepartments: [],
    parents: [],
    created: 0,
    changed: 0,
    unchanged: 2,
  });
});

it('leaves alone what the file does not speak of', () => {
  expect(plan(known, [], marleen).plan.changes).toEqual([]);
  expect(plan(known, ['functie'], [...marleen, '']).plan.changes).toMatchObject([
    { personId: 'marleen', jobTitle: '', partTimePercent: 100 },
  ]);
});

it('ends and reopens service', () => {
  const gone = plan(known, ['uit dienst'], [...marleen, '2026-12-31']).plan.changes[0];
  expect(String(gone?.serviceUntil)).toBe('2026-12-31');
  const before = plan(known, ['uit dienst'], [...marleen, '2019-12-31']);
  expect(before.faults).toMatchObject([
    { row: 2, column: 'serviceUntil', reason: 'DATE_REVERSED' },
  ]);
});

it('moves somebody to another department, whose name may be spelt otherwise', () => {
  const to = (name: string) => plan(known, [], marleen.with(3, name)).plan;
  expect(to('it').moves).toEqual([]);
  expect(to('KLANT')).toMatchObject({
    moves: [{ personId: 'marleen', department: 'klant' }],
    newDepartments: [],
    changed: 1,
  });
});

it('makes one person of an assistant who is named twice, or is a leader too', () => {
  const header = ['assistent', 'assistent e-mail'];
  const piet = ['Piet', 'Bakker', 'piet@bedrijf.nl', 'IT', 'directie', '', 'ilse@bedrijf.nl'];
  const shared = plan(nothing, header, [...marleen, 'Ilse Bos', 'ilse@bedrijf.nl'], piet).plan;
  expect(shared.newPeople).toHaveLength(3);
  expect(shared.newDelegations).toHaveLength(2);
  expect(shared.created).toBe(3);
  const leaderToo = plan(nothing, header, [...marleen, '', 'piet@bedrijf.nl'], piet.with(6, ''));
  expect(leaderToo.faults).toEqual([]);
  expect(leaderToo.plan.newPeople.map(({ leaderGroup }) => leaderGroup)).toEqual([
    'directie',
    'directie',
  ]);
});

it('wants the name of an assistant who is new', () => {
  const { faults } = plan(nothing, ['assistent e-mail'], [...marleen, 'ilse@bedrijf.nl']);
  expect(faults).toMatchObject([
    { row: 2, column: 'assistantName', reason: 'ASSISTANT_NAME_MISSING' },
  ]);
});

it('keeps departments a tree', () => {
  const parent = ['bovenliggende afdeling'];
  const piet = ['Piet', 'Bakker', 'piet@bedrijf.nl', 'Klant', 'directie'];
  const loop = plan(nothing, parent, [...marleen, 'Klant'], [...piet, 'IT']);
  expect(loop.faults.map(({ row, reason }) => [row, reason])).toEqual([
    [2, 'DEPARTMENT_LOOP'],
    [3, 'DEPARTMENT_LOOP'],
  ]);
  const under = { ...known, departments: [department('IT', 'id of Klant'), department('Klant')] };
  expect(plan(under, parent, [...piet, 'IT']).faults).toHaveLength(1);
  expect(plan(under, parent, [...piet, 'Bestuur']).plan.parents).toEqual([
    { department: 'klant', parent: 'bestuur' },
  ]);
});

it('refuses two parents for one department', () => {
  const other = ['Piet', 'Bakker', 'piet@bedrijf.nl', 'IT', 'directie', 'Bestuur'];
  const { faults } = plan(nothing, ['bovenliggende afdeling'], [...marleen, 'Klant'], other);
  expect(faults).toEqual([
    { row: 3, column: 'parentDepartment', reason: 'PARENT_DIFFERS', value: '2' },
  ]);
});
