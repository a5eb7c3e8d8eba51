import { catalogue } from '../../i18n/catalogue.ts';
import type { Locale } from '../../i18n/catalogue.ts';
import type { WithoutDateCause } from '../../dashboard/rules/without-date.ts';
import { percentOf } from './digests.ts';
import type { Reader } from './letter.ts';
import type { Moment } from './moment.ts';
import { sectionOf } from './nudge-letter.ts';
import type { Worded } from './nudge-letter.ts';

type Share = Readonly<{ numerator: number; denominator: number }>;

/** Alphabetical by family name, and never ranked; names stay off until the council has decided. */
export type OpenLookBacks = Readonly<{
  namesVisible: boolean;
  cases: readonly Readonly<{ name: string; day: string; team: string; confirmed: boolean }>[];
  url: string;
}>;

export type TeamWeek = Readonly<{
  team: string;
  coming: readonly Readonly<{ moment: Moment; visitor: string; hasHost: boolean }>[];
  unsaid: readonly Readonly<{ day: string; visitor: string }>[];
  promises: Readonly<{ HEARD: number; BUSY: number; OVERDUE: number }>;
  /** Points of which the team noticed this week's outcome. */
  noticed: readonly string[];
  url: string;
}>;

export type HrMonth = Readonly<{
  programme: string;
  month: string;
  rhythm: Share;
  leaders: number;
  done: number;
  confirmed: number;
  /** Null where names are off. */
  withoutDate: readonly Readonly<{
    name: string | null;
    department: string | null;
    cause: WithoutDateCause;
  }>[];
  /** Of what was called done and asked about, what was noticed. */
  noticed: Share;
  failed: number;
  /** People whom no mail reaches, because it comes back. */
  unreachable: number;
  short: readonly Readonly<{
    quarter: string;
    type: string | null;
    needed: number;
    free: number;
  }>[];
  url: string;
}>;

export type SponsorMonth = Readonly<{
  programme: string;
  month: string;
  rhythm: Share;
  answeredInTime: Share;
  noticed: Share;
  lookedBack: Share;
  overdue: number;
  withoutDate: number;
  lookBacks: number;
  hasDeputy: boolean;
  url: string;
}>;

/** Null when there is nothing to tell: then no digest goes out. */
type Words<Facts> = (facts: Facts, reader: Reader) => Worded | null;

export const openLookBacks: Words<OpenLookBacks> = ({ cases, namesVisible, url }, reader) => {
  if (cases.length === 0) return null;
  const { openLookBacks: texts } = catalogue(reader.locale).digests;
  const items = cases.map(({ name, day, team, confirmed }) =>
    confirmed
      ? texts.case(name, day, team)
      : `${texts.case(name, day, team)}: ${texts.unconfirmed}`,
  );
  return {
    kind: 'OPEN_LOOK_BACKS',
    subject: texts.subject(cases.length),
    section: sectionOf({
      heading: texts.heading,
      intro: namesVisible ? texts.intro : texts.nameless(cases.length),
      lists: namesVisible ? [{ title: texts.list, items }] : [],
      step: { label: texts.button, url },
    }),
  };
};

export const teamDigest: Words<TeamWeek> = (week, reader) => {
  const { mail, digests } = catalogue(reader.locale);
  const texts = digests.team;
  const coming = week.coming.map(({ moment, visitor, hasHost }) => {
    const line = `${mail.when(moment)}: ${visitor}`;
    return hasHost ? line : `${line} (${texts.noHost})`;
  });
  const unsaid = week.unsaid.map(({ day, visitor }) => `${visitor}, ${day}`);
  const promises = (['HEARD', 'BUSY', 'OVERDUE'] as const)
    .filter((stage) => week.promises[stage] > 0)
    .map((stage) => texts.stages[stage](week.promises[stage]));
  const told = [...coming, ...unsaid, ...promises, ...week.noticed];
  if (told.length === 0) return null;
  return {
    kind: 'TEAM_DIGEST',
    subject: texts.subject(week.team),
    section: sectionOf({
      heading: texts.heading(week.team),
      intro: texts.intro,
      lists: [
        { title: texts.noticed, items: week.noticed },
        { title: texts.coming, items: coming },
        { title: texts.unsaid, items: unsaid },
        { title: texts.promises, items: promises },
      ],
      step: { label: texts.button, url: week.url },
    }),
  };
};

export const hrDigest: Words<HrMonth> = (month, reader) => {
  if (month.leaders === 0) return null;
  const { digests } = catalogue(reader.locale);
  const texts = digests.hr;
  const withoutDate = month.withoutDate.map(({ name, department, cause }) => {
    const who = [name ?? texts.someone, department].filter((part) => part !== null).join(', ');
    return `${who}: ${texts.cause[cause]}`;
  });
  const short = month.short.map(({ quarter, type, needed, free }) =>
    texts.shortBy(quarter, type ?? texts.anyType, needed, free),
  );
  return {
    kind: 'HR_DIGEST',
    subject: texts.subject(month.programme, month.month),
    section: sectionOf({
      heading: texts.heading(month.month),
      intro: texts.intro(month.programme),
      rows: [
        [texts.leaders, String(month.leaders)],
        [texts.onCourse, shareIn(month.rhythm, reader.locale)],
        [texts.done, String(month.done)],
        [texts.confirmed, String(month.confirmed)],
        [texts.noticed, shareIn(month.noticed, reader.locale)],
        [texts.failed, String(month.failed)],
        [texts.unreachable, month.unreachable === 0 ? '' : String(month.unreachable)],
      ],
      lists: [
        { title: texts.withoutDate, items: withoutDate },
        { title: texts.short, items: short },
      ],
      step: { label: texts.button, url: month.url },
    }),
  };
};

export const sponsorDigest: Words<SponsorMonth> = (month, reader) => {
  const isEmpty = month.rhythm.denominator + month.answeredInTime.denominator === 0;
  if (isEmpty && month.lookedBack.denominator === 0) return null;
  const texts = catalogue(reader.locale).digests.sponsor;
  const decisions = [
    ...(month.overdue > 0 ? [texts.overdue(month.overdue)] : []),
    ...(month.withoutDate > 0 ? [texts.withoutDate(month.withoutDate)] : []),
    ...(month.lookBacks > 0 ? [texts.lookBacks(month.lookBacks)] : []),
    ...(month.hasDeputy ? [] : [texts.noDeputy]),
  ];
  return {
    kind: 'SPONSOR_DIGEST',
    subject: texts.subject(month.programme, month.month),
    section: sectionOf({
      heading: texts.heading,
      intro: texts.intro(month.programme),
      rows: [
        [texts.rhythm, shareIn(month.rhythm, reader.locale)],
        [texts.answeredInTime, shareIn(month.answeredInTime, reader.locale)],
        [texts.noticed, shareIn(month.noticed, reader.locale)],
        [texts.lookedBack, shareIn(month.lookedBack, reader.locale)],
      ],
      lists: [{ title: texts.decisions, items: decisions }],
      step: { label: texts.button, url: month.url },
    }),
  };
};

/** The figure as the dashboard has it, with what it was made of; of a small group only that it is small. */
function shareIn(share: Share, locale: Locale): string {
  const { digests } = catalogue(locale);
  const percent = percentOf(share);
  if (percent === null) return digests.tooFew;
  return digests.share(percent, share.numerator, share.denominator);
}
