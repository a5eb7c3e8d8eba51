import type { DatedLetter, DatesLetter, VisitLetter, WelcomeLetter } from '../rules/letter.ts';
import type { MessageKind } from '../rules/message.ts';
import type { ReplyLetter } from '../rules/reply-answer.ts';
import type { Written } from './letter.ts';
import type { Rendered } from './rendered.ts';

export type VisitMessageKind = Exclude<MessageKind, 'WELCOME' | 'DATES_PROPOSED' | 'REPLY_ANSWER'>;

/** Templates are loaded on first use: a process that sends no mail does not pay for them. */
const visitPages: Readonly<Record<VisitMessageKind, (letter: VisitLetter) => Promise<Written>>> = {
  CALENDAR_INVITATION: async (letter) =>
    (await import('./calendar-invitation.tsx')).calendarInvitation(dated(letter)),
  CALENDAR_CANCELLATION: async (letter) =>
    (await import('./calendar-cancellation.tsx')).calendarCancellation(letter),
  HOST_NOTICE: async (letter) => (await import('./host-notice.tsx')).hostNotice(dated(letter)),
  HOST_CANCELLATION: async (letter) =>
    (await import('./host-cancellation.tsx')).hostCancellation(letter),
  REMINDER: async (letter) => (await import('./reminder.tsx')).reminder(dated(letter)),
  LOOK_BACK_REQUEST: async (letter) =>
    (await import('./look-back-request.tsx')).lookBackRequest(dated(letter)),
};

export async function visitMail(kind: VisitMessageKind, letter: VisitLetter): Promise<Rendered> {
  return asMail(await visitPages[kind](letter));
}

export async function datesMail(letter: DatesLetter): Promise<Rendered> {
  return asMail((await import('./dates-proposed.tsx')).datesProposed(letter));
}

export async function welcomeMail(letter: WelcomeLetter): Promise<Rendered> {
  return asMail((await import('./welcome.tsx')).welcome(letter));
}

export async function replyMail(letter: ReplyLetter): Promise<Rendered> {
  return asMail((await import('./reply-answer.tsx')).replyAnswer(letter));
}

async function asMail(written: Written): Promise<Rendered> {
  return (await import('./rendered.ts')).rendered(written);
}

function dated(letter: VisitLetter): DatedLetter {
  const { moment } = letter;
  if (moment === null) throw new Error('Only a cancellation can do without a moment.');
  return { ...letter, moment };
}
