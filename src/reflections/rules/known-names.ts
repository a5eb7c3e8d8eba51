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
export type KnownNames = Readonly<Record<NameKind, Names>>;
export type Names = Readonly<{ get: (words: string) => KnownName | undefined }>;

/** All names of an organisation by their words, whoever a text is about. */
export type EveryName = Readonly<Record<NameKind, ReadonlyMap<string, Bearers>>>;
type Bearers = Omit<KnownName, 'near' | 'welcome'> & Readonly<{ ids: readonly string[] }>;
type Named = Readonly<{ id: string; givenName: string; familyName: string }>;

/** The words of a name or a text in small letters. */
export const wordsOf = (name: string): string[] =>
  fold(name)
    .text.toLowerCase()
    .match(/\p{L}+/gu) ?? [];

/** For a few colleagues, of whom each says whether the text is about them. */
export function knownNames(colleagues: readonly Colleague[]): KnownNames {
  const named = colleagues.map((colleague, n) => ({ ...colleague, id: String(n) }));
  const nearIds = new Set(named.filter(({ near }) => near).map(({ id }) => id));
  const welcomeId = named.find(({ welcome }) => welcome)?.id ?? null;
  return namesAround(everyName(named), { nearIds, welcomeId });
}

/** Who is near is looked up with the name: made for a text, it costs nothing. */
export function namesAround(every: EveryName, about: About): KnownNames {
  const of = (names: ReadonlyMap<string, Bearers>): Names => ({
    get: (words) => {
      const found = names.get(words);
      return found && knownTo(found, about);
    },
  });
  return {
    FULL: of(every.FULL),
    INITIAL: of(every.INITIAL),
    FAMILY: of(every.FAMILY),
    GIVEN: of(every.GIVEN),
  };
}

type About = Readonly<{ nearIds: ReadonlySet<string>; welcomeId: string | null }>;

/** Of two people of the same name, what is true of either. */
const knownTo = ({ ids, ...name }: Bearers, { nearIds, welcomeId }: About): KnownName => ({
  ...name,
  near: ids.some((id) => nearIds.has(id)),
  welcome: ids.some((id) => id === welcomeId),
});

/** Made once for all the colleagues against whom texts are checked. */
export function everyName(people: readonly Named[]): EveryName {
  const names = {
    FULL: new Map<string, Bearers>(),
    INITIAL: new Map<string, Bearers>(),
    FAMILY: new Map<string, Bearers>(),
    GIVEN: new Map<string, Bearers>(),
  };
  for (const { id, givenName, familyName } of people) {
    const given = wordsOf(givenName);
    const written = wordsOf(familyName);
    const family = written.filter((word) => !prefixes.has(word));
    const bearer = { id, hasPrefix: family.length < written.length };
    const whole = [...given, ...family];
    if (given.length > 0 && family.length > 0) {
      add(names.FULL, whole, bearer);
      add(names.FULL, [...family, ...given], bearer);
      add(names.INITIAL, [given[0]?.slice(0, 1) ?? '', ...family], bearer);
    }
    for (const part of family) add(names.FAMILY, [part], bearer);
    if (given.length > 0) add(names.GIVEN, given, bearer);
  }
  return names;
}

type Bearer = Readonly<{ id: string; hasPrefix: boolean }>;

function add(names: Map<string, Bearers>, words: readonly string[], bearer: Bearer): void {
  const key = words.join(' ');
  const before = names.get(key);
  names.set(key, {
    hasPrefix: bearer.hasPrefix && (before?.hasPrefix ?? true),
    isOrdinary: words.every(isOrdinary),
    isPlace: words.every(isPlace),
    ids: [...(before?.ids ?? []), bearer.id],
  });
}
