import { catalogue } from '../../i18n/catalogue.ts';
import type { WelcomeLetter } from '../rules/letter.ts';
import type { Written } from './letter.ts';
import { Bullets, NextStep, Page, Paragraph } from './page.tsx';

export function welcome({ reader, address, signInUrl }: WelcomeLetter): Written {
  const { welcome: texts, greeting } = catalogue(reader.locale).mail;
  return {
    subject: texts.subject,
    page: (
      <Page
        locale={reader.locale}
        preview={texts.intro}
        heading={texts.heading}
        greeting={greeting(reader.givenName)}
      >
        <Paragraph>{texts.intro}</Paragraph>
        <Paragraph>{texts.signIn(address)}</Paragraph>
        <NextStep href={signInUrl}>{texts.button}</NextStep>
        <Bullets title={texts.stepsTitle} items={texts.steps} />
      </Page>
    ),
  };
}
