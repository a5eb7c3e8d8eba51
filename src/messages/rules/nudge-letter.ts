import { catalogue } from '../../i18n/catalogue.ts';
import type { Locale } from '../../i18n/catalogue.ts';
import type { MessageGroup, NudgeKind } from './groups.ts';
import type { Off, Reader } from './letter.ts';

/** One thing among several that a mail tells; a value that is empty is left out. */
export type Section = Readonly<{
  heading: string;
  intro: string;
  rows: readonly (readonly [label: string, value: string])[];
  lists: readonly Readonly<{ title: string; items: readonly string[] }>[];
  note: string;
  step: Readonly<{ label: string; url: string }>;
}>;

/** What a message says when it goes alone. */
export type Worded = Readonly<{ kind: NudgeKind; subject: string; section: Section }>;

/** Everything that could wait, in one mail. */
export type NudgeLetter = Readonly<{
  reader: Reader;
  subject: string;
  heading: string;
  /** Of a mail with several things; empty when there is only one. */
  intro: string;
  sections: readonly [Section, ...Section[]];
  off: Off;
}>;

export function sectionOf(
  changes: Pick<Section, 'heading' | 'intro' | 'step'> & Partial<Section>,
): Section {
  return { rows: [], lists: [], note: '', ...changes };
}

export function offOf(groups: readonly MessageGroup[], url: string, locale: Locale): Off {
  const { nudges, mail } = catalogue(locale);
  return { sentence: nudges.off(mail.and(groups.map((group) => nudges.groups[group]))), url };
}

/** One letter of at least one thing. */
export function nudgeLetter(
  [first, ...others]: readonly [Worded, ...Worded[]],
  reader: Reader,
  off: Off,
): NudgeLetter {
  const { nudges } = catalogue(reader.locale);
  const count = others.length + 1;
  const isBundle = count > 1;
  return {
    reader,
    subject: isBundle ? nudges.bundle.subject(count) : first.subject,
    heading: isBundle ? nudges.bundle.heading(count) : first.section.heading,
    intro: isBundle ? nudges.bundle.intro : '',
    sections: [first.section, ...others.map(({ section }) => section)],
    off,
  };
}
