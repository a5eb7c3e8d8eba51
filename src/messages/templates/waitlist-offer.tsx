import { catalogue } from '../../i18n/catalogue.ts';
import type { OfferLetter } from '../rules/letter.ts';
import type { Written } from './letter.ts';
import { Facts, NextStep, Note, Page, Paragraph } from './page.tsx';

export function waitlistOffer(letter: OfferLetter): Written {
  const { reader, leader, date, forAssistant } = letter;
  const {
    waitlistOffer: texts,
    datesProposed,
    greeting,
    when,
    facts,
  } = catalogue(reader.locale).mail;
  return {
    subject: texts.subject(date.moment, date.team),
    page: (
      <Page
        locale={reader.locale}
        preview={texts.intro}
        heading={texts.heading}
        greeting={greeting(leader.givenName)}
        above={forAssistant ? datesProposed.forAssistant(reader.givenName, leader.name) : null}
      >
        <Paragraph>{texts.intro}</Paragraph>
        <Facts
          title={when(date.moment)}
          rows={[
            [facts.team, date.team],
            [facts.kind, date.visitType],
            [facts.where, date.place],
          ]}
        />
        <Note tone="amber">{texts.until(letter.answerUntil)}</Note>
        <NextStep href={letter.url}>{texts.button}</NextStep>
      </Page>
    ),
  };
}
