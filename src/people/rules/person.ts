import type { Temporal } from 'temporal-polyfill';

/** Somebody of the organisation, as every room knows them. */
export type Person = Readonly<{
  id: string;
  /** Given and family name together. */
  name: string;
  givenName: string;
  /** With its prefix: "de Vries". */
  familyName: string;
  jobTitle: string;
  /** Null for colleagues without work e-mail. */
  email: string | null;
  locale: 'nl' | 'en';
  /** As the HR system counts; null where it is not known. */
  personnelNumber: string | null;
  /** The group whose agreement applies; null for those who do not visit. */
  leaderGroup: string | null;
  /** Of a full working week: 50 is half. */
  partTimePercent: number;
  serviceFrom: Temporal.PlainDate;
  /** Last day of service. */
  serviceUntil: Temporal.PlainDate | null;
  /** Who answers, after the last day, for what this person had promised. */
  successorId: string | null;
}>;

export type Name = Readonly<{ givenName: string; familyName: string }>;

export const fullName = ({ givenName, familyName }: Name): string =>
  `${givenName} ${familyName}`.trim();

/** The first word is the given name; null when there is only one. */
export function splitName(name: string): Name | null {
  const [givenName = '', ...rest] = name.trim().split(/\s+/);
  return rest.length === 0 ? null : { givenName, familyName: rest.join(' ') };
}

const prefixes = new Set([
  'de',
  'den',
  'der',
  'het',
  'in',
  'la',
  'op',
  't',
  'te',
  'ten',
  'ter',
  'van',
]);

/** A name to begin with, for somebody of whom only the address is known. */
export function nameFromEmail(email: string): Name {
  const words = (email.split('@')[0] ?? '').split(/[._+-]+/).filter((word) => word !== '');
  const [givenName = email, ...rest] = words.map((word, place) =>
    place > 0 && prefixes.has(word) ? word : word.charAt(0).toUpperCase() + word.slice(1),
  );
  return { givenName, familyName: rest.join(' ') };
}

const collator = new Intl.Collator('nl', { sensitivity: 'base' });
const withoutPrefix = (familyName: string): string =>
  familyName.replace(/^(?:\p{Ll}\S*\s+|'[a-z]\s+)+/u, '');

/** As in a Dutch list: de Vries stands under the V. */
export const byFamilyName = (a: Name, b: Name): number =>
  collator.compare(withoutPrefix(a.familyName), withoutPrefix(b.familyName)) ||
  collator.compare(a.familyName, b.familyName) ||
  collator.compare(a.givenName, b.givenName);

/** The condition on persons in whose name, job title, address or number this word occurs. */
export function named(word: string) {
  const contains = { contains: word, mode: 'insensitive' } as const;
  const fields = ['givenName', 'familyName', 'jobTitle', 'email', 'personnelNumber'] as const;
  return { OR: fields.map((field) => ({ [field]: contains })) };
}

/** The condition on persons in whose name this word occurs. */
export function called(word: string) {
  const contains = { contains: word, mode: 'insensitive' } as const;
  return { OR: [{ givenName: contains }, { familyName: contains }] };
}
