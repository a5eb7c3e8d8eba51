import { catalogue } from '../../i18n/catalogue.ts';
import type { DatedLetter } from '../rules/letter.ts';
import type { Written } from './letter.ts';
import { Bullets, Facts, NextStep, Note, Page, Paragraph } from './page.tsx';

export function calendarInvitation(letter: DatedLetter): Written {
  const { reader, moment, moved, team } = letter;
  const { mail } = catalogue(reader.locale);
  const { calendarInvitation: texts, greeting, when, facts, questions, readsAlong } = mail;
  const subject = moved ? texts.subjectMoved : texts.subject;
  const heading = moved ? texts.headingMoved : texts.heading;
  const intro = moved ? texts.introMoved : texts.intro;
  return {
    subject: subject(moment, team),
    page: (
      <Page
        locale={reader.locale}
        preview={`${when(moment)}. ${letter.place}`}
        heading={heading(moment)}
        greeting={greeting(letter.leader)}
        above={letter.forAssistant ? readsAlong(reader.givenName, letter.visitor) : null}
      >
        <Paragraph>{intro}</Paragraph>
        {letter.waitingForTeam && <Note tone="amber">{texts.tentative}</Note>}
        <Facts
          title={when(moment)}
          rows={[
            [facts.team, team],
            [facts.where, letter.place],
            [facts.bring, letter.bring],
          ]}
        />
        <Bullets title={questions} items={letter.questions} />
        <Paragraph>{texts.role}</Paragraph>
        <NextStep href={letter.url}>{texts.button}</NextStep>
        <Paragraph>{texts.cannot}</Paragraph>
      </Page>
    ),
  };
}
