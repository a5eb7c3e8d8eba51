import { isHr, isOffice } from '../../platform/actor.ts';
import type { Actor } from '../../platform/actor.ts';
import type { RefusalCode } from '../../refusals.ts';

export const whyNotManageProgrammes = (actor: Actor): RefusalCode | null =>
  isHr(actor) ? null : 'NOT_ALLOWED';

/** Whom one can go to is looked after by whoever notices that it is not right any more. */
export const whyNotManageChannels = (actor: Actor): RefusalCode | null =>
  isOffice(actor) ? null : 'NOT_ALLOWED';

/** Who is responsible for a programme is for the office to know. */
export const maySeeSponsor = (actor: Actor | null): boolean => actor !== null && isOffice(actor);

/** A draft is the office's; what is published was agreed with everybody. */
export const maySeeDrafts = (actor: Actor): boolean => isOffice(actor);

/** What has to be in order before a visit is for HR and the administrator to say. */
export const whyNotManageReadiness = (actor: Actor): RefusalCode | null =>
  isOffice(actor) ? null : 'NOT_ALLOWED';
