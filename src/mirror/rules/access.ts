import type { Temporal } from 'temporal-polyfill';
import { whyNotOver } from '../../reflections/rules/look-back.ts';
import type { Visit } from '../../visits/rules/visit.ts';

/**
 * The link is the host's own: who claimed the visit holds it, and nobody else. Of a visit that nobody
 * claimed the product does not know the host, so the team hands it on. Neither the visitor nor HR
 * holds a link with which they could answer in the host's place.
 */
export function mayHandOnLink(
  viewer: Readonly<{ personId: string; teamIds: readonly string[] }>,
  visit: Visit,
  { hostId, now }: Readonly<{ hostId: string | null; now: Temporal.Instant }>,
): boolean {
  const isHostSide = viewer.teamIds.includes(visit.teamId) && viewer.personId !== visit.personId;
  const isHost = hostId === null ? isHostSide : hostId === viewer.personId;
  return isHost && whyNotOver(visit, now) === null;
}
