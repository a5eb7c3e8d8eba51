import { isHr, isOffice } from '../../platform/actor.ts';
import type { Actor } from '../../platform/actor.ts';
import type { RefusalCode } from '../../refusals.ts';

export type TeamRole = 'LEAD' | 'MEMBER';

export const mayManage = (actor: Actor, roleInTeam: TeamRole | null): boolean =>
  isHr(actor) || roleInTeam === 'LEAD';

export const whyNotManage = (actor: Actor, roleInTeam: TeamRole | null): RefusalCode | null =>
  mayManage(actor, roleInTeam) ? null : 'NOT_ALLOWED';

/** Sites and teams are set up by HR. */
export const whyNotSetUp = (actor: Actor): RefusalCode | null =>
  isHr(actor) ? null : 'NOT_ALLOWED';

/** Who sits in a team is for the office and the team; others see the team without its people. */
export const seesEveryTeamsMembers = (actor: Actor): boolean => isOffice(actor);

/** Whom one calls at a site is also for who leads a team there to say. */
export const whyNotSetEmergencyPhone = (actor: Actor, isLeadThere: boolean): RefusalCode | null =>
  isHr(actor) || isLeadThere ? null : 'NOT_ALLOWED';
