import { catalogue } from '../../i18n/catalogue.ts';
import type { DatedLetter } from '../rules/letter.ts';
import type { Written } from './letter.ts';
import { Bullets, Facts, NextStep, Page, Paragraph } from './page.tsx';

/** What the product knows now; the page behind the button grows with what it learns. */
export function brief(letter: DatedLetter): Written {
  const { reader, moment, team } = letter;
  const { brief: texts, greeting, when, facts, questions } = catalogue(reader.locale).mail;
  const intro = texts.intro(team);
  return {
    subject: texts.subject(moment, team),
    page: (
      <Page
        locale={reader.locale}
        preview={`${when(moment)}. ${intro}`}
        heading={texts.heading}
        greeting={greeting(reader.givenName)}
      >
        <Paragraph>{intro}</Paragraph>
        <Facts
          title={when(moment)}
          rows={[
            [facts.where, letter.place],
            [facts.kind, letter.visitType],
            [facts.bring, letter.bring],
          ]}
        />
        <Bullets title={questions} items={letter.questions} />
        <Paragraph>{texts.role}</Paragraph>
        <Paragraph>{texts.debrief}</Paragraph>
        <NextStep href={letter.url}>{texts.button}</NextStep>
      </Page>
    ),
  };
}
