import type { Chance } from '../../src/example/random.ts';

const digits = (chance: Chance, count: number): string =>
  Array.from({ length: count }, (_, at) => chance.between(at === 0 ? 1 : 0, 9)).join('');
const two = (chance: Chance, most: number, least = 1): string =>
  String(chance.between(least, most)).padStart(2, '0');
const time = (chance: Chance): string =>
  `${two(chance, 23, 0)}.${chance.pick(['00', '15', '30', '45'])}`;
const date = (chance: Chance): string => {
  const [day, month, year] = [two(chance, 28), two(chance, 12), chance.between(2019, 2029)];
  return chance.pick([
    `${day}-${month}-${year}`,
    `${year}-${month}-${day}`,
    `${day}.${month}.${year}`,
    `${day}/${month}/${String(year).slice(2)}`,
    `${Number(day)} november ${year}`,
  ]);
};
const amount = (chance: Chance): string =>
  chance.pick([
    `€ ${chance.between(1, 999)},${two(chance, 99, 0)}`,
    `€ ${chance.between(1, 99)}.${digits(chance, 3)},00`,
    `${chance.between(1, 9)}.${digits(chance, 3)}.${digits(chance, 3)} euro`,
    `EUR ${digits(chance, 5)}`,
  ]);
/** Numbers of orders, articles, notes and things, as firms write them. */
const number = (chance: Chance): string =>
  chance.pick([
    `order ${digits(chance, chance.between(5, 8))}`,
    `ordernummer ${digits(chance, chance.between(9, 12))}`,
    `artikel ${chance.pick(['AB', 'KX', 'TR'])}${digits(chance, 4)}`,
    `artikelnummer ${digits(chance, 3)}.${digits(chance, 3)}.${digits(chance, 2)}`,
    `zaak ZK-${chance.between(2020, 2027)}-${digits(chance, 5)}`,
    `melding INC${digits(chance, 7)}`,
    `EAN ${digits(chance, 13)}`,
    `factuur ${chance.between(2020, 2027)}${digits(chance, 6)}`,
    `ticket #${digits(chance, 6)}`,
    `versie ${chance.between(1, 9)}.${chance.between(0, 20)}.${chance.between(0, 9)}`,
    `adres 10.${chance.between(0, 255)}.${chance.between(0, 255)}.${chance.between(1, 254)}`,
    `ketel HR-${digits(chance, 2)} type C${digits(chance, 3)}`,
    `formulier A-${digits(chance, 3)}`,
    `route ${chance.between(1, 40)}B`,
  ]);
/** Streets, firms and places; several begin with the name of a colleague of the test. */
const place = (chance: Chance): string =>
  chance.pick([
    ...['de Jan van Galenstraat', 'het Koningsplein', 'de Bakkerstraat', 'de Karin Kwantstraat'],
    ...[
      'de Winterdijk',
      'de Visserskade 12',
      'de Mark Rothkolaan',
      'de A12 bij Utrecht',
      'de N201',
    ],
    ...['Albert Heijn', 'Jansen BV', 'bakkerij Jansen', 'PostNL', 'hotel De Vries', 'de Hema'],
    ...['depot Amersfoort', 'zaal B2.14', 'het Smitterrein', 'garage Peters', 'postcode 3812 AB'],
    ...['het magazijn in Utrecht', 'de markt van Groningen', 'postcodegebied 1012', 'lokaal 4C'],
  ]);

const sentences: readonly ((chance: Chance) => string)[] = [
  (chance) => `De klant belde om ${time(chance)} over ${number(chance)}.`,
  (chance) => `Op ${date(chance)} om ${time(chance)} stond de bus bij ${place(chance)}.`,
  (chance) =>
    `Van ${time(chance)}-${time(chance)} is het druk, op ${date(chance)} ${time(chance)} niet.`,
  (chance) => `${number(chance)} kostte ${amount(chance)}, dat was te veel.`,
  (chance) => `De rekening van ${amount(chance)} klopte niet met ${number(chance)}.`,
  (chance) =>
    `In ${chance.between(2019, 2027)} en ${chance.between(2, 12)} maanden daarna gebeurde er niets.`,
  (chance) => `Het duurde ${chance.between(2, 90)} minuten en ${chance.between(2, 9)} schermen.`,
  (chance) =>
    `Klanten in ${place(chance)} wachten ${chance.between(1, 12)} tot ${chance.between(13, 30)} dagen.`,
  (chance) => `Mark niet iedere klant als lastig: ${chance.between(3, 60)} % belt maar één keer.`,
  (chance) => `Roos of tulp op de taart, dat wist niemand. Bij ${place(chance)} ook niet.`,
  (chance) => `Post komt pas om ${time(chance)} binnen en de winter begint vroeg.`,
  (chance) => `Wil de klant een ander moment, dan moet ${number(chance)} opnieuw.`,
  (chance) => `We hope it helps: ${amount(chance)} for a new visit is too much.`,
  () => `Een groot verschil met de bakker op de hoek; de koning zou het niet weten.`,
  (chance) => `De klant is koning, zei de visser bij ${place(chance)}.`,
  (chance) => `De floor manager van ${place(chance)} had geen smit nodig maar een sleutel.`,
  (chance) => `Bel 0800-${digits(chance, 4)} of 0900-${digits(chance, 4)} voor storingen.`,
  (chance) => `Scan ${digits(chance, 2)}-${digits(chance, 2)} en dan pas ${number(chance)}.`,
  (chance) => `Team West haalt ${chance.between(60, 99)} %, team Oost ${chance.between(60, 99)} %.`,
  (chance) => `Een 9-tot-5-rooster past niet; 24-7 bereikbaar zijn ook niet (${number(chance)}).`,
  (chance) =>
    `De monteur reed ${chance.between(80, 320)} km voor ${amount(chance)} aan onderdelen.`,
  (chance) => `Pas na ${chance.between(2, 6)} keer inloggen @ kantoor lukte het. Morgen weer.`,
  (chance) => `Groepen van 3, 4, 5 en ${chance.between(10, 40)} klanten, per ${date(chance)}.`,
  (chance) =>
    `Meer handen aan het bed in de winter, minder in de zomer van ${chance.between(2024, 2027)}.`,
  (chance) =>
    `Jongste klant 18, oudste ${chance.between(80, 99)}; allebei kwamen ze niet door het menu.`,
  (chance) => `De teamleider wil weten waarom ${number(chance)} twee keer is aangemaakt.`,
  (chance) => `Mijn collega post het antwoord pas om ${time(chance)}.`,
  (chance) =>
    `Kwartaal Q${chance.between(1, 4)}-${chance.between(2024, 2027)}: ${digits(chance, 5)} gesprekken.`,
];

/** One to three sentences in which nothing points at a person, and much looks as if it did. */
export function cleanText(chance: Chance): string {
  const count = chance.between(1, 3);
  return Array.from({ length: count }, () => chance.pick(sentences)(chance)).join(' ');
}
