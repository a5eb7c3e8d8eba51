import { catalogue } from '../../i18n/catalogue.ts';
import { replyMail as en } from '../../i18n/en/reply-mail.ts';
import { replyMail as nl } from '../../i18n/nl/reply-mail.ts';
import { refusals } from '../../refusals.ts';
import type { ReplyLetter } from '../rules/reply-answer.ts';
import type { Written } from './letter.ts';
import { Facts, NextStep, Note, Page, Paragraph } from './page.tsx';

const catalogues = { nl, en };

export function replyAnswer(letter: ReplyLetter): Written {
  const { reader, upshot, moment, visitor } = letter;
  const { greeting, when, facts } = catalogue(reader.locale).mail;
  const texts = catalogues[reader.locale];
  const words = upshot === 'STILL_OPEN' ? texts.stillOpen(letter.answerBy) : texts.text[upshot];
  const because = upshot === 'NOTHING' ? reasonIn(letter) : null;
  return {
    subject: texts.subject[upshot](moment?.day ?? texts.withoutDay),
    page: (
      <Page
        locale={reader.locale}
        preview={words}
        heading={texts.heading[upshot]}
        greeting={greeting(reader.givenName)}
      >
        {visitor !== null && <Paragraph>{texts.forLeader(visitor)}</Paragraph>}
        <Paragraph>{words}</Paragraph>
        {because !== null && <Note tone="amber">{because}</Note>}
        <Facts
          rows={[
            [facts.when, moment === null ? '' : when(moment)],
            [facts.team, letter.team],
            [facts.where, letter.place],
          ]}
        />
        <NextStep href={letter.url}>{texts.button}</NextStep>
      </Page>
    ),
  };
}

/** A sentence of the page, unless it wants to be filled in. */
function reasonIn({ reader: { locale }, reason }: ReplyLetter): string | null {
  if (reason === 'OLD_INVITATION' || reason === 'OLDER_ANSWER')
    return catalogues[locale].because[reason];
  const sentences: Readonly<Record<string, Readonly<{ nl: string; en: string }>>> = refusals;
  const sentence = sentences[reason ?? '']?.[locale] ?? null;
  return sentence?.includes('{') ? null : sentence;
}
