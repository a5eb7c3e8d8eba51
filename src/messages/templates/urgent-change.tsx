import { catalogue } from '../../i18n/catalogue.ts';
import type { DatedLetter } from '../rules/letter.ts';
import type { Written } from './letter.ts';
import { Bullets, Facts, NextStep, Note, Page, Paragraph } from './page.tsx';

/** Somebody may be on the way: what changed comes first, then what is possible instead. */
export function urgentChange(letter: DatedLetter): Written {
  const { reader, moment, daysAway, team, forAssistant } = letter;
  const { urgentChange: texts, greeting, when, facts, readsAlong } = catalogue(reader.locale).mail;
  const words = wordsOf(letter);
  return {
    subject: words.subject(daysAway, moment, team),
    page: (
      <Page
        locale={reader.locale}
        preview={words.what}
        heading={words.heading(daysAway, moment)}
        greeting={greeting(letter.leader)}
        above={forAssistant ? readsAlong(reader.givenName, letter.visitor) : null}
      >
        <Note tone="amber">{words.what}</Note>
        <Facts
          rows={[
            [words.moment, when(moment)],
            [facts.team, team],
            [facts.where, letter.place],
          ]}
        />
        <Paragraph>{texts.agreement}</Paragraph>
        {!forAssistant && <Paragraph>{words.calendar}</Paragraph>}
        <Bullets title={texts.alternatives} items={letter.alternatives.map(when)} />
        {letter.alternatives.length === 0 && words.none !== '' && (
          <Paragraph>{words.none}</Paragraph>
        )}
        <NextStep href={letter.url}>{words.button}</NextStep>
      </Page>
    ),
  };
}

function wordsOf({ reader, cancelSide }: DatedLetter) {
  const { urgentChange: texts, facts } = catalogue(reader.locale).mail;
  return cancelSide === null
    ? {
        subject: texts.subjectMoved,
        heading: texts.headingMoved,
        what: texts.moved,
        moment: facts.when,
        calendar: texts.calendarMoved,
        none: '',
        button: texts.buttonMoved,
      }
    : {
        subject: texts.subject,
        heading: texts.heading,
        what: texts.calledOff,
        moment: facts.formerly,
        calendar: texts.calendar,
        none: texts.noAlternatives,
        button: texts.button,
      };
}
