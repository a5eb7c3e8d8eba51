import type { Temporal } from 'temporal-polyfill';
import { whyNotOver } from '../../reflections/rules/look-back.ts';
import type { Visit } from '../../visits/rules/visit.ts';

/**
 * The host's link is handed on by the team, which knows who the host was; the product does not.
 * Neither the visitor nor HR holds a link with which they could answer in the host's place.
 */
export function mayHandOnLink(
  viewer: Readonly<{ personId: string; teamIds: readonly string[] }>,
  visit: Visit,
  now: Temporal.Instant,
): boolean {
  const isHostSide = viewer.teamIds.includes(visit.teamId) && viewer.personId !== visit.personId;
  return isHostSide && whyNotOver(visit, now) === null;
}
