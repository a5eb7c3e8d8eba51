import { fold } from './folding.ts';
import { isOrdinary, isPlace, prefixes } from './name-words.ts';

/** Somebody of the organisation, as far as a check of a text has to know them. */
export type Colleague = Readonly<{
  givenName: string;
  /** With its prefix: "de Vries". */
  familyName: string;
  /** Of the team or the visit that the text is about. */
  near: boolean;
  /** May be named here: who is thanked, in the thank-you. */
  welcome?: boolean;
}>;

export type NameKind = 'FULL' | 'INITIAL' | 'FAMILY' | 'GIVEN';
export type KnownName = Readonly<{
  near: boolean;
  welcome: boolean;
  hasPrefix: boolean;
  isOrdinary: boolean;
  isPlace: boolean;
}>;
/** What may stand in a text, in small letters without prefixes and marks, per kind of name. */
export type KnownNames = Readonly<Record<NameKind, ReadonlyMap<string, KnownName>>>;

/** The words of a name or a text in small letters. */
export const wordsOf = (name: string): string[] =>
  fold(name)
    .text.toLowerCase()
    .match(/\p{L}+/gu) ?? [];

/** Made once for all the colleagues against whom a text is checked. */
export function knownNames(colleagues: readonly Colleague[]): KnownNames {
  const names = {
    FULL: new Map<string, KnownName>(),
    INITIAL: new Map<string, KnownName>(),
    FAMILY: new Map<string, KnownName>(),
    GIVEN: new Map<string, KnownName>(),
  };
  for (const colleague of colleagues) {
    const given = wordsOf(colleague.givenName);
    const written = wordsOf(colleague.familyName);
    const family = written.filter((word) => !prefixes.has(word));
    const about = { colleague, hasPrefix: family.length < written.length };
    const whole = [...given, ...family];
    if (given.length > 0 && family.length > 0) {
      add(names.FULL, whole, about);
      add(names.FULL, [...family, ...given], about);
      add(names.INITIAL, [given[0]?.slice(0, 1) ?? '', ...family], about);
    }
    for (const part of family) add(names.FAMILY, [part], about);
    if (given.length > 0) add(names.GIVEN, given, about);
  }
  return names;
}

type About = Readonly<{ colleague: Colleague; hasPrefix: boolean }>;

function add(names: Map<string, KnownName>, words: readonly string[], about: About): void {
  const { near, welcome } = about.colleague;
  const known = {
    near,
    welcome: welcome === true,
    hasPrefix: about.hasPrefix,
    isOrdinary: words.every(isOrdinary),
    isPlace: words.every(isPlace),
  };
  const key = words.join(' ');
  const before = names.get(key);
  names.set(key, before ? both(known, before) : known);
}

/** Two people of the same name: what is true of either. */
const both = (one: KnownName, other: KnownName): KnownName => ({
  ...one,
  near: one.near || other.near,
  welcome: one.welcome || other.welcome,
  hasPrefix: one.hasPrefix && other.hasPrefix,
});
