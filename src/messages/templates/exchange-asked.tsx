import { catalogue } from '../../i18n/catalogue.ts';
import type { Locale } from '../../i18n/catalogue.ts';
import type { ExchangedVisit, ExchangeLetter } from '../rules/letter.ts';
import type { Written } from './letter.ts';
import { Facts, NextStep, Page, Paragraph } from './page.tsx';

export function exchangeAsked(letter: ExchangeLetter): Written {
  const { reader, colleague, inReturn, visit } = letter;
  const { exchangeAsked: texts, greeting } = catalogue(reader.locale).mail;
  const isSwap = inReturn !== null;
  const intro = isSwap ? texts.introSwap(colleague) : texts.intro(colleague);
  const forAssistant = texts.forAssistant(reader.givenName, letter.addresseeName);
  return {
    subject: isSwap ? texts.subjectSwap(colleague) : texts.subject(colleague),
    page: (
      <Page
        locale={reader.locale}
        preview={intro}
        heading={isSwap ? texts.headingSwap : texts.heading}
        greeting={greeting(letter.addressee)}
        above={letter.forAssistant ? forAssistant : null}
      >
        <Paragraph>{intro}</Paragraph>
        {visit && <OneVisit label={texts.get} visit={visit} locale={reader.locale} />}
        {inReturn && <OneVisit label={texts.give} visit={inReturn} locale={reader.locale} />}
        <Paragraph>{texts.until(letter.answerUntil)}</Paragraph>
        <NextStep href={letter.url}>{texts.button}</NextStep>
      </Page>
    ),
  };
}

type OneVisitProps = Readonly<{ label: string; visit: ExchangedVisit; locale: Locale }>;

export function OneVisit({ label, visit, locale }: OneVisitProps) {
  const { when, facts } = catalogue(locale).mail;
  return (
    <Facts
      rows={[
        [label, when(visit.moment)],
        [facts.team, visit.team],
        [facts.where, visit.place],
      ]}
    />
  );
}
