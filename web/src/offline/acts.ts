import {
  SharePointByLinkDocument,
  SharePointDocument,
  SubmitReflectionByLinkDocument,
  SubmitReflectionDocument,
  AnnounceLateDocument,
  CountCustomerDeclinedByLinkDocument,
  CountCustomerDeclinedDocument,
  GiveThanksByLinkDocument,
  GiveThanksDocument,
  SaveNoteByDayCardDocument,
  SaveNoteDocument,
  TakeBackCustomerDeclinedByLinkDocument,
  TakeBackCustomerDeclinedDocument,
} from '../api/generated/phone/graphql.ts';
import type { Document } from '../api/client.ts';

/**
 * What can be done without coverage. The device keeps the name of the act, not its document: a newer
 * version of the client sends what an older one wrote down.
 */
export const acts = {
  note: SaveNoteDocument,
  noteByDayCard: SaveNoteByDayCardDocument,
  declined: CountCustomerDeclinedDocument,
  declinedLess: TakeBackCustomerDeclinedDocument,
  declinedByLink: CountCustomerDeclinedByLinkDocument,
  declinedLessByLink: TakeBackCustomerDeclinedByLinkDocument,
  late: AnnounceLateDocument,
  lookBack: SubmitReflectionDocument,
  lookBackByLink: SubmitReflectionByLinkDocument,
  point: SharePointDocument,
  pointByLink: SharePointByLinkDocument,
  thanks: GiveThanksDocument,
  thanksByLink: GiveThanksByLinkDocument,
} as const;

export type ActName = keyof typeof acts;
export type Given<Name extends ActName> =
  (typeof acts)[Name] extends Document<unknown, infer Variables> ? Variables : never;
