import type { DatedLetter, DatesLetter, VisitLetter, WelcomeLetter } from '../rules/letter.ts';
import type { NudgeLetter } from '../rules/nudge-letter.ts';
import type { MessageKind } from '../rules/message.ts';
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
  REMINDER: async (letter: VisitLetter) => (await import('./reminder.tsx')).reminder(dated(letter)),
  LOOK_BACK_REQUEST: async (letter: VisitLetter) =>
    (await import('./look-back-request.tsx')).lookBackRequest(dated(letter)),
} as const satisfies Partial<Record<MessageKind, (letter: VisitLetter) => Promise<Written>>>;

export type VisitMessageKind = keyof typeof visitPages;

export const isAboutVisit = (kind: MessageKind): kind is VisitMessageKind => kind in visitPages;

export async function visitMail(kind: VisitMessageKind, letter: VisitLetter): Promise<Rendered> {
  return asMail(await visitPages[kind](letter));
}

export async function datesMail(letter: DatesLetter): Promise<Rendered> {
  return asMail((await import('./dates-proposed.tsx')).datesProposed(letter));
}

export async function welcomeMail(letter: WelcomeLetter): Promise<Rendered> {
  return asMail((await import('./welcome.tsx')).welcome(letter));
}

export async function nudgeMail(letter: NudgeLetter): Promise<Rendered> {
  return asMail((await import('./nudge.tsx')).nudge(letter));
}

async function asMail(written: Written): Promise<Rendered> {
  return (await import('./rendered.ts')).rendered(written);
}

function dated(letter: VisitLetter): DatedLetter {
  const { moment } = letter;
  if (moment === null) throw new Error('Only a cancellation can do without a moment.');
  return { ...letter, moment };
}
