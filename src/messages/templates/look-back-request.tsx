import { catalogue } from '../../i18n/catalogue.ts';
import type { DatedLetter } from '../rules/letter.ts';
import type { Written } from './letter.ts';
import { NextStep, Note, Page, Paragraph } from './page.tsx';

export function lookBackRequest(letter: DatedLetter): Written {
  const { reader, moment, daysAway, team } = letter;
  const { lookBackRequest: texts, greeting } = catalogue(reader.locale).mail;
  const intro = texts.intro(Math.max(0, -daysAway), moment.day, team);
  return {
    subject: texts.subject,
    page: (
      <Page
        locale={reader.locale}
        preview={intro}
        heading={texts.heading}
        greeting={greeting(reader.givenName)}
      >
        <Paragraph>{intro}</Paragraph>
        <NextStep href={letter.url}>{texts.button}</NextStep>
        <Note tone="petrol">{texts.justForMe}</Note>
        <Paragraph>{texts.share}</Paragraph>
      </Page>
    ),
  };
}
