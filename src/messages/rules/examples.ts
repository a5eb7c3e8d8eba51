import { Temporal } from 'temporal-polyfill';
import type { Locale } from '../../i18n/catalogue.ts';
import type {
  DatedLetter,
  DatesLetter,
  ExchangeLetter,
  OfferLetter,
  WelcomeLetter,
} from './letter.ts';
import { momentOf } from './moment.ts';
import type { Moment } from './moment.ts';
import type { ReplyLetter } from './reply-answer.ts';

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
    errand: 'Maak op onze site een afspraak met een monteur, tot aan de laatste knop.',
    toldBefore: [
      '“Klanten vragen om een vroeger tijdvak.” Bezig: proef in januari.',
      '“De kaart in de bus loopt achter.” Nee, omdat: de leverancier stopt in maart.',
    ],
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
    errand: 'Make an appointment with a technician on our site, up to the last button.',
    toldBefore: [
      '“Customers ask for earlier times.” Busy: a trial in January.',
      '“The map in the van is out of date.” No, because: the supplier stops in March.',
    ],
    reason: 'You have not been with a technician yet.',
    answerBefore: 'Thursday 26 November',
  },
} as const satisfies Record<Locale, unknown>;

const placeIn = (locale: Locale): string => `${words[locale].site}, Stationsplein 1, Amersfoort`;

/** So many weeks after the visit of the examples. */
const momentIn = (weeks: number, locale: Locale): Moment => {
  const shifted = (moment: Temporal.Instant) => moment.add({ hours: weeks * 7 * 24 });
  const { startsAt, endsAt } = VISIT;
  return momentOf({ startsAt: shifted(startsAt), endsAt: shifted(endsAt) }, ZONE, locale);
};

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
    moment: momentIn(weeks, locale),
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

export function exampleOffer(locale: Locale): OfferLetter {
  const { leader, dates, url } = exampleDates(locale);
  return {
    leader,
    reader: { givenName: 'Marleen', locale },
    forAssistant: false,
    date: dates[0],
    answerUntil: momentIn(-1, locale),
    url,
  };
}

export function exampleExchange(locale: Locale): ExchangeLetter {
  const { team } = words[locale];
  const place = placeIn(locale);
  return {
    reader: { givenName: 'Bo', locale },
    addressee: 'Bo',
    addresseeName: 'Bo Jansen',
    forAssistant: false,
    colleague: 'Marleen de Vries',
    outcome: 'ACCEPTED',
    visit: { moment: momentIn(0, locale), team, place },
    inReturn: { moment: momentIn(3, locale), team, place },
    answerUntil: momentIn(-1, locale),
    url: `${ADDRESS}/today`,
  };
}

export function exampleReply(locale: Locale): ReplyLetter {
  const { team } = words[locale];
  return {
    reader: { givenName: 'Marleen', locale },
    upshot: 'OTHER_MOMENT',
    answerBy: '',
    reason: null,
    moment: momentIn(0, locale),
    team,
    place: placeIn(locale),
    visitor: null,
    url: `${ADDRESS}/visits/example`,
  };
}

export function exampleVisit(locale: Locale): DatedLetter {
  const { site, team, jobTitle, bring, questions, errand, toldBefore } = words[locale];
  return {
    reader: { givenName: 'Petra', locale },
    moment: momentOf(VISIT, ZONE, locale),
    daysAway: 1,
    ...{ team, site, place: placeIn(locale), bring, questions, errand, jobTitle },
    toldBefore,
    toldMore: '',
    visitType: words[locale].visitType,
    visitor: 'Marleen de Vries',
    leader: 'Marleen',
    asVisitor: false,
    forAssistant: false,
    asHost: true,
    host: 'Sam Visser',
    takenOverBy: '',
    alternatives: [1, 2, 3].map((weeks) => momentIn(weeks, locale)),
    lateMinutes: '20',
    waitingForTeam: false,
    moved: false,
    dayCardUrl: `${ADDRESS}/day-card/example`,
    postponed: false,
    cancelSide: 'VISITOR',
    url: `${ADDRESS}/visits/example`,
  };
}
