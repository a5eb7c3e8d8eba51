/**
 * A text as a reader sees it, in plain letters and digits: full-width, superscript and other digits
 * are 0–9, letters lose their marks, look-alike letters of other scripts are Latin, every dash is
 * "-" and every space is " ", and what nobody sees is gone. Each character knows where it came from.
 */
export type Folded = Readonly<{
  text: string;
  /** Of each character of `text`: where it begins and ends in the original, in UTF-16 units. */
  from: readonly number[];
  to: readonly number[];
}>;

/** Default-ignorable letters that Unicode does not count among the format characters. */
const invisible = /[\p{M}\p{Cf}\u115f\u1160\u3164\uffa0]/u;
const digit = /\p{Nd}/u;
const dash = /[\p{Pd}\u2212\u02d7\u30fc]/u;
const space = /\s/u;

/** Letters without a decomposition, and those of other scripts that look like Latin ones. */
const lookAlikes = new Map<string, string>(
  [
    ...['øo', 'ØO', 'łl', 'ŁL', 'đd', 'ĐD', 'ıi', 'ðd', 'ħh', 'ŧt', 'ɡg', 'ɑa'],
    ...['аa', 'еe', 'оo', 'рp', 'сc', 'уy', 'хx', 'іi', 'јj', 'ѕs', 'һh', 'ԁd', 'ԛq', 'ԝw', 'вb'],
    ...['АA', 'ВB', 'ЕE', 'КK', 'МM', 'НH', 'ОO', 'РP', 'СC', 'ТT', 'УY', 'ХX', 'ІI', 'ЈJ', 'ЅS'],
    ...['αa', 'οo', 'ρp', 'νv', 'υu', 'ιi', 'κk', 'τt', 'χx', 'γy', 'кk', 'тt', 'мm', 'нh', 'ԍg'],
    ...['ΑA', 'ΒB', 'ΕE', 'ΖZ', 'ΗH', 'ΙI', 'ΚK', 'ΜM', 'ΝN', 'ΟO', 'ΡP', 'ΤT', 'ΥY', 'ΧX'],
    ...['·.', '•.', '∙.', '⋅.', '・.', '․.', '。.', '⁄/', '∕/', '⧸/', "’'", "‘'", "`'", "´'"],
    ...['ßss', 'æae', 'ÆAe', 'œoe', 'ŒOe', 'þth', 'ⓐa'],
  ].map((pair) => [pair.slice(0, 1), pair.slice(1)]),
);

export function fold(original: string): Folded {
  let text = '';
  const from: number[] = [];
  const to: number[] = [];
  let at = 0;
  for (const character of original) {
    const end = at + character.length;
    const plain = /^[\x20-\x7e]$/.test(character) ? character : plainly(character);
    for (let unit = 0; unit < plain.length; unit += 1) {
      from.push(at);
      to.push(end);
    }
    text += plain;
    at = end;
  }
  return { text, from, to };
}

function plainly(character: string): string {
  if (space.test(character)) return ' ';
  let plain = '';
  for (const part of character.normalize('NFKD')) plain += plainPart(part);
  return plain;
}

function plainPart(part: string): string {
  if (invisible.test(part)) return '';
  if (dash.test(part)) return '-';
  if (digit.test(part)) return String(digitValue(part));
  return lookAlikes.get(part) ?? part;
}

/** The digits of a script follow each other, zero first. */
function digitValue(part: string): number {
  const point = part.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && digit.test(String.fromCodePoint(point - value - 1))) value += 1;
  return value;
}
