import type { Temporal } from 'temporal-polyfill';

/** What of a programme can be set, and what the works council therefore decides about. */
export const terms = [
  'noticeWorkingDays',
  'replyByWorkingDays',
  'answerWorkingDays',
  'settleFirstFrom',
  'confirmAfterDays',
  'mirrorThreshold',
  'warnVisitsUp',
  'warnFollowDown',
  'warnFromVisits',
] as const;
export type Term = (typeof terms)[number];

/** Other systems that the product can be tied to. */
export const integrations = ['MAIL_SERVER', 'MAIL_REPLIES', 'CALENDARS'] as const;
export type Integration = (typeof integrations)[number];

/** What a decision is about: everything that matters to those it protects, as it stands. */
export type Subject = Readonly<{
  terms: Readonly<Record<string, number>>;
  /** By the name of the group: how often, and how often of it where, as text to compare. */
  agreements: Readonly<Record<string, string>>;
  /** Columns that speak of persons, as `Table.column`. */
  personalData: readonly string[];
  integrations: readonly string[];
}>;

export const changeKinds = {
  TERM: 'TERM',
  AGREEMENT: 'AGREEMENT',
  PERSONAL_DATA: 'PERSONAL_DATA',
  INTEGRATION: 'INTEGRATION',
} as const;
export type ChangeKind = keyof typeof changeKinds;

/** `before` and `after` as text; null for what was not there, or is there no more. */
export type Change = Readonly<{
  kind: ChangeKind;
  name: string;
  before: string | null;
  after: string | null;
}>;

export type Decision = Readonly<{
  councilDecisionNumber: string | null;
  councilDecidedOn: Temporal.PlainDate | null;
  noCouncilBecause: string | null;
}>;

export const isDecided = (decision: Decision): boolean =>
  decision.councilDecisionNumber !== null || decision.noCouncilBecause !== null;

/** Writing the same decision down again decides nothing new. */
export function isNewDecision(before: Decision, given: Decision): boolean {
  const sameDay =
    before.councilDecidedOn === null || given.councilDecidedOn === null
      ? before.councilDecidedOn === given.councilDecidedOn
      : before.councilDecidedOn.equals(given.councilDecidedOn);
  return !(
    sameDay &&
    before.councilDecisionNumber === given.councilDecisionNumber &&
    before.noCouncilBecause === given.noCouncilBecause
  );
}

/** Stricter holds at once; looser waits for the works council; as it was ends the waiting. */
export function withThreshold(
  current: number,
  wanted: number,
): Readonly<{ mirrorThreshold: number; pendingThreshold: number | null }> {
  return wanted < current
    ? { mirrorThreshold: current, pendingThreshold: wanted }
    : { mirrorThreshold: wanted, pendingThreshold: null };
}

/** Everything that differs between what was decided about and what is, in one order. */
export function changesSince(then: Subject, now: Subject): Change[] {
  return [
    ...differences('TERM', asTexts(then.terms), asTexts(now.terms)),
    ...differences('AGREEMENT', then.agreements, now.agreements),
    ...differences('PERSONAL_DATA', present(then.personalData), present(now.personalData)),
    ...differences('INTEGRATION', present(then.integrations), present(now.integrations)),
  ];
}

type Texts = Readonly<Record<string, string>>;

const PRESENT = '';

const present = (names: readonly string[]): Texts =>
  Object.fromEntries(names.map((name) => [name, PRESENT]));

const asTexts = (numbers: Readonly<Record<string, number>>): Texts =>
  Object.fromEntries(Object.entries(numbers).map(([name, number]) => [name, String(number)]));

function differences(kind: ChangeKind, then: Texts, now: Texts): Change[] {
  const names = [...new Set([...Object.keys(then), ...Object.keys(now)])];
  return names
    .map((name) => ({ kind, name, before: then[name] ?? null, after: now[name] ?? null }))
    .filter(({ before, after }) => before !== after);
}
