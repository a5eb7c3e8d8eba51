import type { Locale } from '../../i18n/catalogue.ts';
import {
  exampleDates,
  exampleExchange,
  exampleOffer,
  exampleReply,
  exampleVisit,
  exampleWelcome,
} from '../rules/examples.ts';
import type { Reader } from '../rules/letter.ts';
import type { MessageKind } from '../rules/message.ts';
import type { NudgeKind } from '../rules/groups.ts';
import { exampleNudge } from './nudge-examples.ts';
import {
  datesMail,
  exchangeMail,
  nudgeMail,
  offerMail,
  replyMail,
  visitMail,
  welcomeMail,
} from './pages.ts';
import type { ExchangeMessageKind, VisitMessageKind } from './pages.ts';
import type { Rendered } from './rendered.ts';

/** What is done to an example before it is put into words: another intro, a hostile name. */
type Change = <L extends Readonly<{ reader: Reader }>>(letter: L) => L;
type Example = (locale: Locale, change: Change) => Promise<Rendered>;

const aboutVisit =
  (kind: VisitMessageKind): Example =>
  (locale, change) =>
    visitMail(kind, change(exampleVisit(locale)));

const amongColleagues =
  (kind: ExchangeMessageKind): Example =>
  (locale, change) =>
    exchangeMail(kind, change(exampleExchange(locale)));

const asNudge =
  (kind: NudgeKind): Example =>
  (locale, change) =>
    nudgeMail(change(exampleNudge(kind, locale)));

/** Every kind of message with example data; a kind without an example does not compile. */
const examples: Readonly<Record<MessageKind, Example>> = {
  REPLY_ANSWER: (locale, change) => replyMail(change(exampleReply(locale))),
  WELCOME: (locale, change) => welcomeMail(change(exampleWelcome(locale))),
  DATES_PROPOSED: (locale, change) => datesMail(change(exampleDates(locale))),
  WAITLIST_OFFER: (locale, change) => offerMail(change(exampleOffer(locale))),
  CALENDAR_INVITATION: aboutVisit('CALENDAR_INVITATION'),
  CALENDAR_CANCELLATION: aboutVisit('CALENDAR_CANCELLATION'),
  URGENT_CHANGE: aboutVisit('URGENT_CHANGE'),
  BRIEF: aboutVisit('BRIEF'),
  REMINDER: aboutVisit('REMINDER'),
  EXCHANGE_ASKED: amongColleagues('EXCHANGE_ASKED'),
  EXCHANGE_ANSWERED: amongColleagues('EXCHANGE_ANSWERED'),
  CLAIM_CALL: aboutVisit('CLAIM_CALL'),
  HOST_WANTED: aboutVisit('HOST_WANTED'),
  HOST_NOTICE: aboutVisit('HOST_NOTICE'),
  HOST_REMINDER: aboutVisit('HOST_REMINDER'),
  HOST_RELEASE: aboutVisit('HOST_RELEASE'),
  HOST_CANCELLATION: aboutVisit('HOST_CANCELLATION'),
  LATE_NOTICE: aboutVisit('LATE_NOTICE'),
  DID_IT_HAPPEN: aboutVisit('DID_IT_HAPPEN'),
  LOOK_BACK_REQUEST: aboutVisit('LOOK_BACK_REQUEST'),
  LOOK_BACK_LATE: asNudge('LOOK_BACK_LATE'),
  LOOK_BACK_OPEN: asNudge('LOOK_BACK_OPEN'),
  OPEN_LOOK_BACKS: asNudge('OPEN_LOOK_BACKS'),
  READINESS_OPEN: asNudge('READINESS_OPEN'),
  PROMISE_DUE: asNudge('PROMISE_DUE'),
  PROMISE_OVERDUE: asNudge('PROMISE_OVERDUE'),
  CONFIRMATION_ASKED: asNudge('CONFIRMATION_ASKED'),
  PROMISE_REOPENED: asNudge('PROMISE_REOPENED'),
  HAND_OVER_ASKED: asNudge('HAND_OVER_ASKED'),
  HAND_OVER_ANSWERED: asNudge('HAND_OVER_ANSWERED'),
  THANK_YOU: asNudge('THANK_YOU'),
  WE_DID_IT: asNudge('WE_DID_IT'),
  TEAM_DIGEST: asNudge('TEAM_DIGEST'),
  HR_DIGEST: asNudge('HR_DIGEST'),
  SPONSOR_DIGEST: asNudge('SPONSOR_DIGEST'),
};

export const exampleMail = (
  kind: MessageKind,
  locale: Locale,
  change: Change = (letter) => letter,
): Promise<Rendered> => examples[kind](locale, change);
