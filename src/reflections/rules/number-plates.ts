import type { Stretch } from './found.ts';

/**
 * The fourteen series of Dutch number plates ("sidecodes"), as the RDW gives them out:
 * https://www.rdw.nl/kentekens. 9 is a digit, X any letter of the older series, B a letter of the
 * later ones, which have no vowels, C or Q.
 */
const series = [
  ...['XX-99-99', '99-99-XX', '99-XX-99', 'BB-99-BB', 'BB-BB-99', '99-BB-BB', '99-BBB-9'],
  ...['9-BBB-99', 'BB-999-B', 'B-999-BB', 'BBB-99-B', 'B-99-BBB', '9-BB-999', '999-BB-9'],
];
const patterns = series.map(
  (form) =>
    new RegExp(
      `^${form.replace(/9/g, '\\d').replace(/X/g, '[A-Z]').replace(/B/g, '[BDF-HJ-NPR-TV-Z]')}$`,
    ),
);
const candidates =
  /(?<![\da-z])(?<![\da-z][-.])[\da-z]{1,6}(?:([-. ])[\da-z]{1,3}\1[\da-z]{1,3})?(?![\da-z]|[-.][\da-z])/gi;
/** What a number is called that only looks like a plate. */
const otherNumber =
  /(?:artikel|bestel|order|type|model|versie|zaal|kamer|lokaal|formulier|code|serie|zaak|ticket|onderdeel|product)[a-z]{0,8}\.? {0,2}(?:nr\.?|nummer)?:? {0,2}$/i;
const vehicle =
  /(?:kenteken|nummerbord|nummerplaat|auto|bus|busje|wagen|bestelbus|vrachtwagen|voertuig)[a-z]{0,8}\W.{0,24}$/i;
const postcodeOnly = /^[1-9]\d{3}[A-Z]{2}$/;
const words =
  /(?:^|[-. ])(?:AAN|BIJ|DAG|EN|IN|IS|KM|MET|NA|OF|OM|OP|PER|TE|TOT|UUR|VAN)(?:$|[-. ])/;
/** In small letters, as in running text, only what cannot be a word. */
const consonants = /^[\dBDF-HJ-NPR-TV-Z]+$/;
const knownSplit = /\d+|[A-Z]+/g;

export function numberPlates(text: string): Stretch[] {
  const found: Stretch[] = [];
  candidates.lastIndex = 0;
  for (let match = candidates.exec(text); match; match = candidates.exec(text)) {
    const [whole, separator = ''] = match;
    const from = match.index;
    if (isPlate(whole, separator, text.slice(Math.max(0, from - 40), from))) {
      found.push({ from, to: from + whole.length });
    } else if (separator !== '') {
      candidates.lastIndex = from + whole.indexOf(separator) + 1;
    }
  }
  return found;
}

function isPlate(whole: string, separator: string, before: string): boolean {
  const plate = whole.toUpperCase();
  if (words.test(plate)) return false;
  if (separator === '') return isUndashed(whole, before);
  if (separator === ' ' && plate !== whole) return false;
  const dashed = plate.split(separator).join('-');
  return patterns.some((pattern) => pattern.test(dashed));
}

/** Without dashes four digits and two letters are a postcode, unless a vehicle is spoken of. */
function isUndashed(whole: string, before: string): boolean {
  const plate = whole.toUpperCase();
  if (plate.length !== 6 || otherNumber.test(before)) return false;
  if (whole !== plate && !consonants.test(plate)) return false;
  if (postcodeOnly.test(plate) && !vehicle.test(before)) return false;
  return spellings(plate).some((dashed) => patterns.some((pattern) => pattern.test(dashed)));
}

/** Runs of four digits or letters are two pairs. */
function spellings(plate: string): string[] {
  const parts = plate.match(knownSplit) ?? [];
  if (parts.length === 3) return [parts.join('-')];
  return [`${plate.slice(0, 2)}-${plate.slice(2, 4)}-${plate.slice(4)}`];
}
