import { Temporal } from 'temporal-polyfill';
import type { ReadinessItem } from '../../programmes/rules/readiness-item.ts';
import type { RefusalCode } from '../../refusals.ts';
import { holdsOne } from './access.ts';
import type { Relations } from './access.ts';
import { isReached } from './lifecycle.ts';
import type { Visit } from './visit.ts';

export const readinessStates = { GREEN: 'GREEN', OPEN: 'OPEN' } as const;
export type ReadinessState = keyof typeof readinessStates;

export type Signature = Readonly<{ itemId: string; validUntil: Temporal.PlainDate | null }>;

/** Where one item stands for one visit. */
export type Readiness = Readonly<{
  item: ReadinessItem;
  /** GREEN: a signature counts on the day of the visit. */
  state: ReadinessState;
  /** Last day on which the latest signature counts; null: never signed, or for good. */
  until: Temporal.PlainDate | null;
  /** The first day on which signing helps this visit; null: today, or nothing is to be signed. */
  signFrom: Temporal.PlainDate | null;
}>;

/** What is signed is for the visitor, whoever plans for the visitor, and HR; not for the host side. */
export const maySeeReadiness = (relations: Relations): boolean =>
  holdsOne(['SELF', 'ASSISTANT', 'HR'], relations);

/** Nobody signs for somebody else. */
export const whyNotSign = (relations: Relations): RefusalCode | null =>
  holdsOne(['SELF'], relations) ? null : 'NOT_ALLOWED';

/** Only after the yes, and until it is over: nobody is asked for what may not come. */
export const isAsked = (visit: Visit, now: Temporal.Instant): boolean =>
  visit.state === 'CONFIRMED' && visit.startsAt !== null && !isReached(visit.endsAt, now);

/** The last day on which it counts: signed on 1 February for twelve months, that is 31 January. */
export const validUntil = (
  signedOn: Temporal.PlainDate,
  months: number | null,
): Temporal.PlainDate | null =>
  months === null ? null : signedOn.add({ months }).subtract({ days: 1 });

/** Each item on the day of the visit, so that a visit that moves is judged anew by itself. */
export function readinessOn(
  visitDay: Temporal.PlainDate,
  {
    items,
    signatures,
  }: Readonly<{ items: readonly ReadinessItem[]; signatures: readonly Signature[] }>,
  today: Temporal.PlainDate,
): Readiness[] {
  return items.map((item) => {
    const ends = signatures
      .filter(({ itemId }) => itemId === item.id)
      .map((signature) => signature.validUntil);
    const counts = ends.some((end) => end === null || isBefore(end, visitDay) === false);
    const state = counts ? 'GREEN' : 'OPEN';
    const from = counts ? today : signableFrom(visitDay, item.validMonths);
    return { item, state, until: latest(ends), signFrom: isBefore(today, from) ? from : null };
  });
}

/** Signed earlier than this, it would have ended by the day of the visit. */
function signableFrom(visitDay: Temporal.PlainDate, months: number | null): Temporal.PlainDate {
  if (months === null) return Temporal.PlainDate.from('0001-01-01');
  let from = visitDay.subtract({ months });
  // Months differ in length, so that the way back may lie some days off.
  while (isBefore(from.add({ months }).subtract({ days: 1 }), visitDay))
    from = from.add({ days: 1 });
  return from;
}

const isBefore = (one: Temporal.PlainDate, other: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(one, other) < 0;

/** Null where one counts for good. */
function latest(ends: readonly (Temporal.PlainDate | null)[]): Temporal.PlainDate | null {
  if (ends.includes(null)) return null;
  return ends.reduce((last, end) => (last && end && isBefore(end, last) ? last : end), null);
}
