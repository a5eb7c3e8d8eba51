import type { Folded } from './folding.ts';
import type { Stretch } from './found.ts';
import type { KnownName, KnownNames, NameKind, Names } from './known-names.ts';
import { beforeFirms, firmWords, ofATeam, prefixes, titles } from './name-words.ts';

export type WrittenName = Stretch & Readonly<{ kind: NameKind }>;

type Word = Stretch &
  Readonly<{ word: string; capital: boolean; /** Begins a sentence. */ starts: boolean }>;
/** A name that begins at a word, and the first word after it. */
type Hit = Entry & Readonly<{ kind: NameKind; first: number }>;
type Entry = Readonly<{ known: KnownName; next: number }>;

const longestName = 6;
const none: Word = { word: '', capital: false, starts: true, from: Infinity, to: Infinity };
const sentenceEnd = /[.!?:;\n"]/;
const street = /.(?:straat|laan|plein|weg|kade|gracht|singel|dreef|dijk)$/;

/** Names of known colleagues; of two that overlap the longer one. */
export function writtenNames(folded: Folded, original: string, names: KnownNames): WrittenName[] {
  const words = wordsIn(folded, original);
  const found: WrittenName[] = [];
  let at = 0;
  while (at < words.length) {
    const hit = nameAt(words, at, names);
    if (hit && !hit.known.welcome) found.push(asWritten(words, hit));
    at = hit?.next ?? at + 1;
  }
  return found;
}

function wordsIn({ text, from }: Folded, original: string): Word[] {
  const words: Word[] = [];
  let end = 0;
  for (const match of text.matchAll(/\p{L}+/gu)) {
    const word = match[0].toLowerCase();
    const gap = text.slice(end, match.index);
    const raw = original.slice(from[end] ?? 0, from[match.index] ?? 0);
    const starts = words.length === 0 || sentenceEnd.test(gap) || raw.includes('\n');
    const to = match.index + match[0].length;
    words.push({ word, capital: match[0][0] !== word[0], starts, from: match.index, to });
    end = to;
  }
  return words;
}

const wordAt = (words: readonly Word[], place: number): Word => words[place] ?? none;

function nameAt(words: readonly Word[], at: number, names: KnownNames): Hit | null {
  return (
    wholeName(words, at, names) ??
    withInitial(words, at, names) ??
    hit(lookUp(words, at, names.GIVEN, 3), at, 'GIVEN', (found) => isGiven(words, found)) ??
    hit(lookUp(words, at, names.FAMILY, 1), at, 'FAMILY', (found) => isFamily(words, found))
  );
}

function hit(
  name: Entry | null,
  first: number,
  kind: NameKind,
  counts: (found: Hit) => boolean,
): Hit | null {
  const found = name && { ...name, first, kind };
  return found && counts(found) ? found : null;
}

/** Given and family name in either order, however they are written. */
const wholeName = (words: readonly Word[], at: number, names: KnownNames): Hit | null =>
  hit(
    lookUp(words, at, names.FULL, longestName),
    at,
    'FULL',
    ({ known }) => !known.isOrdinary || wordAt(words, at).capital,
  );

/** "K. de Vries": both with a capital, for "'s winters" is none. */
function withInitial(words: readonly Word[], at: number, names: KnownNames): Hit | null {
  const { word, capital } = wordAt(words, at);
  if (word.length !== 1 || !capital) return null;
  const name = lookUp(words, at, names.INITIAL, longestName);
  return hit(name, at, 'INITIAL', ({ next }) => wordAt(words, next - 1).capital);
}

/** The longest name of at most so many words that begins here; prefixes within do not count. */
function lookUp(words: readonly Word[], at: number, names: Names, most: number): Entry | null {
  let longest: Entry | null = null;
  const parts: string[] = [];
  for (let place = at; place < at + 2 * most && parts.length < most; place += 1) {
    const { word } = wordAt(words, place);
    if (parts.length > 0) {
      if (!standTogether(words, place)) break;
      if (prefixes.has(word)) continue;
    }
    parts.push(word);
    const key = parts.join(' ');
    longest = entry(names.get(key) ?? names.get(withoutS(key)), place + 1) ?? longest;
  }
  return longest;
}

const entry = (known: KnownName | undefined, next: number): Entry | null =>
  known ? { known, next } : null;

/** "Karins", as in "Karins scherm". */
const withoutS = (key: string): string =>
  key.length > 3 && key.endsWith('s') ? key.slice(0, -1) : key;

const standTogether = (words: readonly Word[], place: number): boolean =>
  wordAt(words, place).from - wordAt(words, place - 1).to <= 3;

/** The first word before a name that is no part of it. */
function wordBefore(words: readonly Word[], first: number): string {
  let place = first - 1;
  while (prefixes.has(wordAt(words, place).word)) place -= 1;
  return wordAt(words, place).word;
}

const hasTitle = (words: readonly Word[], first: number): boolean =>
  titles.has(wordBefore(words, first));

/**
 * A given name alone: of somebody who works there, behind "collega", or with a team. What is also a
 * word counts only with a capital that does not come from the beginning of the sentence.
 */
function isGiven(words: readonly Word[], { known, first, next }: Hit): boolean {
  if (isOfStreet(words, next) || isOfFirm(words, first, next)) return false;
  const certain = hasTitle(words, first) || isWithTeam(words, next);
  return known.isOrdinary
    ? isOwnCapital(words, first, certain) && (certain || known.near)
    : certain || known.near;
}

function isOwnCapital(words: readonly Word[], first: number, certain: boolean): boolean {
  const { capital, starts } = wordAt(words, first);
  return capital && (certain || !starts);
}

/** "… van team West", "… uit ons team". */
function isWithTeam(words: readonly Word[], next: number): boolean {
  if (!ofATeam.has(wordAt(words, next).word)) return false;
  return words.slice(next + 1, next + 4).some(({ word }) => word === 'team' || word === 'ploeg');
}

/** A family name alone; what is also a word needs a capital of its own, a town needs a title. */
function isFamily(words: readonly Word[], { known, first, next }: Hit): boolean {
  if (isOfStreet(words, next) || isOfFirm(words, first, next)) return false;
  if (!known.isOrdinary && !known.isPlace) return true;
  if (!wordAt(words, first).capital) return false;
  return hasTitle(words, first) || (!known.isPlace && isAlone(words, first, next, known));
}

/** "de Groot" where that is the name; "Bakker" in the middle of a sentence and of no longer name. */
function isAlone(
  words: readonly Word[],
  first: number,
  next: number,
  { hasPrefix }: KnownName,
): boolean {
  const following = wordAt(words, next);
  if (following.capital && !following.starts) return false;
  return hasPrefix ? isPrefixed(words, first) : !wordAt(words, first).starts;
}

/** The name is the beginning of a street's: "Jan van Galenstraat". */
function isOfStreet(words: readonly Word[], next: number): boolean {
  for (let place = next; place < next + 4 && standTogether(words, place); place += 1) {
    const { word, capital } = wordAt(words, place);
    if (street.test(word)) return true;
    if (!capital && !isPrefix(word)) return false;
  }
  return false;
}

function isOfFirm(words: readonly Word[], first: number, next: number): boolean {
  const behind = standTogether(words, next) ? wordAt(words, next).word : '';
  return firmWords.has(behind) || beforeFirms.has(wordBefore(words, first));
}

/** With the prefixes before a family name. */
function asWritten(words: readonly Word[], { kind, first, next }: Hit): WrittenName {
  let begin = first;
  while (kind === 'FAMILY' && isPrefixed(words, begin)) begin -= 1;
  return { kind, from: wordAt(words, begin).from, to: wordAt(words, next - 1).to };
}

const isPrefixed = (words: readonly Word[], first: number): boolean =>
  standTogether(words, first) && isPrefix(wordAt(words, first - 1).word);

const prepositions = new Set(['in', 'op', 'bij', 'aan', 'uit', 'onder', 'over']);
/** Some names begin with a preposition; most of these words are nothing else. */
const isPrefix = (word: string): boolean => prefixes.has(word) && !prepositions.has(word);
