import { catalogue } from '../../i18n/catalogue.ts';
import type { TestLetter } from '../rules/letter.ts';
import type { Written } from './letter.ts';
import { NextStep, Note, Page, Paragraph } from './page.tsx';

export function testMail({ reader, pilotAddress, url }: TestLetter): Written {
  const { mail, mailDesk } = catalogue(reader.locale);
  const texts = mailDesk.test.mail;
  return {
    subject: texts.subject,
    page: (
      <Page
        locale={reader.locale}
        preview={texts.intro}
        heading={texts.heading}
        greeting={mail.greeting(reader.givenName)}
      >
        <Paragraph>{texts.intro}</Paragraph>
        {pilotAddress !== '' && <Note tone="amber">{texts.pilot(pilotAddress)}</Note>}
        <NextStep href={url}>{texts.button}</NextStep>
      </Page>
    ),
  };
}
