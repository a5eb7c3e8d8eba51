import type { Temporal } from 'temporal-polyfill';
import { catalogue } from '../../i18n/catalogue.ts';
import { inWordsOf } from '../../programmes/rules/programme.ts';
import type { VisitType } from '../../programmes/rules/programme.ts';
import type { Team } from '../../teams/rules/team.ts';
import type { Visit } from '../../visits/rules/visit.ts';
import type { ProposedDate, Reader, VisitLetter } from './letter.ts';
import { daysBetween, momentOf } from './moment.ts';

/** Where a visit is, and what kind of work it shows. */
export type Place = Readonly<{ team: Team; visitType: VisitType }>;

/** What a letter says of a visit by itself, whatever it is about. */
export type VisitWords = Omit<
  VisitLetter,
  | 'visitor'
  | 'leader'
  | 'jobTitle'
  | 'asVisitor'
  | 'forAssistant'
  | 'asHost'
  | 'host'
  | 'takenOverBy'
  | 'alternatives'
  | 'lateMinutes'
  | 'waitingForTeam'
  | 'moved'
  | 'toldBefore'
  | 'toldMore'
  | 'dayCardUrl'
  | 'url'
>;

export function visitInWords(
  { startsAt, endsAt, state, cancelSide }: Visit,
  { team, visitType }: Place,
  { reader, now }: Readonly<{ reader: Reader; now: Temporal.Instant }>,
): VisitWords {
  const { timeZone, name: site } = team.site;
  const words = inWordsOf(visitType, reader.locale);
  return {
    reader,
    moment: startsAt && endsAt && momentOf({ startsAt, endsAt }, timeZone, reader.locale),
    daysAway: startsAt === null ? 0 : daysBetween(now, startsAt, timeZone),
    team: team.name,
    site,
    place: placeOf(team),
    visitType: words.name,
    bring: words.whatToBring,
    questions: words.questions,
    errand: words.errand,
    postponed: state === 'POSTPONED',
    cancelSide,
  };
}

/** Null for a proposal without a date, of which there should be none. */
export function proposedDate(
  { id, startsAt, endsAt, reasons }: Visit,
  { team, visitType }: Place,
  { locale }: Reader,
): ProposedDate | null {
  if (startsAt === null || endsAt === null) return null;
  const { name } = inWordsOf(visitType, locale);
  const sentences = catalogue(locale).api.reasons;
  return {
    id,
    moment: momentOf({ startsAt, endsAt }, team.site.timeZone, locale),
    team: team.name,
    place: placeOf(team),
    visitType: name,
    reasons: reasons.map(({ code, count }) =>
      sentences[code]({ visitType: name, team: team.name, count }),
    ),
  };
}

export const placeOf = ({ site }: Team): string => `${site.name}, ${site.address}`;
