import { catalogue } from '../../i18n/catalogue.ts';
import type { DatedLetter } from '../rules/letter.ts';
import type { Written } from './letter.ts';
import { Facts, NextStep, Note, Page, Paragraph } from './page.tsx';

/** To whoever claimed the visit, and to the leads of the team. */
export function hostNotice(letter: DatedLetter): Written {
  const { reader, moment, visitor } = letter;
  const { hostNotice: texts, hostGreeting, when, appraisal } = catalogue(reader.locale).mail;
  const { subject, heading } = titleOf(letter);
  const intro = texts.intro(visitor, letter.jobTitle);
  return {
    subject: subject(visitor, moment),
    page: (
      <Page
        locale={reader.locale}
        preview={`${when(moment)}. ${intro}`}
        heading={heading(visitor)}
        greeting={hostGreeting(reader.givenName)}
      >
        <Paragraph>{intro}</Paragraph>
        <Asking letter={letter} />
        <Guest letter={letter} />
        <Paragraph>{letter.asHost ? texts.role : texts.roleOfTeam}</Paragraph>
        <Note tone="petrol">{appraisal}</Note>
        <Paragraph>{texts.customer}</Paragraph>
        {letter.asHost ? <ForHost letter={letter} /> : <ForLead letter={letter} />}
      </Page>
    ),
  };
}

function titleOf({ reader, asHost, waitingForTeam, moved }: DatedLetter) {
  const { hostNotice: texts } = catalogue(reader.locale).mail;
  if (waitingForTeam && !asHost)
    return { subject: texts.subjectAsking, heading: texts.headingAsking };
  if (moved) return { subject: texts.subjectMoved, heading: texts.headingMoved };
  if (asHost) return { subject: texts.subjectToHost, heading: texts.headingToHost };
  return { subject: texts.subject, heading: texts.heading };
}

function Asking({ letter }: Readonly<{ letter: DatedLetter }>) {
  const { hostNotice: texts } = catalogue(letter.reader.locale).mail;
  if (!letter.waitingForTeam) return null;
  return <Note tone="amber">{letter.asHost ? texts.askingHost : texts.asking}</Note>;
}

/** When, with whom, where and what for. */
export function Guest({ letter }: Readonly<{ letter: DatedLetter }>) {
  const { when, facts } = catalogue(letter.reader.locale).mail;
  return (
    <Facts
      title={when(letter.moment)}
      rows={[
        [facts.team, letter.team],
        [facts.kind, letter.visitType],
        [facts.where, letter.place],
      ]}
    />
  );
}

function ForHost({ letter }: Readonly<{ letter: DatedLetter }>) {
  const { hostNotice: texts } = catalogue(letter.reader.locale).mail;
  return (
    <>
      {letter.moved && <Note tone="amber">{texts.stays}</Note>}
      <Paragraph>{texts.giveBack}</Paragraph>
      <NextStep href={letter.url}>{texts.buttonToHost}</NextStep>
    </>
  );
}

/**
 * Whether somebody receives the visitor, not who: a mail stays, and together with the next one it would
 * tell who gave the visit back.
 */
function ForLead({ letter }: Readonly<{ letter: DatedLetter }>) {
  const { hostNotice: texts } = catalogue(letter.reader.locale).mail;
  return (
    <>
      {letter.host === '' && <Paragraph>{texts.noHost}</Paragraph>}
      <Paragraph>{texts.team}</Paragraph>
      <NextStep href={letter.url}>
        {letter.waitingForTeam ? texts.buttonAsking : texts.button}
      </NextStep>
      <Paragraph>{texts.cannot}</Paragraph>
    </>
  );
}
