import { catalogue } from '../../i18n/catalogue.ts';
import type { DatedLetter } from '../rules/letter.ts';
import type { Written } from './letter.ts';
import { Facts, NextStep, Page, Paragraph, SwitchOff } from './page.tsx';

/** To both sides: the leads can answer, the leader can only remind them. */
export function didItHappen(letter: DatedLetter): Written {
  const { reader, moment, visitor, team, asVisitor } = letter;
  const { didItHappen: texts, greeting, hostGreeting, when, facts } = catalogue(reader.locale).mail;
  const intro = asVisitor
    ? texts.introToLeader(moment.day, team)
    : texts.intro(visitor, moment.day, team);
  return {
    subject: asVisitor
      ? texts.subjectToLeader(team, moment.day)
      : texts.subject(visitor, moment.day),
    page: (
      <Page
        locale={reader.locale}
        preview={intro}
        heading={texts.heading}
        greeting={asVisitor ? greeting(reader.givenName) : hostGreeting(reader.givenName)}
      >
        <Paragraph>{intro}</Paragraph>
        <Facts
          rows={[
            [facts.when, when(moment)],
            [facts.team, team],
            [facts.where, letter.place],
          ]}
        />
        <Paragraph>{texts.counts}</Paragraph>
        <NextStep href={letter.url}>{asVisitor ? texts.buttonToLeader : texts.button}</NextStep>
        <SwitchOff off={letter.off} locale={reader.locale} />
      </Page>
    ),
  };
}
