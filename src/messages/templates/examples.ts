import type { Locale } from '../../i18n/catalogue.ts';
import { exampleDates, exampleVisit, exampleWelcome } from '../rules/examples.ts';
import type { Reader } from '../rules/letter.ts';
import type { MessageKind } from '../rules/message.ts';
import { datesMail, visitMail, welcomeMail } from './pages.ts';
import type { VisitMessageKind } from './pages.ts';
import type { Rendered } from './rendered.ts';

/** What is done to an example before it is put into words: another intro, a hostile name. */
type Change = <L extends Readonly<{ reader: Reader }>>(letter: L) => L;
type Example = (locale: Locale, change: Change) => Promise<Rendered>;

const aboutVisit =
  (kind: VisitMessageKind): Example =>
  (locale, change) =>
    visitMail(kind, change(exampleVisit(locale)));

/** Every kind of message with example data; a kind without an example does not compile. */
const examples: Readonly<Record<MessageKind, Example>> = {
  WELCOME: (locale, change) => welcomeMail(change(exampleWelcome(locale))),
  DATES_PROPOSED: (locale, change) => datesMail(change(exampleDates(locale))),
  CALENDAR_INVITATION: aboutVisit('CALENDAR_INVITATION'),
  CALENDAR_CANCELLATION: aboutVisit('CALENDAR_CANCELLATION'),
  HOST_NOTICE: aboutVisit('HOST_NOTICE'),
  HOST_CANCELLATION: aboutVisit('HOST_CANCELLATION'),
  REMINDER: aboutVisit('REMINDER'),
  LOOK_BACK_REQUEST: aboutVisit('LOOK_BACK_REQUEST'),
};

export const exampleMail = (
  kind: MessageKind,
  locale: Locale,
  change: Change = (letter) => letter,
): Promise<Rendered> => examples[kind](locale, change);
