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
  const because = causeOf(letter);
  return {
    subject: subject(visitor, moment?.day ?? null),
    page: (
      <Page
        locale={reader.locale}
        preview={because}
        heading={postponed ? texts.headingPostponed : texts.heading}
        greeting={hostGreeting(reader.givenName)}
      >
        <Paragraph>{because}</Paragraph>
        {letter.takenOverBy === '' && (
          <Paragraph>{postponed ? texts.youWillHear : texts.noDate}</Paragraph>
        )}
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

/** The side only, never more. */
function causeOf({ reader, postponed, visitor, takenOverBy, cancelSide }: VisitLetter): string {
  const { hostCancellation: texts } = catalogue(reader.locale).mail;
  if (takenOverBy !== '') return texts.takenOver(visitor, takenOverBy);
  return postponed ? texts.postponed(visitor) : texts.because[cancelSide ?? 'PROGRAMME'](visitor);
}
