import { catalogue } from '../../i18n/catalogue.ts';
import type { Locale } from '../../i18n/catalogue.ts';
import type { DatesLetter, ProposedDate } from '../rules/letter.ts';
import type { Written } from './letter.ts';
import { Facts, NextStep, Page, Paragraph } from './page.tsx';

export function datesProposed(letter: DatesLetter): Written {
  const { reader, leader, dates, answerBefore, assistants, forAssistant } = letter;
  const { datesProposed: texts, greeting, and } = catalogue(reader.locale).mail;
  const [first] = dates;
  const intro = texts.intro(dates.length, letter.programme);
  return {
    subject: texts.subject(dates.length, first.moment, first.team),
    page: (
      <Page
        locale={reader.locale}
        preview={intro}
        heading={texts.heading(dates.length)}
        greeting={greeting(leader.givenName)}
        above={forAssistant ? texts.forAssistant(reader.givenName, leader.name) : null}
      >
        <Paragraph>{intro}</Paragraph>
        {dates.map((date) => (
          <OneDate key={date.id} date={date} locale={reader.locale} />
        ))}
        <NextStep href={letter.url}>{texts.button}</NextStep>
        {answerBefore !== null && <Paragraph>{texts.answerBefore(answerBefore)}</Paragraph>}
        {assistants.length > 0 && (
          <Paragraph>{texts.assistantsMay(and(assistants), assistants.length)}</Paragraph>
        )}
      </Page>
    ),
  };
}

function OneDate({ date, locale }: Readonly<{ date: ProposedDate; locale: Locale }>) {
  const { datesProposed: texts, when, facts } = catalogue(locale).mail;
  const because = date.reasons.length > 0 ? `${texts.reasons} ${date.reasons.join(' ')}` : '';
  return (
    <Facts
      title={when(date.moment)}
      rows={[
        [facts.team, `${date.team} (${date.visitType})`],
        [facts.where, date.place],
      ]}
      closing={because}
    />
  );
}
