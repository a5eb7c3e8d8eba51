import { catalogue } from '../../i18n/catalogue.ts';
import type { VisitLetter } from '../rules/letter.ts';
import type { Written } from './letter.ts';
import { Facts, NextStep, Page, Paragraph } from './page.tsx';

/** Nothing here says whether it was given back or somebody else was asked. */
export function hostRelease(letter: VisitLetter): Written {
  const { reader, moment } = letter;
  const { hostRelease: texts, hostGreeting, when, facts } = catalogue(reader.locale).mail;
  return {
    subject: texts.subject(letter.visitor, moment?.day ?? null),
    page: (
      <Page
        locale={reader.locale}
        preview={texts.intro}
        heading={texts.heading}
        greeting={hostGreeting(reader.givenName)}
      >
        <Paragraph>{texts.intro}</Paragraph>
        <Facts
          rows={[
            [facts.formerly, moment === null ? '' : when(moment)],
            [facts.visitor, letter.visitor],
            [facts.team, letter.team],
          ]}
        />
        <Paragraph>{texts.thanks}</Paragraph>
        <NextStep href={letter.url}>{texts.button}</NextStep>
      </Page>
    ),
  };
}
