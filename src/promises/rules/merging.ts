import { Temporal } from 'temporal-polyfill';
import type { RefusalCode } from '../../refusals.ts';
import type { PromiseStage } from './stage.ts';

/** From here on two texts of one theme are offered as perhaps the same; by trigrams, 0 to 1. */
export const SIMILAR_FROM = 0.3;

export type Mergeable = Readonly<{
  id: string;
  mergedIntoId: string | null;
  /** Whether others are merged into it. */
  leads: boolean;
  stage: PromiseStage;
}>;

const isAnswered = ({ stage }: Mergeable): boolean => stage === 'DONE' || stage === 'NO_BECAUSE';

/** Whether a point can be merged into another that leads or stands alone: there are no chains. */
export function whyNotMerge(point: Mergeable, lead: Mergeable): RefusalCode | null {
  if (point.mergedIntoId !== null || point.id === lead.id) return 'MERGED_ALREADY';
  return point.leads ? 'POINT_LEADS' : null;
}

/**
 * Merging closes nothing and opens nothing. While both wait, one promise answers both. What joins
 * something that has its answer, or has one itself, adds to how often the thing was heard and keeps
 * its own promise: nobody answered that team yet, or its answer was another one.
 */
export const keepsPromise = (point: Mergeable, lead: Mergeable): boolean =>
  isAnswered(point) || isAnswered(lead);

/** Whose promise answers a point: that of the point that it was merged into, or its own. */
export const answeredBy = ({ mergedIntoId, keepsPromise: own }: MergedPoint): string | null =>
  own ? null : mergedIntoId;

type MergedPoint = Readonly<{ mergedIntoId: string | null; keepsPromise: boolean }>;

/** The condition on points whose own promise answers them. */
export const answersItself = { OR: [{ mergedIntoId: null }, { keepsPromise: true }] };

/** Of these days of hearing one thing, how many came after the day of the answer that ended it. */
export const heardSince = (
  days: readonly Temporal.PlainDate[],
  answeredOn: Temporal.PlainDate | null,
): number =>
  answeredOn === null
    ? 0
    : days.filter((day) => Temporal.PlainDate.compare(day, answeredOn) > 0).length;

/** One point of a group, with what its visit and team are. */
export type Heard = Readonly<{
  visitId: string | null;
  /** Who visited; null for a point of the team itself. */
  leaderId: string | null;
  /** Whether the visit took place, in the programme that is counted. */
  counts: boolean;
  siteId: string;
}>;

/** How often one thing was heard: counts only. */
export type Strength = Readonly<{ visits: number; sites: number; leaders: number }>;

/** A team's own point counts at its site, and as no visit and no leader. */
export function strengthOf(points: readonly Heard[]): Strength {
  const heard = points.filter(({ visitId, counts }) => visitId === null || counts);
  const distinct = (values: readonly (string | null)[]): number =>
    new Set(values.filter((value) => value !== null)).size;
  return {
    visits: distinct(heard.map(({ visitId }) => visitId)),
    sites: distinct(heard.map(({ siteId }) => siteId)),
    leaders: distinct(heard.map(({ leaderId }) => leaderId)),
  };
}

/** What a team said, in its own words. */
export type Said = Readonly<{ teamId: string; text: string }>;

/**
 * Of all that one promise answers, the one that leads first: what one of these teams said itself.
 * What another team said is not theirs to read. Null: none of them said it.
 */
export const saidBy = <Point extends Said>(
  group: readonly Point[],
  teamIds: readonly string[],
): Point | null => group.find(({ teamId }) => teamIds.includes(teamId)) ?? null;

type Joined = Readonly<{ id: string; mergedIntoId: string | null; keepsPromise: boolean }>;

/** The point that leads, then those that its promise answers too. */
export const heardAs = <P extends Joined>(leadId: string, points: readonly P[]): P[] => [
  ...points.filter(({ id }) => id === leadId),
  ...points.filter(({ mergedIntoId, keepsPromise }) => mergedIntoId === leadId && !keepsPromise),
];
