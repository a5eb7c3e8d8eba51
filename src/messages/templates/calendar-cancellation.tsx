import { catalogue } from '../../i18n/catalogue.ts';
import type { VisitLetter } from '../rules/letter.ts';
import type { Written } from './letter.ts';
import { Facts, NextStep, Page, Paragraph } from './page.tsx';

export function calendarCancellation(letter: VisitLetter): Written {
  const { reader, moment, postponed, cancelSide, team } = letter;
  const { calendarCancellation: texts, greeting, when, facts } = catalogue(reader.locale).mail;
  const subject = postponed ? texts.subjectPostponed : texts.subject;
  const because = postponed ? texts.postponed : texts.because[cancelSide ?? 'PROGRAMME'];
  return {
    subject: subject(moment?.day ?? null, team),
    page: (
      <Page
        locale={reader.locale}
        preview={because}
        heading={postponed ? texts.headingPostponed : texts.heading}
        greeting={greeting(reader.givenName)}
      >
        <Paragraph>{because}</Paragraph>
        <Facts
          rows={[
            [facts.formerly, moment === null ? '' : when(moment)],
            [facts.team, team],
            [facts.where, letter.place],
          ]}
        />
        <Paragraph>{texts.calendar}</Paragraph>
        <NextStep href={letter.url}>{texts.button}</NextStep>
      </Page>
    ),
  };
}
