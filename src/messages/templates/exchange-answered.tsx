import { catalogue } from '../../i18n/catalogue.ts';
import type { ExchangeLetter } from '../rules/letter.ts';
import { OneVisit } from './exchange-asked.tsx';
import type { Written } from './letter.ts';
import { NextStep, Page, Paragraph } from './page.tsx';

export function exchangeAnswered(letter: ExchangeLetter): Written {
  const { reader, visit } = letter;
  const { exchangeAnswered: texts, greeting, readsAlong } = catalogue(reader.locale).mail;
  const { subject, heading, label, what, agreement } = wordsOf(letter);
  return {
    subject,
    page: (
      <Page
        locale={reader.locale}
        preview={subject}
        heading={heading}
        greeting={greeting(letter.addressee)}
        above={letter.forAssistant ? readsAlong(reader.givenName, letter.addresseeName) : null}
      >
        <Paragraph>{`${subject}.`}</Paragraph>
        {visit && <OneVisit label={label} visit={visit} locale={reader.locale} />}
        <Paragraph>{what}</Paragraph>
        {agreement && <Paragraph>{agreement}</Paragraph>}
        <NextStep href={letter.url}>{texts.button}</NextStep>
      </Page>
    ),
  };
}

function wordsOf({ reader, colleague, inReturn, outcome }: ExchangeLetter) {
  const { exchangeAnswered: texts } = catalogue(reader.locale).mail;
  const answer = outcome === 'ASKED' ? 'LAPSED' : outcome;
  const isSwap = inReturn !== null;
  const subject = (isSwap ? texts.subjectSwap : texts.subject)[answer](colleague);
  const heading = texts.heading[answer];
  if (answer !== 'ACCEPTED')
    return { subject, heading, label: texts.kept, what: texts.stays, agreement: null };
  return isSwap
    ? { subject, heading, label: texts.given, what: texts.acceptedSwap, agreement: null }
    : { subject, heading, label: texts.given, what: texts.accepted, agreement: texts.agreement };
}
