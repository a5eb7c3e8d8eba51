import { isAdministrator } from '../../platform/actor.ts';
import type { Actor } from '../../platform/actor.ts';
import type { RefusalCode } from '../../refusals.ts';

/** The mail is the administrator's: who runs the programme need not know how it is sent. */
export const whyNotManageMail = (actor: Actor): RefusalCode | null =>
  isAdministrator(actor) ? null : 'NOT_ALLOWED';
