import { catalogue } from '../../i18n/catalogue.ts';
import type { VisitLetter } from '../rules/letter.ts';
import type { Written } from './letter.ts';
import { Facts, NextStep, Page, Paragraph } from './page.tsx';

export function calendarCancellation(letter: VisitLetter): Written {
  const { reader, moment, postponed, team, forAssistant } = letter;
  const {
    calendarCancellation: texts,
    greeting,
    when,
    facts,
    readsAlong,
  } = catalogue(reader.locale).mail;
  const subject = postponed ? texts.subjectPostponed : texts.subject;
  const { because, agreement } = wordsOf(letter);
  return {
    subject: subject(moment?.day ?? null, team),
    page: (
      <Page
        locale={reader.locale}
        preview={because}
        heading={postponed ? texts.headingPostponed : texts.heading}
        greeting={greeting(letter.leader)}
        above={forAssistant ? readsAlong(reader.givenName, letter.visitor) : null}
      >
        <Paragraph>{because}</Paragraph>
        <Facts
          rows={[
            [facts.formerly, moment === null ? '' : when(moment)],
            [facts.team, team],
            [facts.where, letter.place],
          ]}
        />
        <Paragraph>{agreement}</Paragraph>
        {!forAssistant && <Paragraph>{texts.calendar}</Paragraph>}
        <NextStep href={letter.url}>{texts.button}</NextStep>
      </Page>
    ),
  };
}

/** Why, by the side alone, and what it means for what was agreed. */
function wordsOf({ reader, postponed, takenOverBy, cancelSide }: VisitLetter) {
  const { calendarCancellation: texts } = catalogue(reader.locale).mail;
  if (postponed) return { because: texts.postponed, agreement: texts.agreementPostponed };
  const side = cancelSide ?? 'PROGRAMME';
  const because = takenOverBy === '' ? texts.because[side] : texts.takenOver(takenOverBy);
  return { because, agreement: texts.agreement[side] };
}
