import { isHr, isOffice } from '../../platform/actor.ts';
import type { Actor } from '../../platform/actor.ts';
import type { RefusalCode } from '../../refusals.ts';

/** What the reader is besides their roles. */
export type Reader = Readonly<{ actor: Actor; isLeader: boolean; assistsSomebody: boolean }>;

/** ALL: also what was withdrawn; OPEN: what may be booked; OWN_TEAMS: the own teams’ only. */
export type Sight = 'ALL' | 'OPEN' | 'OWN_TEAMS';

/** Beside the slots of one’s own teams, which everybody in a team sees. */
export function sightOf({ actor, isLeader, assistsSomebody }: Reader): Sight {
  if (isOffice(actor)) return 'ALL';
  return isLeader || assistsSomebody ? 'OPEN' : 'OWN_TEAMS';
}

/** Asking teams for slots is for who runs the programme. */
export const whyNotAsk = (actor: Actor): RefusalCode | null => (isHr(actor) ? null : 'NOT_ALLOWED');
