import type { Temporal } from 'temporal-polyfill';
import type { Locale } from '../../i18n/catalogue.ts';
import type { Person } from '../../people/people.service.ts';
import type { MailMessage } from '../../platform/mail/mail.service.ts';
import type { CancelSide } from '../../visits/rules/visit.ts';
import type { Moment } from './moment.ts';

/** A letter in words, still without its envelope. */
export type Content = Pick<MailMessage, 'subject' | 'html' | 'text' | 'calendar'>;

/** Where the reader switches such messages off, and which they are. */
export type Off = Readonly<{ sentence: string; url: string }>;

/** Who reads it, when it is written, and which visit it is about, as far as it is about one. */
export type Writing = Readonly<{
  reader: Person;
  now: Temporal.Instant;
  visitId: string;
  off?: Off;
}>;

/** What every letter knows of the one who reads it. */
export type Reader = Readonly<{
  givenName: string;
  locale: Locale;
  /** Paragraphs that the administrator lets messages of this kind begin with. */
  intro?: readonly string[];
}>;

export type WelcomeLetter = Readonly<{ reader: Reader; address: string; signInUrl: string }>;

/** What the administrator sends to try the mail; `pilotAddress` is empty outside pilot mode. */
export type TestLetter = Readonly<{ reader: Reader; pilotAddress: string; url: string }>;

export type ProposedDate = Readonly<{
  id: string;
  moment: Moment;
  team: string;
  place: string;
  visitType: string;
  /** Sentences: why this leader, why here. */
  reasons: readonly string[];
}>;

export type DatesLetter = Readonly<{
  /** The leader, whoever reads it: everybody gets the same words. */
  leader: Readonly<{ givenName: string; name: string }>;
  reader: Reader;
  /** Set when an assistant reads. */
  forAssistant: boolean;
  programme: string;
  /** By time; at least one. */
  dates: readonly [ProposedDate, ...ProposedDate[]];
  answerBefore: string | null;
  assistants: readonly string[];
  url: string;
}>;

/** A visit as its messages speak of it; the moment is null once it is unknown. */
export type VisitLetter = Readonly<{
  reader: Reader;
  moment: Moment | null;
  /** From the moment of writing to the visit, in days at the site; negative afterwards. */
  daysAway: number;
  team: string;
  site: string;
  /** Site and address. */
  place: string;
  bring: string;
  questions: readonly string[];
  /** One small errand in the customer's shoes; empty: none. */
  errand: string;
  /** What the team said before and what became of it, a sentence each; only in the brief. */
  toldBefore: readonly string[];
  /** How many older ones found no room, in words; may be empty. */
  toldMore: string;
  /** What kind of work it shows, in the reader's language. */
  visitType: string;
  visitor: string;
  /** Given name of the visitor: whoever reads along, the greeting is the visitor's. */
  leader: string;
  jobTitle: string;
  /** Set when the visitor reads, and not the host side. */
  asVisitor: boolean;
  /** Set when an assistant of the visitor reads. */
  forAssistant: boolean;
  /** Set when the one who claimed the visit reads. */
  asHost: boolean;
  /** Who claimed it; empty while nobody has. */
  host: string;
  /** The colleague who goes instead of the visitor; empty when nobody does. */
  takenOverBy: string;
  /** Later moments with the same team; only where something else has to be found. */
  alternatives: readonly Moment[];
  /** Only where the visitor announced it: "20". */
  lateMinutes: string;
  waitingForTeam: boolean;
  /** It was announced before, for another moment. */
  moved: boolean;
  /** The visitor's day card; only in the reminder. */
  dayCardUrl: string;
  postponed: boolean;
  cancelSide: CancelSide | null;
  /** Only of what can be switched off. */
  off?: Off;
  url: string;
}>;

/** A place that came free, for the first in line. */
export type OfferLetter = Readonly<{
  leader: Readonly<{ givenName: string; name: string }>;
  reader: Reader;
  forAssistant: boolean;
  date: ProposedDate;
  /** Its day and `from` are the last moment to answer. */
  answerUntil: Moment;
  url: string;
}>;

/** One of two visits that colleagues talk about. */
export type ExchangedVisit = Readonly<{ moment: Moment; team: string; place: string }>;

/** A question among colleagues, or its answer. */
export type ExchangeLetter = Readonly<{
  reader: Reader;
  /** Given name of the one whom it is for, whoever reads along. */
  addressee: string;
  /** Full name of the same. */
  addresseeName: string;
  forAssistant: boolean;
  /** The other one of the two. */
  colleague: string;
  outcome: 'ASKED' | 'ACCEPTED' | 'DECLINED' | 'LAPSED';
  /** What the one who asked would give away. */
  visit: ExchangedVisit | null;
  /** What is asked for in return; null for a stand-in. */
  inReturn: ExchangedVisit | null;
  answerUntil: Moment;
  url: string;
}>;

/** The same with a moment, for every message that is about a coming or a past visit. */
export type DatedLetter = VisitLetter & Readonly<{ moment: Moment }>;
