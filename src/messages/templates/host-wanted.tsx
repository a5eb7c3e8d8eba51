import { catalogue } from '../../i18n/catalogue.ts';
import type { DatedLetter } from '../rules/letter.ts';
import { Guest } from './host-notice.tsx';
import type { Written } from './letter.ts';
import { NextStep, Note, Page, Paragraph } from './page.tsx';

/** To the leads. Whether somebody gave the visit back is nothing that they need to know. */
export function hostWanted(letter: DatedLetter): Written {
  const { reader, moment, visitor } = letter;
  const { hostWanted: texts, hostGreeting, appraisal } = catalogue(reader.locale).mail;
  const intro = texts.intro(visitor);
  return {
    subject: texts.subject(visitor, moment),
    page: (
      <Page
        locale={reader.locale}
        preview={intro}
        heading={texts.heading}
        greeting={hostGreeting(reader.givenName)}
      >
        <Paragraph>{intro}</Paragraph>
        <Guest letter={letter} />
        <NextStep href={letter.url}>{texts.button}</NextStep>
        <Note tone="petrol">{appraisal}</Note>
      </Page>
    ),
  };
}
