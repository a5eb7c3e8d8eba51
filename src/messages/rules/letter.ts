import type { Locale } from '../../i18n/catalogue.ts';
import type { CancelSide } from '../../visits/rules/visit.ts';
import type { Moment } from './moment.ts';

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
  visitor: string;
  jobTitle: string;
  waitingForTeam: boolean;
  /** It was announced before, for another moment. */
  moved: boolean;
  postponed: boolean;
  cancelSide: CancelSide | null;
  url: string;
}>;

/** The same with a moment, for every message that is about a coming or a past visit. */
export type DatedLetter = VisitLetter & Readonly<{ moment: Moment }>;
