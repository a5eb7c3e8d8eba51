import { catalogue } from '../../i18n/catalogue.ts';
import type { DatedLetter } from '../rules/letter.ts';
import type { Written } from './letter.ts';
import { Facts, NextStep, Note, Page, Paragraph } from './page.tsx';

export function hostNotice(letter: DatedLetter): Written {
  const { reader, moment, visitor, waitingForTeam: asking } = letter;
  const { hostNotice: texts, hostGreeting, when, facts, appraisal } = catalogue(reader.locale).mail;
  const heading = asking ? texts.headingAsking : texts.heading;
  const intro = texts.intro(visitor, letter.jobTitle);
  return {
    subject: subjectOf(letter)(visitor, moment),
    page: (
      <Page
        locale={reader.locale}
        preview={`${when(moment)}. ${intro}`}
        heading={heading(visitor)}
        greeting={hostGreeting(reader.givenName)}
      >
        <Paragraph>{intro}</Paragraph>
        {asking && <Note tone="amber">{texts.asking}</Note>}
        <Facts
          title={when(moment)}
          rows={[
            [facts.team, letter.team],
            [facts.where, letter.place],
          ]}
        />
        <Note tone="petrol">{appraisal}</Note>
        <Paragraph>{texts.team}</Paragraph>
        <NextStep href={letter.url}>{asking ? texts.buttonAsking : texts.button}</NextStep>
        <Paragraph>{texts.cannot}</Paragraph>
      </Page>
    ),
  };
}

function subjectOf({ reader, waitingForTeam, moved }: DatedLetter) {
  const { hostNotice: texts } = catalogue(reader.locale).mail;
  if (waitingForTeam) return texts.subjectAsking;
  return moved ? texts.subjectMoved : texts.subject;
}
