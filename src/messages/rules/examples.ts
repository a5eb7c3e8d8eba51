import { Temporal } from 'temporal-polyfill';
import type { Locale } from '../../i18n/catalogue.ts';
import type { DatedLetter, DatesLetter, WelcomeLetter } from './letter.ts';
import { momentOf } from './moment.ts';

/** Letters about people who do not exist, to look at and to test with. */
const ADDRESS = 'https://open-deur.example';
const ZONE = 'Europe/Amsterdam';
const VISIT = {
  startsAt: Temporal.Instant.from('2026-12-10T06:30:00Z'),
  endsAt: Temporal.Instant.from('2026-12-10T10:30:00Z'),
};

const words = {
  nl: {
    site: 'Depot Amersfoort',
    team: 'Monteurs Amersfoort',
    jobTitle: 'directeur IT',
    visitType: 'Monteur',
    bring: 'Draag dichte schoenen; een hesje ligt klaar.',
    questions: ['Wat vragen klanten het vaakst?', 'Wat kost je team onnodig tijd?'],
    reason: 'Je was nog niet bij een monteur.',
    answerBefore: 'donderdag 26 november',
  },
  en: {
    site: 'Amersfoort depot',
    team: 'Technicians Amersfoort',
    jobTitle: 'IT director',
    visitType: 'Technician',
    bring: 'Wear closed shoes; a vest is waiting for you.',
    questions: ['What do customers ask most?', 'What costs your team time for nothing?'],
    reason: 'You have not been with a technician yet.',
    answerBefore: 'Thursday 26 November',
  },
} as const satisfies Record<Locale, unknown>;

const placeIn = (locale: Locale): string => `${words[locale].site}, Stationsplein 1, Amersfoort`;

export const exampleWelcome = (locale: Locale): WelcomeLetter => ({
  reader: { givenName: 'Bo', locale },
  address: 'bo@open-deur.example',
  signInUrl: `${ADDRESS}/sign-in`,
});

export function exampleDates(locale: Locale): DatesLetter {
  const { team, visitType, reason, answerBefore } = words[locale];
  const place = placeIn(locale);
  const dateIn = (weeks: number) => ({
    id: String(weeks),
    moment: momentOf(
      {
        startsAt: VISIT.startsAt.add({ hours: weeks * 7 * 24 }),
        endsAt: VISIT.endsAt.add({ hours: weeks * 7 * 24 }),
      },
      ZONE,
      locale,
    ),
    ...{ team, place, visitType, reasons: [reason] },
  });
  return {
    leader: { givenName: 'Marleen', name: 'Marleen de Vries' },
    reader: { givenName: 'Ilse', locale },
    forAssistant: true,
    programme: 'Open Deur 2026',
    dates: [dateIn(0), dateIn(6)],
    answerBefore,
    assistants: ['Ilse Bos'],
    url: `${ADDRESS}/invitation/example`,
  };
}

export function exampleVisit(locale: Locale): DatedLetter {
  const { site, team, jobTitle, bring, questions } = words[locale];
  return {
    reader: { givenName: 'Petra', locale },
    moment: momentOf(VISIT, ZONE, locale),
    daysAway: 1,
    ...{ team, site, place: placeIn(locale), bring, questions, jobTitle },
    visitor: 'Marleen de Vries',
    waitingForTeam: false,
    moved: false,
    postponed: false,
    cancelSide: 'VISITOR',
    url: `${ADDRESS}/visits/example`,
  };
}
