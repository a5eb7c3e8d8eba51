import type { Temporal } from 'temporal-polyfill';
import { isInService } from '../../people/rules/succession.ts';
import type { Served } from '../../people/rules/succession.ts';
import { isHr } from '../../platform/actor.ts';
import type { Actor, Role } from '../../platform/actor.ts';
import type { RefusalCode } from '../../refusals.ts';
import type { TeamRole } from '../../teams/rules/access.ts';

export const feedKinds = {
  OWN: 'OWN',
  OWN_BUSY: 'OWN_BUSY',
  TEAM: 'TEAM',
  PROGRAMME: 'PROGRAMME',
} as const;
export type FeedKind = keyof typeof feedKinds;

/** A feed of a whole programme shows where everybody is; only HR hands that out. */
export const whyNotManageProgrammeFeed = (actor: Actor): RefusalCode | null =>
  isHr(actor) ? null : 'NOT_ALLOWED';

/** Whoever made a feed, as they are on the day on which it is read. */
export type Maker = Readonly<{
  person: Pick<Served, 'serviceFrom' | 'serviceUntil'>;
  account: Readonly<{ active: boolean; roles: readonly Role[] }>;
  /** In the team that the feed shows, if it shows one. */
  teamRole: TeamRole | null;
}>;

/**
 * An address outlives a session, so it opens no longer than its maker might ask for the same: not
 * after the last day of service, not without an account, not for a team or role that was given up.
 */
export function isFeedOpen(kind: FeedKind, maker: Maker, today: Temporal.PlainDate): boolean {
  const { person, account, teamRole } = maker;
  if (!account.active || !isInService(person, today)) return false;
  const hr = account.roles.includes('HR');
  if (kind === 'PROGRAMME') return hr;
  return kind !== 'TEAM' || hr || teamRole === 'LEAD';
}
