import { catalogue } from '../../i18n/catalogue.ts';
import type { DatedLetter } from '../rules/letter.ts';
import { Guest } from './host-notice.tsx';
import type { Written } from './letter.ts';
import { NextStep, Note, Page, Paragraph } from './page.tsx';

/** The working day before: to the host, or to the leads when nobody receives the visitor yet. */
export function hostReminder(letter: DatedLetter): Written {
  const { reader, moment, daysAway, asHost, visitor } = letter;
  const {
    hostReminder: texts,
    hostNotice,
    hostGreeting,
    appraisal,
  } = catalogue(reader.locale).mail;
  const subject = asHost ? texts.subject : texts.subjectWithoutHost;
  const intro = hostNotice.intro(visitor, letter.jobTitle);
  return {
    subject: subject(daysAway, moment, visitor),
    page: (
      <Page
        locale={reader.locale}
        preview={asHost ? intro : texts.withoutHost}
        heading={texts.heading(daysAway, moment)}
        greeting={hostGreeting(reader.givenName)}
      >
        {!asHost && <Note tone="amber">{texts.withoutHost}</Note>}
        <Paragraph>{intro}</Paragraph>
        <Guest letter={letter} />
        {asHost && <Paragraph>{hostNotice.role}</Paragraph>}
        <Note tone="petrol">{appraisal}</Note>
        {asHost && <Paragraph>{hostNotice.customer}</Paragraph>}
        {asHost && <Paragraph>{hostNotice.giveBack}</Paragraph>}
        <NextStep href={letter.url}>
          {asHost ? hostNotice.buttonToHost : texts.buttonWithoutHost}
        </NextStep>
      </Page>
    ),
  };
}
