import { bankAccounts } from './bank-accounts.ts';
import { citizenNumbers } from './citizen-numbers.ts';
import { fold } from './folding.ts';
import type { Stretch } from './found.ts';
import { knownNames } from './known-names.ts';
import type { KnownNames, NameKind } from './known-names.ts';
import { numberPlates } from './number-plates.ts';
import { phoneNumbers } from './phone-numbers.ts';
import { houseAddresses, mailAddresses } from './written-addresses.ts';
import { writtenNames } from './written-names.ts';

/** What a shared text may not hold, because it is about one person. */
export const privacyKinds = {
  BANK_ACCOUNT: 'BANK_ACCOUNT',
  MAIL_ADDRESS: 'MAIL_ADDRESS',
  PHONE_NUMBER: 'PHONE_NUMBER',
  CITIZEN_NUMBER: 'CITIZEN_NUMBER',
  HOUSE_ADDRESS: 'HOUSE_ADDRESS',
  NUMBER_PLATE: 'NUMBER_PLATE',
  NAME: 'NAME',
} as const;
export type PrivacyKind = keyof typeof privacyKinds;

/** By what it was recognised. */
export const privacyReasons = {
  MOD_97: 'MOD_97',
  MAIL_FORM: 'MAIL_FORM',
  PHONE_FORM: 'PHONE_FORM',
  ELEVEN_TEST: 'ELEVEN_TEST',
  POSTCODE_WITH_NUMBER: 'POSTCODE_WITH_NUMBER',
  PLATE_SERIES: 'PLATE_SERIES',
  FULL_NAME: 'FULL_NAME',
  FAMILY_NAME: 'FAMILY_NAME',
  GIVEN_NAME: 'GIVEN_NAME',
} as const;
export type PrivacyReason = keyof typeof privacyReasons;

/** A stretch of the text as it was typed, in UTF-16 units; `to` is the first unit after it. */
export type PrivacyMark = Stretch & Readonly<{ what: PrivacyKind; why: PrivacyReason }>;

/** In the order in which they win where they overlap: what is certain before what is likely. */
const searches: readonly Readonly<{
  what: PrivacyKind;
  why: PrivacyReason;
  find: (text: string) => Stretch[];
}>[] = [
  { what: 'BANK_ACCOUNT', why: 'MOD_97', find: bankAccounts },
  { what: 'MAIL_ADDRESS', why: 'MAIL_FORM', find: mailAddresses },
  { what: 'PHONE_NUMBER', why: 'PHONE_FORM', find: phoneNumbers },
  { what: 'CITIZEN_NUMBER', why: 'ELEVEN_TEST', find: citizenNumbers },
  { what: 'HOUSE_ADDRESS', why: 'POSTCODE_WITH_NUMBER', find: houseAddresses },
  { what: 'NUMBER_PLATE', why: 'PLATE_SERIES', find: numberPlates },
];

const nameReasons: Readonly<Record<NameKind, PrivacyReason>> = {
  FULL: 'FULL_NAME',
  INITIAL: 'FULL_NAME',
  FAMILY: 'FAMILY_NAME',
  GIVEN: 'GIVEN_NAME',
};

const nobody = knownNames([]);

/**
 * Everything in a text that points at one person, in the order of the text. The time it takes grows
 * with the length of the text only, whatever stands in it.
 */
export function privacyMarks(original: string, names: KnownNames = nobody): PrivacyMark[] {
  const folded = fold(original);
  const marks = searches.flatMap(({ what, why, find }) =>
    find(folded.text).map((stretch): PrivacyMark => ({ ...stretch, what, why })),
  );
  for (const { kind, ...stretch } of writtenNames(folded, original, names)) {
    marks.push({ ...stretch, what: 'NAME', why: nameReasons[kind] });
  }
  return withoutOverlaps(marks, folded.text.length)
    .map((mark) => ({
      ...mark,
      from: folded.from[mark.from] ?? 0,
      to: folded.to[mark.to - 1] ?? 0,
    }))
    .sort((one, other) => one.from - other.from);
}

/** The first of two that overlap stays. */
function withoutOverlaps(marks: readonly PrivacyMark[], length: number): PrivacyMark[] {
  const taken = new Uint8Array(length);
  return marks.filter(({ from, to }) => {
    if (taken.subarray(from, to).includes(1)) return false;
    taken.fill(1, from, to);
    return true;
  });
}
