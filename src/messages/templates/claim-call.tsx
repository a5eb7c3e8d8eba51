import { catalogue } from '../../i18n/catalogue.ts';
import type { DatedLetter } from '../rules/letter.ts';
import { Guest } from './host-notice.tsx';
import type { Written } from './letter.ts';
import { NextStep, Note, Page, Paragraph, SwitchOff } from './page.tsx';

export function claimCall(letter: DatedLetter): Written {
  const { reader, moment, visitor } = letter;
  const { claimCall: texts, hostNotice, hostGreeting, appraisal } = catalogue(reader.locale).mail;
  const intro = hostNotice.intro(visitor, letter.jobTitle);
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
        <Paragraph>{texts.first}</Paragraph>
        <NextStep href={letter.url}>{texts.button}</NextStep>
        <Note tone="petrol">{appraisal}</Note>
        <Paragraph>{texts.notNow}</Paragraph>
        <SwitchOff off={letter.off} locale={reader.locale} />
      </Page>
    ),
  };
}
