import type { Temporal } from 'temporal-polyfill';
import { addWorkingDays } from '../../programmes/rules/working-days.ts';
import type { Holidays } from '../../programmes/rules/working-days.ts';
import type { RevisitBrief } from '../../promises/rules/revisit-brief.ts';
import { catalogue } from '../../i18n/catalogue.ts';
import type { Locale } from '../../i18n/catalogue.ts';

const WORKING_DAYS_BEFORE = -5;
const HOUR_OF_BRIEF = '09:00';

/** Five working days before the visit, at nine in the morning on the clock of the site. */
export function briefAt(
  startsAt: Temporal.Instant,
  { timeZone, holidays }: Readonly<{ timeZone: string; holidays: Holidays }>,
): Temporal.Instant {
  const visitDay = startsAt.toZonedDateTimeISO(timeZone).toPlainDate();
  return addWorkingDays(visitDay, WORKING_DAYS_BEFORE, holidays)
    .toZonedDateTime({ timeZone, plainTime: HOUR_OF_BRIEF })
    .toInstant();
}

/** What the team said before, a sentence each, in the reader's language. */
export function toldBefore(
  brief: RevisitBrief | null,
  locale: Locale,
): Readonly<{ toldBefore: readonly string[]; toldMore: string }> {
  if (brief === null) return { toldBefore: [], toldMore: '' };
  const { brief: texts } = catalogue(locale).mail;
  return {
    toldBefore: brief.points.map(({ text, stage, answer }) => texts.toldLine(text, stage, answer)),
    toldMore: brief.more === 0 ? '' : texts.toldMore(brief.more),
  };
}
