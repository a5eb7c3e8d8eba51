import { catalogue } from '../../i18n/catalogue.ts';
import type { Reader } from './letter.ts';
import type { Moment } from './moment.ts';
import { sectionOf } from './nudge-letter.ts';
import type { Worded } from './nudge-letter.ts';

/** A visit of which a nudge speaks. */
export type NudgedVisit = Readonly<{
  moment: Moment;
  team: string;
  place: string;
  visitor: string;
  /** Whether the reader is the visitor. */
  own: boolean;
  /** Names of the visitor's assistants. */
  assistants: readonly string[];
  url: string;
}>;

type Words<Facts> = (facts: Facts, reader: Reader) => Worded;

export const claimCall: Words<NudgedVisit> = ({ visitor, moment, team, place, url }, reader) => {
  const { claimCall: texts, labels } = catalogue(reader.locale).nudges;
  return {
    kind: 'CLAIM_CALL',
    subject: texts.subject(moment, team),
    section: sectionOf({
      heading: texts.heading,
      intro: texts.intro(visitor, moment),
      rows: [[labels.where, place]],
      note: catalogue(reader.locale).mail.appraisal,
      step: { label: texts.button, url },
    }),
  };
};

export const didItHappen: Words<NudgedVisit> = ({ visitor, moment, team, own, url }, reader) => {
  const { didItHappen: texts } = catalogue(reader.locale).nudges;
  return {
    kind: 'DID_IT_HAPPEN',
    subject: own ? texts.subjectVisitor(team, moment) : texts.subject(visitor, moment),
    section: sectionOf({
      heading: texts.heading,
      intro: own ? texts.introVisitor(team, moment) : texts.intro(visitor, moment),
      step: { label: texts.button, url },
    }),
  };
};

export const lookBackLate: Words<NudgedVisit> = ({ moment, team, url }, reader) => {
  const { lookBackLate: texts } = catalogue(reader.locale).nudges;
  return {
    kind: 'LOOK_BACK_LATE',
    subject: texts.subject(team),
    section: sectionOf({
      heading: texts.heading,
      intro: texts.intro(moment, team),
      note: texts.note,
      step: { label: texts.button, url },
    }),
  };
};

export const lookBackOpen: Words<NudgedVisit> = (facts, reader) =>
  facts.own ? ownLookBack(facts, reader) : lookBackOfPrincipal(facts, reader);

const ownLookBack: Words<NudgedVisit> = ({ moment, team, assistants, url }, reader) => {
  const { nudges, mail } = catalogue(reader.locale);
  const texts = nudges.lookBackOpen;
  return {
    kind: 'LOOK_BACK_OPEN',
    subject: texts.subject(team),
    section: sectionOf({
      heading: texts.heading,
      intro: texts.intro(moment, team),
      note: assistants.length === 0 ? '' : texts.alsoTo(mail.and(assistants), assistants.length),
      step: { label: texts.button, url },
    }),
  };
};

/** That it is open, never what is or would be in it. */
const lookBackOfPrincipal: Words<NudgedVisit> = ({ visitor, moment, team, url }, reader) => {
  const { lookBackOpen: texts } = catalogue(reader.locale).nudges;
  return {
    kind: 'LOOK_BACK_OPEN',
    subject: texts.subjectAssistant(visitor),
    section: sectionOf({
      heading: texts.heading,
      intro: texts.introAssistant(visitor, moment, team),
      step: { label: texts.buttonAssistant, url },
    }),
  };
};
