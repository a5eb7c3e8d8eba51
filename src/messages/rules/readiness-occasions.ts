import type { Temporal } from 'temporal-polyfill';
import { shiftByWorkingDays } from '../../programmes/rules/working-days.ts';
import type { Holidays } from '../../programmes/rules/working-days.ts';
import { about, later, UNDO, unique } from './occasion.ts';
import type { Occasion } from './occasion.ts';
import type { VisitFacts } from './visit-facts.ts';

const WORKING_DAYS_BEFORE = -5;

/** Five working days before it begins, on the clock of the site. */
export const readinessAskedAt = (
  startsAt: Temporal.Instant,
  site: Readonly<{ timeZone: string; holidays: Holidays }>,
): Temporal.Instant => shiftByWorkingDays(startsAt, WORKING_DAYS_BEFORE, site);

/** To the leader, who alone can sign, and to the assistants, who know when there is a minute for it. */
export function readinessOpen(facts: VisitFacts): Occasion[] {
  const { visit, waitingForTeam, assistantIds } = facts;
  const { startsAt, changedAt, personId } = visit;
  if (startsAt === null || waitingForTeam || !facts.readinessOpen) return [];
  const times = () => ({
    dueAt: later(readinessAskedAt(startsAt, facts), changedAt.add(UNDO)),
    usefulUntil: startsAt,
  });
  return unique([personId, ...assistantIds]).map((reader) =>
    about(visit, 'READINESS_OPEN', reader, times),
  );
}
