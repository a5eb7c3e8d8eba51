import { byFamilyName, fullName, nameFromEmail, splitName } from './person.ts';

it('takes a name apart at the first space', () => {
  expect(splitName(' Marleen  de Vries ')).toEqual({
    givenName: 'Marleen',
    familyName: 'de Vries',
  });
  expect(splitName('Marleen')).toBeNull();
});

it('makes a name of an address', () => {
  expect(fullName(nameFromEmail('anna.van.dijk@open-deur.example'))).toBe('Anna van Dijk');
  expect(fullName(nameFromEmail('beheer@open-deur.example'))).toBe('Beheer');
});

it('sorts as a Dutch list does: by the name after its prefix', () => {
  const names = ['Vos', 'de Boer', 'van den Berg', "in 't Veld", 'Ården', 'Aalbers'];
  const sorted = names.map((familyName) => ({ givenName: 'A', familyName })).sort(byFamilyName);
  expect(sorted.map(({ familyName }) => familyName)).toEqual([
    'Aalbers',
    'Ården',
    'van den Berg',
    'de Boer',
    "in 't Veld",
    'Vos',
  ]);
});
