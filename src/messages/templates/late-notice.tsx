import { catalogue } from '../../i18n/catalogue.ts';
import type { DatedLetter } from '../rules/letter.ts';
import type { Written } from './letter.ts';
import { Facts, NextStep, Note, Page, Paragraph } from './page.tsx';

export function lateNotice(letter: DatedLetter): Written {
  const { reader, moment, visitor, lateMinutes } = letter;
  const {
    lateNotice: texts,
    hostNotice,
    hostGreeting,
    when,
    facts,
    appraisal,
  } = catalogue(reader.locale).mail;
  const intro = texts.intro(lateMinutes);
  return {
    subject: texts.subject(visitor, lateMinutes),
    page: (
      <Page
        locale={reader.locale}
        preview={intro}
        heading={texts.subject(visitor, lateMinutes)}
        greeting={hostGreeting(reader.givenName)}
      >
        <Paragraph>{intro}</Paragraph>
        <Facts
          rows={[
            [texts.agreed, when(moment)],
            [facts.team, letter.team],
            [facts.where, letter.place],
          ]}
        />
        <NextStep href={letter.url}>{hostNotice.button}</NextStep>
        <Note tone="petrol">{appraisal}</Note>
      </Page>
    ),
  };
}
