import { Temporal } from 'temporal-polyfill';
import { shiftByWorkingDays } from '../../programmes/rules/working-days.ts';
import type { Holidays } from '../../programmes/rules/working-days.ts';
import type { Visit } from '../../visits/rules/visit.ts';
import { about, isReached, unique } from './occasion.ts';
import type { Occasion, Times } from './occasion.ts';

/** A visit that is over, as far as the ladder has to know. */
export type LookBackFacts = Readonly<{
  visit: Visit;
  reflected: boolean;
  /** It never was agreed, so there is nothing to look back on. */
  waitingForTeam: boolean;
  /** In service, and not exempt today. */
  expected: boolean;
  assistantIds: readonly string[];
  /** The sponsor; of the sponsor's own visit the deputy. Null: the ladder ends at the assistants. */
  overseerId: string | null;
  /** IANA name of the site's zone. */
  timeZone: string;
  holidays: Holidays;
}>;

/** The moments at which the ladder goes one step up. */
export type Steps = Readonly<{
  leader: Temporal.Instant;
  assistants: Temporal.Instant;
  sponsor: Temporal.Instant;
  /** From here on nobody is asked any more. */
  end: Temporal.Instant;
}>;

const LATE = { hours: 48 } as const;
const WORKING_DAYS_TO_ASSISTANTS = 3;
const WORKING_DAYS_TO_SPONSOR = 5;
export const LADDER_ENDS = { hours: 45 * 24 } as const;
const DIGEST_USEFUL = { hours: 14 * 24 } as const;

export function stepsOf(
  endsAt: Temporal.Instant,
  site: Readonly<{ timeZone: string; holidays: Holidays }>,
): Steps {
  const leader = endsAt.add(LATE);
  return {
    leader,
    assistants: shiftByWorkingDays(leader, WORKING_DAYS_TO_ASSISTANTS, site),
    sponsor: shiftByWorkingDays(leader, WORKING_DAYS_TO_SPONSOR, site),
    end: endsAt.add(LADDER_ENDS),
  };
}

/** Null as soon as there is nothing to ask for any more: then the ladder stands nowhere. */
function openSteps(facts: LookBackFacts): Steps | null {
  const { visit, reflected, waitingForTeam, expected } = facts;
  const tookPlace = visit.state === 'DONE' || visit.state === 'CONFIRMED';
  if (!tookPlace || reflected || waitingForTeam || !expected || visit.endsAt === null) return null;
  return stepsOf(visit.endsAt, facts);
}

/** First the leader alone, then the assistants as well: that it is open, never what would be in it. */
export function aboutOpenLookBack(facts: LookBackFacts): Occasion[] {
  const steps = openSteps(facts);
  if (steps === null) return [];
  const { visit, assistantIds } = facts;
  const late = { dueAt: steps.leader, usefulUntil: steps.assistants };
  const open = { dueAt: steps.assistants, usefulUntil: steps.end };
  return [
    about(visit, 'LOOK_BACK_LATE', visit.personId, () => late),
    ...unique([visit.personId, ...assistantIds]).map((reader) =>
      about(visit, 'LOOK_BACK_OPEN', reader, () => open),
    ),
  ];
}

/** A look-back of which the sponsor hears. */
export type OpenCase = Readonly<{ visit: Visit; overseerId: string; reachedAt: Temporal.Instant }>;

export function openCases(looks: readonly LookBackFacts[], now: Temporal.Instant): OpenCase[] {
  return looks.flatMap((facts) => {
    const { visit, overseerId } = facts;
    const steps = openSteps(facts);
    if (steps === null || overseerId === null) return [];
    const isCase = isReached(steps.sponsor, now) && !isReached(steps.end, now);
    return isCase ? [{ visit, overseerId, reachedAt: steps.sponsor }] : [];
  });
}

/**
 * One digest for each programme, overseer and day on which a case came up; it lists all that are
 * open when it is written. A day without a new case brings none.
 */
export function openCasesDigests(cases: readonly OpenCase[], timeZone: string): Occasion[] {
  const days = new Map<string, { occasion: Occasion['key']; times: Times }>();
  const inOrder = cases.toSorted((a, b) => Temporal.Instant.compare(a.reachedAt, b.reachedAt));
  for (const { visit, overseerId, reachedAt } of inOrder) {
    const revision = dayNumber(reachedAt.toZonedDateTimeISO(timeZone).toPlainDate());
    const key = {
      kind: 'OPEN_LOOK_BACKS',
      subjectId: visit.programmeId,
      revision,
      recipientId: overseerId,
    } as const;
    const name = `${key.subjectId} ${revision} ${overseerId}`;
    if (days.has(name)) continue;
    const times = { dueAt: reachedAt, usefulUntil: reachedAt.add(DIGEST_USEFUL) };
    days.set(name, { occasion: key, times });
  }
  return [...days.values()].map(({ occasion: key, times }) => ({ key, times: () => times }));
}

/** 20261124 for 24 November 2026. */
const dayNumber = ({ year, month, day }: Temporal.PlainDate): number =>
  year * 10_000 + month * 100 + day;

/**
 * Who hears of somebody's open look-back: the sponsor, unless it is the sponsor's own or the sponsor
 * cannot be reached; then the deputy.
 */
export function overseerOf(
  personId: string,
  { sponsorId, deputyId }: Readonly<{ sponsorId: string | null; deputyId: string | null }>,
  isReachable: (personId: string) => boolean,
): string | null {
  const candidates = [sponsorId, deputyId].filter((id) => id !== null);
  return candidates.find((id) => id !== personId && isReachable(id)) ?? null;
}
