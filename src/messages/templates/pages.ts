import type {
  DatedLetter,
  DatesLetter,
  Reader,
  ExchangeLetter,
  OfferLetter,
  TestLetter,
  VisitLetter,
  WelcomeLetter,
} from '../rules/letter.ts';
import type { MessageKind } from '../rules/message.ts';
import type { ReplyLetter } from '../rules/reply-answer.ts';
import type { NudgeLetter } from '../rules/nudge-letter.ts';
import type { Written } from './letter.ts';
import type { Rendered } from './rendered.ts';

/** Templates are loaded on first use: a process that sends no mail does not pay for them. */
const visitPages = {
  CALENDAR_INVITATION: async (letter: VisitLetter) =>
    (await import('./calendar-invitation.tsx')).calendarInvitation(dated(letter)),
  CALENDAR_CANCELLATION: async (letter: VisitLetter) =>
    (await import('./calendar-cancellation.tsx')).calendarCancellation(letter),
  HOST_NOTICE: async (letter: VisitLetter) =>
    (await import('./host-notice.tsx')).hostNotice(dated(letter)),
  HOST_CANCELLATION: async (letter: VisitLetter) =>
    (await import('./host-cancellation.tsx')).hostCancellation(letter),
  HOST_REMINDER: async (letter: VisitLetter) =>
    (await import('./host-reminder.tsx')).hostReminder(dated(letter)),
  HOST_RELEASE: async (letter: VisitLetter) =>
    (await import('./host-release.tsx')).hostRelease(letter),
  CLAIM_CALL: async (letter: VisitLetter) =>
    (await import('./claim-call.tsx')).claimCall(dated(letter)),
  HOST_WANTED: async (letter: VisitLetter) =>
    (await import('./host-wanted.tsx')).hostWanted(dated(letter)),
  LATE_NOTICE: async (letter: VisitLetter) =>
    (await import('./late-notice.tsx')).lateNotice(dated(letter)),
  DID_IT_HAPPEN: async (letter: VisitLetter) =>
    (await import('./did-it-happen.tsx')).didItHappen(dated(letter)),
  URGENT_CHANGE: async (letter: VisitLetter) =>
    (await import('./urgent-change.tsx')).urgentChange(dated(letter)),
  BRIEF: async (letter: VisitLetter) => (await import('./brief.tsx')).brief(dated(letter)),
  REMINDER: async (letter: VisitLetter) => (await import('./reminder.tsx')).reminder(dated(letter)),
  LOOK_BACK_REQUEST: async (letter: VisitLetter) =>
    (await import('./look-back-request.tsx')).lookBackRequest(dated(letter)),
} as const satisfies Partial<Record<MessageKind, (letter: VisitLetter) => Promise<Written>>>;

export type VisitMessageKind = keyof typeof visitPages;

export const isAboutVisit = (kind: MessageKind): kind is VisitMessageKind => kind in visitPages;

export async function visitMail(kind: VisitMessageKind, letter: VisitLetter): Promise<Rendered> {
  return asMail(kind, letter, visitPages[kind]);
}

const exchangePages = {
  EXCHANGE_ASKED: async (letter: ExchangeLetter) =>
    (await import('./exchange-asked.tsx')).exchangeAsked(letter),
  EXCHANGE_ANSWERED: async (letter: ExchangeLetter) =>
    (await import('./exchange-answered.tsx')).exchangeAnswered(letter),
} as const satisfies Partial<Record<MessageKind, (letter: ExchangeLetter) => Promise<Written>>>;

export type ExchangeMessageKind = keyof typeof exchangePages;

export const isAboutExchange = (kind: MessageKind): kind is ExchangeMessageKind =>
  kind in exchangePages;

export async function exchangeMail(
  kind: ExchangeMessageKind,
  letter: ExchangeLetter,
): Promise<Rendered> {
  return asMail(kind, letter, exchangePages[kind]);
}

export async function offerMail(letter: OfferLetter): Promise<Rendered> {
  return asMail('WAITLIST_OFFER', letter, async (words) =>
    (await import('./waitlist-offer.tsx')).waitlistOffer(words),
  );
}

export async function datesMail(letter: DatesLetter): Promise<Rendered> {
  return asMail('DATES_PROPOSED', letter, async (words) =>
    (await import('./dates-proposed.tsx')).datesProposed(words),
  );
}

export async function welcomeMail(letter: WelcomeLetter): Promise<Rendered> {
  return asMail('WELCOME', letter, async (words) => (await import('./welcome.tsx')).welcome(words));
}

export async function nudgeMail(letter: NudgeLetter): Promise<Rendered> {
  return asMail('NUDGES', letter, async (words) => (await import('./nudge.tsx')).nudge(words));
}

export async function testMail(letter: TestLetter): Promise<Rendered> {
  return asMail('TEST', letter, async (words) => (await import('./test-mail.tsx')).testMail(words));
}

export async function replyMail(letter: ReplyLetter): Promise<Rendered> {
  return asMail('REPLY_ANSWER', letter, async (words) =>
    (await import('./reply-answer.tsx')).replyAnswer(words),
  );
}

/** Once: asking for a module again at every mail costs as much as filling its words in. */
let compiled: Promise<typeof import('./compiled.ts')> | null = null;

async function asMail<L extends Readonly<{ reader: Reader }>>(
  kind: MessageKind | 'NUDGES' | 'TEST',
  letter: L,
  template: (letter: L) => Promise<Written>,
): Promise<Rendered> {
  compiled ??= import('./compiled.ts');
  return (await compiled).inWords(kind, letter, template);
}

function dated(letter: VisitLetter): DatedLetter {
  const { moment } = letter;
  if (moment === null) throw new Error('Only a cancellation can do without a moment.');
  return { ...letter, moment };
}
