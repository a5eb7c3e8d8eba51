import type { Stretch } from './found.ts';

const at = /@|[([{] ?(?:at|apenstaartje) ?[)\]}]| apenstaartje /gi;
const beforeAt = /[a-z\d](?:[\w.%+'-]{0,63})$/i;
const plainDomain = /^ {0,2}(?:[a-z\d-]{1,63}\.){1,6}[a-z]{2,24}(?![a-z\d])/i;
/** With a bracketed dot, the word for it or spaces; then only with an ending that is common. */
const spreadDomain =
  /^ {0,2}[a-z\d-]{1,63}(?:(?: ?\. ?| ?[([{] ?(?:dot|punt|\.) ?[)\]}] ?| (?:dot|punt) )[a-z\d-]{1,63}){0,5}?(?: ?\. ?| ?[([{] ?(?:dot|punt|\.) ?[)\]}] ?| (?:dot|punt) )(?:nl|com|be|de|eu|org|net|info|nu|fr|uk)(?![a-z\d])/i;

/** "jan@bedrijf.nl", with spaces around the sign, or with the sign and the dot in words. */
export const mailAddresses = (text: string): Stretch[] =>
  [...text.matchAll(at)].flatMap(({ 0: sign, index }) => addressAt(text, sign, index));

function addressAt(text: string, sign: string, index: number): Stretch[] {
  const head = text.slice(Math.max(0, index - 70), index);
  const local = beforeAt.exec(head.trimEnd())?.[0];
  if (!local) return [];
  const from = index - head.length + head.trimEnd().length - local.length;
  const rest = text.slice(index + sign.length, index + sign.length + 260);
  const isPlain = sign === '@' && from + local.length === index;
  const domain = (isPlain ? plainDomain.exec(rest) : null) ?? spreadDomain.exec(rest);
  return domain ? [{ from, to: index + sign.length + domain[0].length }] : [];
}

/** Two letters after four digits, as PostNL gives them out; SA, SD and SS do not exist. */
const postcodes = /(?<![\da-z])([1-9]\d{3})( {0,2})([a-z]{2})(?![a-z])/gi;
const unused = /^s[ads]$/i;
const houseAfter = /^[ ,;:/-]{0,3}(?:(?:nr|no|nummer|huisnummer|huisnr)\b\.? {0,2}|# ?)?\d{1,5}/i;
const houseBefore = /(?<=[a-z.] {1,2})\d{1,5}[ -]{0,2}[a-z\d]{0,3}(?:, ?| {1,2}| - )$/i;
/** Words and units that stand after a year or an amount, in small letters behind a space. */
const words = new Set(
  'bv cm ct de en gb in is kb kg km kw mb mg ml mm na nr of om op or st te tm vs'.split(' '),
);

/** A Dutch postcode with a house number behind it, or before it as on an envelope. */
export function houseAddresses(text: string): Stretch[] {
  return [...text.matchAll(postcodes)].flatMap((match) => {
    const [whole, , gap = '', letters = ''] = match;
    const from = match.index;
    if (unused.test(letters) || (gap !== '' && words.has(letters))) return [];
    return withNumber(text, { from, to: from + whole.length }, letters);
  });
}

function withNumber(text: string, { from, to }: Stretch, letters: string): Stretch[] {
  const after = houseAfter.exec(text.slice(to, to + 24))?.[0];
  if (after !== undefined) return [{ from, to: to + after.length }];
  const before = houseBefore.exec(text.slice(Math.max(0, from - 20), from))?.[0];
  const inCapitals = letters === letters.toUpperCase();
  return before !== undefined && inCapitals ? [{ from: from - before.length, to }] : [];
}
