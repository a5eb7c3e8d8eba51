import { isHr, isOffice } from '../../platform/actor.ts';
import type { Actor } from '../../platform/actor.ts';
import type { RefusalCode } from '../../refusals.ts';

export const whyNotManageProgrammes = (actor: Actor): RefusalCode | null =>
  isHr(actor) ? null : 'NOT_ALLOWED';

/** A draft is the office's; what is published was agreed with everybody. */
export const maySeeDrafts = (actor: Actor): boolean => isOffice(actor);
