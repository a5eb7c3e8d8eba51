import type { Temporal } from 'temporal-polyfill';
import type { DepartmentPlan } from './import-departments.ts';
import type { ImportFault } from './import-columns.ts';
import type { Department } from './departments.ts';
import type { Name, Person } from './person.ts';

/** Everything that a file is compared with. */
export type Known = Readonly<{
  /** By e-mail address. */
  people: ReadonlyMap<string, Person>;
  byNumber: ReadonlyMap<string, Person>;
  byId: ReadonlyMap<string, Person>;
  /** The department of today, or of the first day, by person id. */
  departmentOf: ReadonlyMap<string, string>;
  departments: readonly Department[];
  /** Persons who have an account. */
  withAccount: ReadonlySet<string>;
  /** Delegations that were not revoked, as `delegationKey`. */
  delegations: ReadonlySet<string>;
  today: Temporal.PlainDate;
}>;

export type PersonFields = Omit<Person, 'id' | 'name' | 'email' | 'successorId'>;
export type NewPerson = PersonFields &
  Readonly<{
    /** What the rest of the plan calls them by: the address, else what the file knows them by. */
    key: string;
    email: string | null;
    department: string;
  }>;
/** All fields, as they are to be. */
export type Change = PersonFields & Readonly<{ personId: string; email: string | null }>;

/** What an import writes of people. Departments go by `departmentKey`. */
export type ImportPlan = DepartmentPlan &
  Readonly<{
    newPeople: readonly NewPerson[];
    changes: readonly Change[];
    moves: readonly Readonly<{ personId: string; department: string }>[];
    /** E-mail addresses of who gets an account. */
    newAccounts: readonly string[];
    /** Accounts that sign in with another address from now on. */
    readdressed: readonly Readonly<{ personId: string; email: string }>[];
    newDelegations: readonly Readonly<{ principal: string; assistant: string }>[];
    contacts: readonly Readonly<{ department: string; personId: string }>[];
  }> &
  Counts;

/** Of what the file is about: persons, departments or teams. */
export type Counts = Readonly<{ created: number; changed: number; unchanged: number }>;

export const nothingPlanned: Omit<ImportPlan, keyof Counts | keyof DepartmentPlan> = {
  newPeople: [],
  changes: [],
  moves: [],
  newAccounts: [],
  readdressed: [],
  newDelegations: [],
  contacts: [],
};

/** What a row says about somebody; `undefined` where the file says nothing. */
export type Said = Readonly<{
  name: Name;
  email?: string | undefined;
  personnelNumber: string | undefined;
  leaderGroup?: string | undefined;
  jobTitle: string | undefined;
  locale: 'nl' | 'en' | undefined;
  partTimePercent: number | undefined;
  serviceFrom: Temporal.PlainDate | undefined;
  serviceUntil: Temporal.PlainDate | null | undefined;
}>;

type Keys = Readonly<{ email?: string | undefined; personnelNumber: string | undefined }>;
type Found = Readonly<{ person: Person | undefined; clash: string | null }>;

/**
 * Whom a row means: by personnel number, which stays when an address changes, else by address. Not
 * both of two different persons, and not somebody whom the HR system counts otherwise.
 */
export function whoIs({ email, personnelNumber }: Keys, known: Known): Found {
  const numbered = known.byNumber.get(personnelNumber ?? '');
  const addressed = known.people.get(email ?? '');
  const clash = clashOf(numbered, addressed, personnelNumber);
  return clash === null ? { person: numbered ?? addressed, clash } : { person: undefined, clash };
}

/** The names of those whom one row would make one. */
function clashOf(
  numbered: Person | undefined,
  addressed: Person | undefined,
  personnelNumber: string | undefined,
): string | null {
  if (addressed === undefined || addressed.id === numbered?.id) return null;
  if (numbered !== undefined) return `${numbered.name}, ${addressed.name}`;
  const isCounted = addressed.personnelNumber !== null && personnelNumber !== undefined;
  return isCounted ? addressed.name : null;
}

export const newcomer = (name: Name, today: Temporal.PlainDate): PersonFields => ({
  ...name,
  jobTitle: '',
  locale: 'nl',
  personnelNumber: null,
  leaderGroup: null,
  partTimePercent: 100,
  // Without a date in the file somebody was there before this year's programme.
  serviceFrom: today.with({ month: 1, day: 1 }),
  serviceUntil: null,
});

/** What the row says, and what it does not speak of as it is. */
export function wanted(said: Said, now: PersonFields): PersonFields {
  return {
    ...said.name,
    personnelNumber: said.personnelNumber ?? now.personnelNumber,
    leaderGroup: said.leaderGroup ?? now.leaderGroup,
    jobTitle: said.jobTitle ?? now.jobTitle,
    locale: said.locale ?? now.locale,
    partTimePercent: said.partTimePercent ?? now.partTimePercent,
    serviceFrom: said.serviceFrom ?? now.serviceFrom,
    serviceUntil: said.serviceUntil === undefined ? now.serviceUntil : said.serviceUntil,
  };
}

export const isDifferent = (person: Person, fields: Partial<Person>): boolean =>
  Object.entries(fields).some(
    ([field, value]) =>
      JSON.stringify(value) !== JSON.stringify(person[field as keyof typeof person]),
  );

export const fault = (
  row: number,
  column: ImportFault['column'],
  reason: ImportFault['reason'],
  value = '',
): ImportFault => ({ row, column, reason, value });

export const delegationKey = (principal: string, assistant: string): string =>
  `${principal} ${assistant}`;
