import { catalogue } from '../../i18n/catalogue.ts';
import type { DatedLetter } from '../rules/letter.ts';
import type { Written } from './letter.ts';
import { Bullets, Facts, NextStep, Page, Paragraph } from './page.tsx';

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
        <Bullets title={texts.errand} items={letter.errand === '' ? [] : [letter.errand]} />
        <Bullets title={texts.told} items={letter.toldBefore} />
        {letter.toldMore !== '' && <Paragraph>{letter.toldMore}</Paragraph>}
        <Paragraph>{texts.role}</Paragraph>
        <Paragraph>{texts.debrief}</Paragraph>
        <NextStep href={letter.url}>{texts.button}</NextStep>
      </Page>
    ),
  };
}
