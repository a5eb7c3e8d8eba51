import type { Colleague } from '../../src/reflections/rules/known-names.ts';

/** As they occur in the Netherlands; a good part of them are ordinary words too. */
const givenNames = [
  ...['Karin', 'Petra', 'Mark', 'Roos', 'Bas', 'Fatima', 'José', 'Łukasz', 'Anne-Marie', 'Wil'],
  ...['Jan', 'Sanne', 'Floor', 'Ömer', 'Renée', 'Daan', 'Hope', 'Mohammed', 'Bram', 'Joke'],
  ...['Iris', 'Ilse', 'Marleen', 'Thijs', 'Jan-Willem', 'Noor', 'Beau', 'Zoë', 'Kees', 'Aad'],
];
const familyNames = [
  ...['de Vries', 'Jansen', 'de Groot', 'Bakker', 'van den Berg', 'Visser', 'van Dijk', 'Smit'],
  ...['El Amrani', 'Yılmaz', 'Łukaszewicz', 'van der Meer', 'Hoekstra', 'Mulder', "'t Hart"],
  ...['Post', 'Peters', 'Jansen-de Boer', 'Koning', 'van Utrecht', 'Dekker', 'Brouwer', 'Çelik'],
  ...['Vermeulen', 'Kuipers', 'Özdemir', 'van Leeuwen', 'Timmermans', 'Winter', 'García'],
];

/** Ninety colleagues; the first thirty belong to the team that the texts are about. */
export const colleagues: readonly Colleague[] = Array.from({ length: 90 }, (_, at) => ({
  givenName: givenNames[at % givenNames.length] ?? '',
  familyName: familyNames[(at * 7 + Math.floor(at / 30)) % familyNames.length] ?? '',
  near: at < 30,
}));
