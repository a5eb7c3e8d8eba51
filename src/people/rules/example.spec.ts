import { Temporal } from 'temporal-polyfill';
import { byKind, roleInWords } from './example.ts';
import type { ExampleFacts } from './example.ts';

const facts = (
  familyName: string,
  more: Partial<ExampleFacts> = {},
  leaderGroup?: string,
): ExampleFacts => ({
  person: {
    id: familyName,
    name: `A ${familyName}`,
    givenName: 'A',
    familyName,
    jobTitle: 'directeur IT',
    email: null,
    locale: 'nl',
    leaderGroup: leaderGroup ?? null,
    partTimePercent: 100,
    serviceFrom: Temporal.PlainDate.from('2020-01-01'),
    serviceUntil: null,
    personnelNumber: null,
    successorId: null,
  },
  roles: [],
  principal: null,
  ...more,
});

it('says what somebody of the example organisation is there for', () => {
  expect(roleInWords(facts('a', { roles: ['HR'] }), 'nl')).toBe('HR, programmamanager');
  expect(roleInWords(facts('a', {}, 'directie'), 'nl')).toBe('Leidinggevende, directeur IT');
  expect(roleInWords(facts('a', { principal: 'Marleen de Vries' }), 'en')).toBe(
    'Assistant to Marleen de Vries',
  );
  expect(roleInWords(facts('a'), 'nl')).toBe('directeur IT');
});

it('begins with HR and the administrator', () => {
  const all = [facts('host'), facts('b', {}, 'directie'), facts('a', {}, 'directie')];
  const office = [facts('z', { roles: ['ADMINISTRATOR'] }), facts('y', { roles: ['HR'] })];
  const order = [...all, ...office].sort(byKind).map(({ person }) => person.familyName);
  expect(order).toEqual(['y', 'z', 'a', 'b', 'host']);
});
