/**
 * Rendering a page costs milliseconds, writing names into a page that was rendered before costs
 * microseconds. So a letter is taken apart into its shape, which decides what the page looks like,
 * and its words, which only stand somewhere on it. A page is rendered once for every shape, with
 * marks where the words belong.
 */
export type Apart = Readonly<{
  /** Equal for letters that differ in their words alone. */
  shape: string;
  words: readonly string[];
  /** The letter with a mark for every word. */
  marked: unknown;
}>;

/** A text cut at its marks: what stands between them, and which word belongs in each. */
export type Cut = Readonly<{ pieces: readonly string[]; holes: readonly Hole[] }>;
type Hole = Readonly<{ word: number; capital: boolean }>;

// The first character has a capital, so that a mark shows where the catalogue writes one; the others
// are for private use and stand in no text of ours. Glagolitic, because no mail is written in it.
const SMALL = '\u2C30';
const CAPITAL = '\u2C00';
const DIGITS = 0xe010;
const [OPEN, CLOSE] = ['\uE000', '\uE001'];
const marks = /([\u2C30\u2C00])\uE000([\uE010-\uE019]+)\uE001/;
const remains = /[\u2C30\u2C00\uE000\uE001\uE010-\uE019]/;

/** What chooses between sentences is written like this and belongs to the shape. */
const choice = /^[A-Z][A-Z\d]*(?:_[A-Z\d]+)*$/;
/** These never choose anything, even where somebody is called KPN or writes JAN. */
const freeWords: ReadonlySet<string> = new Set([
  ...['givenName', 'familyName', 'name', 'jobTitle', 'visitor', 'team', 'site', 'place'],
  ...['programme', 'visitType', 'bring', 'address', 'department', 'text', 'words', 'intro'],
]);

/** What a mail reader shows as one space, or not at all, and what changes the direction of text. */
const blanks = /[\s\u0000-\u001f\u007f-\u009f\u200b\ufeff]+/g;
const turns = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const halves = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const clean = (text: string): string =>
  text.replace(turns, '').replace(halves, '\ufffd').replace(blanks, ' ').trim();

/** The letter with its words on one line each; whatever is not made of words is left out. */
export function cleaned<T>(letter: T): T {
  return mapped(letter, '', clean) as T;
}

/** Takes a cleaned letter apart. */
export function apart(letter: unknown): Apart {
  const words: string[] = [];
  const marked = mapped(letter, '', (text, key) => {
    if (isShape(text, key)) return text;
    return markOf(words.push(text) - 1);
  });
  return { shape: JSON.stringify(marked), words, marked };
}

/** Null when a mark was damaged: then the template does more with a word than write it down. */
export function cut(text: string): Cut | null {
  const parts = text.split(marks);
  const pieces = parts.filter((_, place) => place % 3 === 0);
  if (pieces.some((piece) => remains.test(piece))) return null;
  const holes = pieces.slice(1).map((_, place) => ({
    capital: parts[3 * place + 1] === CAPITAL,
    word: numberOf(parts[3 * place + 2] ?? ''),
  }));
  return { pieces, holes };
}

/** `write` says how a word is written there, for instance with its signs escaped. */
export function filled(
  { pieces, holes }: Cut,
  words: readonly string[],
  write: (word: string) => string = (word) => word,
): string {
  let text = pieces[0] ?? '';
  for (const [place, { word, capital }] of holes.entries()) {
    const value = words[word] ?? '';
    text += write(capital ? capitalised(value) : value) + (pieces[place + 1] ?? '');
  }
  return text;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#x27;',
};

/** For text and for attributes between quotes. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);

const WIDTH = 78;

/** Lines of at most 78 characters, as far as words allow; a list keeps its margin. */
export function wrapped(text: string): string {
  return text.split('\n').map(wrappedLine).join('\n');
}

function wrappedLine(line: string): string {
  if (line.length <= WIDTH) return line;
  const margin = line.startsWith('- ') ? '\n  ' : '\n';
  const [first = '', ...words] = line.split(' ');
  let text = first;
  let width = first.length;
  for (const word of words) {
    const fits = width + 1 + word.length <= WIDTH || width < 2;
    text += (fits ? ' ' : margin) + word;
    width = fits ? width + 1 + word.length : margin.length - 1 + word.length;
  }
  return text;
}

const isShape = (text: string, key: string): boolean =>
  text === '' || key === 'locale' || (!freeWords.has(key) && choice.test(text));

const markOf = (word: number): string => {
  const digits = [...String(word)].map((digit) => String.fromCharCode(DIGITS + Number(digit)));
  return SMALL + OPEN + digits.join('') + CLOSE;
};

const numberOf = (digits: string): number =>
  Number([...digits].map((digit) => digit.charCodeAt(0) - DIGITS).join(''));

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** `key` is the name under which a text stands; the texts of a list stand under the list's. */
function mapped(
  value: unknown,
  key: string,
  change: (text: string, key: string) => string,
): unknown {
  if (typeof value === 'string') return change(value, key);
  if (Array.isArray(value)) return value.map((item) => mapped(item, key, change));
  if (typeof value !== 'object' || value === null) return value;
  if (Object.getPrototypeOf(value) !== Object.prototype) return null;
  const fields = Object.entries(value).map(([name, field]) => [name, mapped(field, name, change)]);
  return Object.fromEntries(fields);
}
