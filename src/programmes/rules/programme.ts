import type { Temporal } from 'temporal-polyfill';

/** What was agreed for one period, usually a year. */
export type ProgrammeYear = Readonly<{
  id: string;
  startsOn: Temporal.PlainDate;
  /** Last day. */
  endsOn: Temporal.PlainDate;
}>;

export type Programme = ProgrammeYear &
  Readonly<{
    name: string;
    state: 'DRAFT' | 'PUBLISHED';
    publishedAt: Temporal.Instant | null;
    noticeWorkingDays: number;
    replyByWorkingDays: number;
    answerWorkingDays: number;
    /** Answers from which an opinion is shown, and the step in which it grows. */
    mirrorThreshold: number;
    /** A lower one that waits for a new decision of the works council; null: none waits. */
    pendingThreshold: number | null;
    councilDecisionNumber: string | null;
    councilDecidedOn: Temporal.PlainDate | null;
    noCouncilBecause: string | null;
    /** Member of the board who is responsible; null: nobody was named. */
    sponsorId: string | null;
    /** Who hears of what concerns the sponsor personally. */
    deputyId: string | null;
    /** By name of the group. */
    agreements: readonly Agreement[];
  }>;

/** How often a group of leaders goes in the period, and to which visit types. */
export type Agreement = Readonly<{
  id: string;
  leaderGroup: string;
  norm: number;
  shares: readonly AgreementShare[];
}>;

export type AgreementShare = Readonly<{ visitTypeId: string; count: number }>;

/** What a visitor tries beforehand and what is said to the customer; empty where there is nothing. */
export type Errand = Readonly<{
  errandNl: string;
  errandEn: string;
  customerNl: string;
  customerEn: string;
}>;

export type VisitType = Errand &
  Readonly<{
    id: string;
    code: string;
    nameNl: string;
    nameEn: string;
    bringNl: string;
    bringEn: string;
    questionsNl: readonly string[];
    questionsEn: readonly string[];
  }>;

/** A visit type in the words of one reader. */
export type VisitTypeWords = Readonly<{
  name: string;
  whatToBring: string;
  questions: readonly string[];
  /** One small errand in the customer's shoes; empty: none. */
  errand: string;
}>;

export const inWordsOf = (visitType: VisitType, locale: 'nl' | 'en'): VisitTypeWords =>
  locale === 'nl'
    ? {
        name: visitType.nameNl,
        whatToBring: visitType.bringNl,
        questions: visitType.questionsNl,
        errand: visitType.errandNl,
      }
    : {
        name: visitType.nameEn,
        whatToBring: visitType.bringEn,
        questions: visitType.questionsEn,
        errand: visitType.errandEn,
      };
