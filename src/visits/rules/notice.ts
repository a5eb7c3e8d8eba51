import { Temporal } from 'temporal-polyfill';
import { shiftByWorkingDays } from '../../programmes/rules/working-days.ts';
import type { Holidays } from '../../programmes/rules/working-days.ts';
import type { Visit } from './visit.ts';

/** What the programme agreed about time, in working days. */
export type Terms = Readonly<{ noticeWorkingDays: number; answerWorkingDays: number }>;
export type SiteClock = Readonly<{ timeZone: string; holidays: Holidays }>;

/** From this moment on an open slot is no longer the team's yes by itself. */
export function noticeStartsAt(
  startsAt: Temporal.Instant,
  terms: Terms,
  site: SiteClock,
): Temporal.Instant {
  return shiftByWorkingDays(startsAt, -terms.noticeWorkingDays, site);
}

/** A proposal waits some working days for its answer, and never into the notice period. */
export function answerBy(
  proposedAt: Temporal.Instant,
  startsAt: Temporal.Instant,
  terms: Terms,
  site: SiteClock,
): Temporal.Instant {
  const patience = shiftByWorkingDays(proposedAt, terms.answerWorkingDays, site);
  const notice = noticeStartsAt(startsAt, terms, site);
  return Temporal.Instant.compare(patience, notice) < 0 ? patience : notice;
}

/** The leader said yes inside the notice period, and the team has not said yes too. */
export function isWaitingForTeam(visit: Visit, terms: Terms, site: SiteClock): boolean {
  const { state, startsAt, confirmedAt, teamAgreedAt } = visit;
  if (state !== 'CONFIRMED' || teamAgreedAt !== null) return false;
  if (startsAt === null || confirmedAt === null) return false;
  return Temporal.Instant.compare(confirmedAt, noticeStartsAt(startsAt, terms, site)) > 0;
}

/** Nobody said in three working days whether it happened: both sides are asked. */
export function isUnsaid(visit: Visit, site: SiteClock, now: Temporal.Instant): boolean {
  const { state, endsAt } = visit;
  if (endsAt === null || (state !== 'CONFIRMED' && state !== 'LOGGED')) return false;
  return Temporal.Instant.compare(shiftByWorkingDays(endsAt, 3, site), now) <= 0;
}

/** Five working days before, a visit that nobody claimed is the team lead's to arrange. */
export function isForLead(visit: Visit, site: SiteClock, now: Temporal.Instant): boolean {
  const { state, startsAt } = visit;
  if (startsAt === null || state !== 'CONFIRMED') return false;
  return Temporal.Instant.compare(shiftByWorkingDays(startsAt, -5, site), now) <= 0;
}
