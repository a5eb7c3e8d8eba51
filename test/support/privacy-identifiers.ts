import type { Chance } from '../../src/example/random.ts';
import type { Colleague } from '../../src/reflections/rules/known-names.ts';
import type { PrivacyKind } from '../../src/reflections/rules/privacy-check.ts';
import { colleagues } from './privacy-colleagues.ts';

const digits = (chance: Chance, count: number): string =>
  Array.from({ length: count }, () => chance.between(0, 9)).join('');
const letters = (chance: Chance, count: number, from = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'): string =>
  Array.from({ length: count }, () => chance.pick([...from])).join('');

/** Nine digits of which the ninth makes the eleven-test come out. */
export function citizenNumber(chance: Chance): string {
  const weights = [9, 8, 7, 6, 5, 4, 3, 2];
  for (;;) {
    const eight = digits(chance, 8);
    const rest = weights.reduce((sum, weight, at) => sum + weight * Number(eight[at]), 0) % 11;
    if (rest < 10 && Number(eight) > 1_000_000) return `${eight}${rest}`;
  }
}

function writtenCitizenNumber(chance: Chance): string {
  const nine = citizenNumber(chance);
  if (nine.startsWith('0') && !nine.startsWith('00') && chance.often(0.7)) return nine.slice(1);
  const mark = chance.pick(['.', ' ', '-']);
  const cut = (...ends: number[]): string =>
    ends.map((end, at) => nine.slice(ends[at - 1] ?? 0, end)).join(mark);
  return chance.pick([nine, nine, cut(4, 6, 9), cut(3, 6, 9), cut(2, 5, 9)]);
}

const bankFormats: readonly (readonly [string, (chance: Chance) => string])[] = [
  ['NL', (chance) => chance.pick(['ABNA', 'INGB', 'RABO', 'TRIO']) + digits(chance, 10)],
  ['NL', (chance) => letters(chance, 4) + digits(chance, 10)],
  ['BE', (chance) => digits(chance, 12)],
  ['DE', (chance) => digits(chance, 18)],
  ['FR', (chance) => digits(chance, 10) + letters(chance, 11) + digits(chance, 2)],
  ['GB', (chance) => letters(chance, 4) + digits(chance, 14)],
  ['PL', (chance) => digits(chance, 24)],
  ['ES', (chance) => digits(chance, 20)],
];

function bankAccount(chance: Chance): string {
  const [country, rest] = chance.pick(bankFormats);
  const body = rest(chance);
  const asNumber = [...`${body}${country}00`].map((sign) => Number.parseInt(sign, 36)).join('');
  const check = 98n - (BigInt(asNumber) % 97n);
  const whole = `${country}${String(check).padStart(2, '0')}${body}`;
  const grouped = whole.match(/.{1,4}/g)?.join(' ') ?? whole;
  return chance.pick([
    whole,
    whole,
    grouped,
    grouped,
    whole.toLowerCase(),
    grouped.replaceAll(' ', '-'),
  ]);
}

const areas = [
  '010',
  '020',
  '030',
  '033',
  '038',
  '040',
  '050',
  '070',
  '088',
  '0113',
  '0182',
  '0495',
  '0592',
];

function phoneNumber(chance: Chance): string {
  const area = chance.pick(areas);
  const home = digits(chance, 10 - area.length);
  const mobile = String(chance.between(10_000_000, 89_999_999));
  const pairs = mobile.match(/../g)?.join(' ') ?? mobile;
  return chance.pick([
    `06-${mobile}`,
    `06${mobile}`,
    `06 ${mobile}`,
    `06 ${pairs}`,
    `06-${pairs}`,
    `06.${pairs.replaceAll(' ', '.')}`,
    `+316${mobile}`,
    `+31 6 ${pairs}`,
    `+31 (0)6 ${mobile}`,
    `00316${mobile}`,
    `0031 6 ${mobile}`,
    `${area}-${home}`,
    `${area} ${home}`,
    `(${area}) ${home}`,
    `${area}${home}`,
    `${area}-${home.slice(0, 3)} ${home.slice(3)}`,
    `+31 ${area.slice(1)} ${home}`,
    `+32 4${digits(chance, 2)} ${digits(chance, 2)} ${digits(chance, 2)} ${digits(chance, 2)}`,
    `+49 1${digits(chance, 2)} ${digits(chance, 8)}`,
    `0044 7${digits(chance, 3)} ${digits(chance, 6)}`,
  ]);
}

function mailAddress(chance: Chance): string {
  const name = chance.pick([
    'jan',
    'k.devries',
    'p_bakker',
    'info',
    'a.b.c',
    'fatima92',
    'm-visser',
  ]);
  const host = chance.pick([
    'gmail.com',
    'bedrijf.nl',
    'kpn-mail.nl',
    'mail.bedrijf.eu',
    'hotmail.com',
  ]);
  const whole = `${name}@${host}`;
  const spoken = `${name} (at) ${host.replaceAll('.', ' punt ')}`;
  return chance.pick([whole, whole, whole, whole.toUpperCase(), `${name} @ ${host}`, spoken]);
}

function houseAddress(chance: Chance): string {
  const number = `${chance.between(1, 9)}${digits(chance, 3)}`;
  const pair = letters(chance, 2);
  const two = /^S[ADS]$/.test(pair) ? 'SB' : pair;
  const house = `${chance.between(1, 999)}${chance.pick(['', '', '', 'a', '-2', ' bis'])}`;
  return chance.pick([
    `${number} ${two} ${house}`,
    `${number}${two} ${house}`,
    `${number} ${two}, ${house}`,
    `${number}${two}-${house}`,
    `${number} ${two} nr. ${house}`,
    `Dorpsstraat ${house}, ${number} ${two} Utrecht`,
    `${number}${two.toLowerCase()}${house}`,
    `${number}${two.toLowerCase()} ${house}`,
    `${number} ${two.toLowerCase()} ${house}`,
  ]);
}

const series = [
  ...['XX-99-99', '99-99-XX', '99-XX-99', 'BB-99-BB', 'BB-BB-99', '99-BB-BB', '99-BBB-9'],
  ...['9-BBB-99', 'BB-999-B', 'B-999-BB', 'BBB-99-B', 'B-99-BBB', '9-BB-999', '999-BB-9'],
];

const later = 'BDFGHJKLNPRSTVXZ';

function numberPlate(chance: Chance): string {
  const plate = chance
    .pick(series)
    .replace(/[9BX]/g, (place) =>
      place === '9' ? digits(chance, 1) : letters(chance, 1, place === 'B' ? later : undefined),
    );
  return chance.pick([plate, plate, plate.toLowerCase(), plate.replaceAll('-', '')]);
}

function name(chance: Chance): string {
  const somebody: Colleague = chance.pick(colleagues);
  const { givenName, familyName, near } = somebody;
  const whole = `${givenName} ${familyName}`;
  const forms = [
    whole,
    whole,
    whole.toUpperCase(),
    whole.normalize('NFD').replace(/\p{M}/gu, ''),
    `${givenName.slice(0, 1)}. ${familyName}`,
    familyName,
    `collega ${givenName}`,
    `${givenName} van team West`,
  ];
  return chance.pick(near ? [...forms, givenName, givenName] : forms);
}

export const identifiers: Readonly<Record<PrivacyKind, (chance: Chance) => string>> = {
  CITIZEN_NUMBER: writtenCitizenNumber,
  BANK_ACCOUNT: bankAccount,
  PHONE_NUMBER: phoneNumber,
  MAIL_ADDRESS: mailAddress,
  HOUSE_ADDRESS: houseAddress,
  NUMBER_PLATE: numberPlate,
  NAME: name,
};

/** What a typist's phone, a copied page or a trick makes of the same characters. */
export const disguises: readonly ((plain: string) => string)[] = [
  (plain) => plain.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
  (plain) => [...plain].join('\u200b'),
  (plain) => plain.replace(/ /g, '\u00a0').replace(/-/g, '\u2011'),
  (plain) => plain.replace(/-/g, '\u2212').replace(/\./g, '\u2024'),
  (plain) => plain.replace(/[aeopcxAEOPC]/g, (sign) => cyrillic[sign] ?? sign),
  (plain) => plain.replace(/\d/g, (sign) => String.fromCharCode(0x0660 + Number(sign))),
  (plain) => plain.replace(/.{2}/g, '$&\u00ad'),
];
const cyrillic: Readonly<Record<string, string>> = {
  ...{ a: 'а', e: 'е', o: 'о', p: 'р', c: 'с', x: 'х', A: 'А', E: 'Е', O: 'О', P: 'Р', C: 'С' },
};

const around = [
  (it: string) => `De klant gaf ${it} door en moest daarna nog een keer bellen.`,
  (it: string) => `Ik hoorde dat ${it} steeds opnieuw in het scherm moest.`,
  (it: string) => `${it} stond nog in het oude systeem.`,
  (it: string) => `Het duurde twintig minuten voordat we verder konden (${it}).`,
  (it: string) => `Op het briefje stond "${it}", dat ging mis.`,
  (it: string) => `We hadden drie keer contact met ${it}, zonder antwoord.`,
  (it: string) => `Drie klachten vandaag: planning, factuur, ${it}`,
  (it: string) => `op de tablet zag de monteur: ${it}; daarna viel hij uit`,
  (it: string) => `Wat opviel?\nBij ${it} liep het vast.`,
  (it: string) => `Na 12 minuten wachten noemde de klant ${it}. Toen pas lukte het.`,
  (it: string) => `dit ging over ${it} en over de route van dinsdag`,
];

/** An identifier in a sentence of somebody who was there. */
export function inText(chance: Chance, identifier: string): string {
  return chance.pick(around)(identifier);
}
