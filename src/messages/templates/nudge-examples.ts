import { Temporal } from 'temporal-polyfill';
import type { Locale } from '../../i18n/catalogue.ts';
import { groupOf } from '../rules/groups.ts';
import type { NudgeKind } from '../rules/groups.ts';
import { hrDigest, openLookBacks, sponsorDigest, teamDigest } from '../rules/digest-words.ts';
import type { Reader } from '../rules/letter.ts';
import { dayOf, momentOf, monthOf } from '../rules/moment.ts';
import { nudgeLetter, offOf } from '../rules/nudge-letter.ts';
import type { NudgeLetter, Worded } from '../rules/nudge-letter.ts';
import { claimCall, didItHappen, lookBackLate, lookBackOpen } from '../rules/nudge-words.ts';
import type { NudgedVisit } from '../rules/nudge-words.ts';
import {
  confirmationAsked,
  promiseDue,
  promiseOverdue,
  readinessOpen,
  thankYou,
  weDidIt,
} from '../rules/promise-words.ts';
import { handOverAnswered, handOverAsked, promiseReopened } from '../rules/promise-news-words.ts';
import type { PromiseTold } from '../rules/promise-words.ts';

const ZONE = 'Europe/Amsterdam';
const startsAt = Temporal.Instant.from('2026-12-10T06:30:00Z');
const endsAt = Temporal.Instant.from('2026-12-10T10:30:00Z');
const month = Temporal.PlainDate.from('2026-11-01');
const url = 'https://open-deur.example';
const team = 'Monteurs Amersfoort';
const visitor = 'Marleen de Vries';
const programme = 'Open Deur 2026';
const share = (numerator: number, denominator: number) => ({ numerator, denominator });

const visit = (locale: Locale, own: boolean): NudgedVisit => ({
  moment: momentOf({ startsAt, endsAt }, ZONE, locale),
  team,
  place: 'Depot Amersfoort, Stationsplein 1',
  visitor,
  own,
  assistants: ['Ilse Bos'],
  url,
});

const promise = (locale: Locale): PromiseTold => ({
  team,
  point:
    locale === 'nl' ? 'Klanten vragen om een vroeger tijdvak.' : 'Customers ask for earlier slots.',
  answer:
    locale === 'nl'
      ? 'Vanaf januari kan het vanaf 07.00 uur.'
      : 'From January on it is possible from 07:00.',
  day: dayOf(startsAt, ZONE, locale),
  url,
});

type Example = (reader: Reader) => Worded | null;

const words: Readonly<Record<NudgeKind, Example>> = {
  CLAIM_CALL: (reader) => claimCall(visit(reader.locale, false), reader),
  DID_IT_HAPPEN: (reader) => didItHappen(visit(reader.locale, false), reader),
  LOOK_BACK_LATE: (reader) => lookBackLate(visit(reader.locale, true), reader),
  LOOK_BACK_OPEN: (reader) => lookBackOpen(visit(reader.locale, false), reader),
  OPEN_LOOK_BACKS: (reader) =>
    openLookBacks(
      {
        namesVisible: true,
        cases: [
          { name: 'Zoë van Aken', day: promise(reader.locale).day, team, confirmed: false },
          { name: visitor, day: promise(reader.locale).day, team, confirmed: true },
        ],
        url,
      },
      reader,
    ),
  READINESS_OPEN: (reader) => {
    const items =
      reader.locale === 'nl'
        ? ['Geheimhoudingsverklaring', 'Veiligheidsinstructie']
        : ['Confidentiality statement', 'Safety induction'];
    return readinessOpen({ ...visit(reader.locale, true), items }, reader);
  },
  PROMISE_DUE: (reader) => promiseDue(promise(reader.locale), reader),
  PROMISE_OVERDUE: (reader) => promiseOverdue(promise(reader.locale), reader),
  CONFIRMATION_ASKED: (reader) => confirmationAsked(promise(reader.locale), reader),
  PROMISE_REOPENED: (reader) => promiseReopened({ ...promise(reader.locale), owner: null }, reader),
  HAND_OVER_ASKED: (reader) =>
    handOverAsked({ ...promise(reader.locale), colleague: visitor }, reader),
  HAND_OVER_ANSWERED: (reader) =>
    handOverAnswered({ ...promise(reader.locale), colleague: visitor, accepted: true }, reader),
  THANK_YOU: (reader) => {
    const said =
      reader.locale === 'nl' ? 'Dank voor je geduld aan de lijn.' : 'Thanks for your patience.';
    return thankYou({ from: visitor, team, words: said, url }, reader);
  },
  WE_DID_IT: (reader) => weDidIt(promise(reader.locale), reader),
  TEAM_DIGEST: (reader) => {
    const { moment } = visit(reader.locale, false);
    return teamDigest(
      {
        team,
        coming: [
          { moment, visitor, hasHost: true },
          { moment, visitor: 'Joost Bakker', hasHost: false },
        ],
        unsaid: [{ day: moment.day, visitor: 'Zoë van Aken' }],
        promises: { HEARD: 2, BUSY: 1, OVERDUE: 1 },
        noticed: [promise(reader.locale).point],
        url,
      },
      reader,
    );
  },
  HR_DIGEST: (reader) =>
    hrDigest(
      {
        programme,
        month: monthOf(month, reader.locale),
        rhythm: share(9, 12),
        leaders: 12,
        done: 21,
        confirmed: 14,
        withoutDate: [
          { name: 'Zoë van Aken', department: 'Financiën', cause: 'NO_ANSWER' },
          { name: visitor, department: 'IT', cause: 'NO_SLOT_WITHIN_REACH' },
        ],
        noticed: share(8, 11),
        failed: 1,
        unreachable: 1,
        short: [{ quarter: 'Q1 2027', type: null, needed: 8, free: 3 }],
        url,
      },
      reader,
    ),
  SPONSOR_DIGEST: (reader) =>
    sponsorDigest(
      {
        programme,
        month: monthOf(month, reader.locale),
        rhythm: share(9, 12),
        answeredInTime: share(17, 20),
        noticed: share(8, 11),
        lookedBack: share(3, 4),
        overdue: 2,
        withoutDate: 3,
        lookBacks: 1,
        hasDeputy: false,
        url,
      },
      reader,
    ),
};

const letterOf = (locale: Locale, kinds: readonly NudgeKind[]): NudgeLetter => {
  const reader: Reader = { givenName: 'Marleen', locale };
  const [first, ...others] = kinds.flatMap((kind) => words[kind](reader) ?? []);
  if (first === undefined) throw new Error('An example has something to tell.');
  const groups = kinds.flatMap((kind) => groupOf(kind) ?? []);
  return nudgeLetter([first, ...others], reader, offOf([...new Set(groups)], url, locale));
};

/** A letter of each kind that can wait, with people who do not exist; for looking at. */
export const exampleNudge = (kind: NudgeKind, locale: Locale): NudgeLetter =>
  letterOf(locale, [kind]);

/** Several of them in one mail. */
export const exampleBundle = (locale: Locale): NudgeLetter =>
  letterOf(locale, ['LOOK_BACK_LATE', 'READINESS_OPEN', 'PROMISE_DUE']);

export const nudgeKinds = Object.keys(words) as readonly NudgeKind[];
