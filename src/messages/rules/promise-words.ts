import { catalogue } from '../../i18n/catalogue.ts';
import type { Reader } from './letter.ts';
import type { Moment } from './moment.ts';
import { sectionOf } from './nudge-letter.ts';
import type { Worded } from './nudge-letter.ts';

/** What still has to be signed before a visit. */
export type OpenReadiness = Readonly<{
  visitor: string;
  /** Whether the reader is the visitor, who alone can sign. */
  own: boolean;
  team: string;
  moment: Moment;
  /** Names of the items, at least one. */
  items: readonly string[];
  url: string;
}>;

/** A promise in the words in which it was heard, and its answer as far as there is one. */
export type PromiseTold = Readonly<{
  team: string;
  point: string;
  /** Empty while nobody answered. */
  answer: string;
  /** The day by which an answer is or was due, in words. */
  day: string;
  url: string;
}>;

/** Told to the colleague whom it thanks, and to nobody else. */
export type Thanks = Readonly<{ from: string; team: string; words: string; url: string }>;

type Words<Facts> = (facts: Facts, reader: Reader) => Worded;

export const readinessOpen: Words<OpenReadiness> = (facts, reader) => {
  const { readinessOpen: texts } = catalogue(reader.locale).nudges;
  return {
    kind: 'READINESS_OPEN',
    subject: texts.subject(facts.moment),
    section: sectionOf({
      heading: texts.heading(facts.moment),
      intro: facts.own ? texts.intro(facts.team) : texts.introAssistant(facts.visitor, facts.team),
      lists: [{ title: texts.list, items: facts.items }],
      step: { label: facts.own ? texts.button : texts.buttonAssistant, url: facts.url },
    }),
  };
};

export const promiseDue: Words<PromiseTold> = ({ team, point, day, url }, reader) => {
  const { promiseDue: texts, labels } = catalogue(reader.locale).nudges;
  return {
    kind: 'PROMISE_DUE',
    subject: texts.subject(day),
    section: sectionOf({
      heading: texts.heading,
      intro: texts.intro(team, day),
      rows: [[labels.heard, point]],
      step: { label: texts.button, url },
    }),
  };
};

export const promiseOverdue: Words<PromiseTold> = ({ team, point, day, url }, reader) => {
  const { promiseOverdue: texts, labels } = catalogue(reader.locale).nudges;
  return {
    kind: 'PROMISE_OVERDUE',
    subject: texts.subject(team),
    section: sectionOf({
      heading: texts.heading,
      intro: texts.intro(team, day),
      rows: [[labels.heard, point]],
      step: { label: texts.button, url },
    }),
  };
};

export const confirmationAsked: Words<PromiseTold> = ({ team, point, answer, url }, reader) => {
  const { confirmationAsked: texts, labels } = catalogue(reader.locale).nudges;
  return {
    kind: 'CONFIRMATION_ASKED',
    subject: texts.subject(team),
    section: sectionOf({
      heading: texts.heading,
      intro: texts.intro(team),
      rows: [
        [labels.heard, point],
        [labels.answer, answer],
      ],
      step: { label: texts.button, url },
    }),
  };
};

export const thankYou: Words<Thanks> = ({ from, team, words, url }, reader) => {
  const { thankYou: texts, labels } = catalogue(reader.locale).nudges;
  return {
    kind: 'THANK_YOU',
    subject: texts.subject(from),
    section: sectionOf({
      heading: texts.heading,
      intro: texts.intro(from, team),
      rows: [[labels.words, words]],
      step: { label: texts.button, url },
    }),
  };
};

export const weDidIt: Words<PromiseTold> = ({ team, point, answer, url }, reader) => {
  const { weDidIt: texts, labels } = catalogue(reader.locale).nudges;
  return {
    kind: 'WE_DID_IT',
    subject: texts.subject(team),
    section: sectionOf({
      heading: texts.heading,
      intro: texts.intro(team),
      rows: [
        [labels.heard, point],
        [labels.answer, answer],
      ],
      step: { label: texts.button, url },
    }),
  };
};
