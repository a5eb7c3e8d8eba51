import { catalogue } from '../../i18n/catalogue.ts';
import type { Locale } from '../../i18n/catalogue.ts';

/** Why this leader, why here: what the rotation says about a visit it proposes. */
export const reasonCodes = {
  NOT_YET_VISITED_TYPE: 'NOT_YET_VISITED_TYPE',
  NOT_YET_VISITED_TEAM: 'NOT_YET_VISITED_TEAM',
  QUARTER_STILL_EMPTY: 'QUARTER_STILL_EMPTY',
  AGREEMENT_SHARE: 'AGREEMENT_SHARE',
  TEAM_SELDOM_VISITED: 'TEAM_SELDOM_VISITED',
  FIRST_VISIT: 'FIRST_VISIT',
  SOON_AFTER_STARTING: 'SOON_AFTER_STARTING',
  RETURN_VISIT: 'RETURN_VISIT',
  POSTPONED_VISIT: 'POSTPONED_VISIT',
  INSTEAD_OF_POSTPONED: 'INSTEAD_OF_POSTPONED',
  DEPARTMENT_NOT_YET: 'DEPARTMENT_NOT_YET',
  SHIFT_SELDOM_SEEN: 'SHIFT_SELDOM_SEEN',
  FITS_THE_DIARY: 'FITS_THE_DIARY',
} as const;
export type ReasonCode = keyof typeof reasonCodes;

/** `count` where a number belongs to it: the share that was agreed, the visits a team received. */
export type VisitReason = Readonly<{ code: ReasonCode; count: number }>;

/** Reads what the database kept; a code that the product no longer knows is left out. */
export function reasonsFrom(json: unknown): readonly VisitReason[] {
  if (!Array.isArray(json)) return [];
  return json.filter(isReason).map(({ code, count }) => ({ code, count }));
}

function isReason(value: unknown): value is VisitReason {
  if (typeof value !== 'object' || value === null) return false;
  const { code, count } = value as Partial<VisitReason>;
  return typeof code === 'string' && code in reasonCodes && typeof count === 'number';
}

/** A reason in the reader's language. */
export function inWords(
  { code, count }: VisitReason,
  names: Readonly<{ visitType: string; team: string }>,
  locale: Locale,
): string {
  return catalogue(locale).api.reasons[code]({ ...names, count });
}
