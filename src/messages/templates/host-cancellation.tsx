import { catalogue } from '../../i18n/catalogue.ts';
import type { VisitLetter } from '../rules/letter.ts';
import type { Written } from './letter.ts';
import { Facts, NextStep, Note, Page, Paragraph } from './page.tsx';

export function hostCancellation(letter: VisitLetter): Written {
  const { reader, moment, postponed, visitor } = letter;
  const {
    hostCancellation: texts,
    hostGreeting,
    when,
    facts,
    appraisal,
  } = catalogue(reader.locale).mail;
  const subject = postponed ? texts.subjectPostponed : texts.subject;
  const because = postponed ? texts.postponed : texts.because[letter.cancelSide ?? 'PROGRAMME'];
  return {
    subject: subject(visitor, moment?.day ?? null),
    page: (
      <Page
        locale={reader.locale}
        preview={because(visitor)}
        heading={postponed ? texts.headingPostponed : texts.heading}
        greeting={hostGreeting(reader.givenName)}
      >
        <Paragraph>{because(visitor)}</Paragraph>
        <Facts
          rows={[
            [facts.formerly, moment === null ? '' : when(moment)],
            [facts.team, letter.team],
            [facts.where, letter.place],
          ]}
        />
        <Paragraph>{texts.thanks}</Paragraph>
        <NextStep href={letter.url}>{texts.button}</NextStep>
        <Note tone="petrol">{appraisal}</Note>
      </Page>
    ),
  };
}
