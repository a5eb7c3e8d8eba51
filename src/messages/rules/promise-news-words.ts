import { catalogue } from '../../i18n/catalogue.ts';
import type { Reader } from './letter.ts';
import { sectionOf } from './nudge-letter.ts';
import type { Worded } from './nudge-letter.ts';
import type { PromiseTold } from './promise-words.ts';

/** To the owner; to the sponsor with the owner's name. Never with that of who said no. */
export function promiseReopened(
  { team, point, answer, day, url, owner }: PromiseTold & Readonly<{ owner: string | null }>,
  reader: Reader,
): Worded {
  const { promiseReopened: texts, labels } = catalogue(reader.locale).nudges;
  return {
    kind: 'PROMISE_REOPENED',
    subject: texts.subject(team),
    section: sectionOf({
      heading: texts.heading,
      intro: owner === null ? texts.intro(team, day) : texts.introSponsor(team, owner, day),
      rows: [
        [labels.heard, point],
        [labels.answer, answer],
      ],
      step: { label: owner === null ? texts.button : texts.buttonSponsor, url },
    }),
  };
}

/** With who asks. */
export function handOverAsked(
  { team, point, day, url, colleague }: PromiseTold & Readonly<{ colleague: string }>,
  reader: Reader,
): Worded {
  const { handOverAsked: texts, labels } = catalogue(reader.locale).nudges;
  return {
    kind: 'HAND_OVER_ASKED',
    subject: texts.subject(colleague),
    section: sectionOf({
      heading: texts.heading,
      intro: texts.intro(colleague, team, day),
      rows: [[labels.heard, point]],
      step: { label: texts.button, url },
    }),
  };
}

type Answered = PromiseTold & Readonly<{ colleague: string; accepted: boolean }>;

/** With who was asked. */
export function handOverAnswered(
  { team, point, url, colleague, accepted }: Answered,
  reader: Reader,
): Worded {
  const { handOverAnswered: texts, labels } = catalogue(reader.locale).nudges;
  return {
    kind: 'HAND_OVER_ANSWERED',
    subject: accepted ? texts.subjectAccepted(colleague) : texts.subjectDeclined(colleague),
    section: sectionOf({
      heading: texts.heading,
      intro: accepted ? texts.introAccepted(colleague, team) : texts.introDeclined(colleague, team),
      rows: [[labels.heard, point]],
      step: { label: texts.button, url },
    }),
  };
}
