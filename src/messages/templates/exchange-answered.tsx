import { catalogue } from '../../i18n/catalogue.ts';
import type { ExchangeLetter } from '../rules/letter.ts';
import { OneVisit } from './exchange-asked.tsx';
import type { Written } from './letter.ts';
import { NextStep, Page, Paragraph } from './page.tsx';

export function exchangeAnswered(letter: ExchangeLetter): Written {
  const { reader, colleague, inReturn, visit } = letter;
  const { exchangeAnswered: texts, greeting, readsAlong } = catalogue(reader.locale).mail;
  const outcome = letter.outcome === 'ASKED' ? 'LAPSED' : letter.outcome;
  const isAccepted = outcome === 'ACCEPTED';
  const accepted = inReturn === null ? texts.accepted : texts.acceptedSwap;
  const subject = (inReturn === null ? texts.subject : texts.subjectSwap)[outcome](colleague);
  return {
    subject,
    page: (
      <Page
        locale={reader.locale}
        preview={subject}
        heading={texts.heading[outcome]}
        greeting={greeting(letter.addressee)}
        above={letter.forAssistant ? readsAlong(reader.givenName, letter.addresseeName) : null}
      >
        <Paragraph>{`${subject}.`}</Paragraph>
        {visit && (
          <OneVisit
            label={isAccepted ? texts.given : texts.kept}
            visit={visit}
            locale={reader.locale}
          />
        )}
        <Paragraph>{isAccepted ? accepted : texts.stays}</Paragraph>
        {isAccepted && inReturn === null && <Paragraph>{texts.agreement}</Paragraph>}
        <NextStep href={letter.url}>{texts.button}</NextStep>
      </Page>
    ),
  };
}
