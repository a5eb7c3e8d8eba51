import { aboutCalendars } from './i18n/refusals/calendars.ts';
import { aboutNudges } from './i18n/refusals/nudges.ts';
import { aboutMail } from './i18n/refusals/mail.ts';
import { aboutPeople } from './i18n/refusals/people.ts';
import { aboutMirror } from './i18n/refusals/mirror.ts';
import { aboutPoints } from './i18n/refusals/points.ts';
import { aboutPromises } from './i18n/refusals/promises.ts';
import { aboutReadiness } from './i18n/refusals/readiness.ts';
import { aboutReflections } from './i18n/refusals/reflections.ts';
import { aboutRotation } from './i18n/refusals/rotation.ts';
import { aboutVisits } from './i18n/refusals/visits.ts';

type Sentences = Readonly<{ nl: string; en: string }>;

/**
 * Every reason we may say no, with its sentence. `{name}` is filled from the refusal's details.
 * The codes are an enum of the API, so that a client cannot forget one.
 */
export const refusals = {
  SIGN_IN_FIRST: { nl: 'Log eerst in.', en: 'Please sign in first.' },
  NOT_ALLOWED: { nl: 'Dit hoort niet bij jouw rol.', en: 'This is not part of your role.' },
  NOT_FOUND: {
    nl: 'Dit is er niet, of niet voor jou.',
    en: 'This does not exist, or is not for you.',
  },
  INVALID_INPUT: { nl: 'Vul {field} anders in: {reason}', en: 'Please change {field}: {reason}' },
  ALREADY_EXISTS: { nl: 'Dit bestaat al.', en: 'This already exists.' },
  STILL_IN_USE: { nl: 'Dit is nog in gebruik.', en: 'This is still in use.' },
  CHANGED_MEANWHILE: {
    nl: 'Dit is intussen veranderd. Ververs de pagina en kijk nog eens.',
    en: 'This has changed meanwhile. Refresh the page and have another look.',
  },
  QUERY_TOO_LARGE: { nl: 'Deze vraag is te groot.', en: 'This request is too large.' },
  DOCUMENT_UNKNOWN: {
    nl: 'Deze pagina is van een andere versie. Open Open Deur opnieuw; wat je invulde, staat er nog.',
    en: 'This page is of another version. Open Open Deur again; what you filled in is still there.',
  },
  IDEMPOTENCY_KEY_REUSED: {
    nl: 'Deze sleutel hoort bij een eerdere, andere opdracht.',
    en: 'This key belongs to an earlier, different request.',
  },
  TRY_AGAIN: {
    nl: 'Het is nu even druk. Probeer het zo nog eens.',
    en: 'It is busy right now. Please try again shortly.',
  },

  ...aboutCalendars,
  ...aboutPeople,

  WORKS_COUNCIL_PENDING: {
    nl: 'Leg eerst het besluit van de ondernemingsraad vast, of waarom er geen is.',
    en: "Record the works council's decision first, or why there is none.",
  },
  PROGRAMME_OVERLAPS: {
    nl: 'Er is al een programma in deze periode.',
    en: 'There already is a programme in this period.',
  },
  PROGRAMME_PUBLISHED: {
    nl: 'Dit programma is al gepubliceerd.',
    en: 'This programme is already published.',
  },
  NO_PROGRAMME: {
    nl: 'Op deze dag loopt er geen gepubliceerd programma.',
    en: 'No published programme runs on this day.',
  },
  SHARES_EXCEED_NORM: {
    nl: 'De verdeling telt op tot meer dan de afspraak van {norm}.',
    en: 'The shares add up to more than the agreement of {norm}.',
  },

  ...aboutVisits,
  ...aboutNudges,
  ...aboutMail,

  ...aboutReadiness,
  ...aboutReflections,
  ...aboutPoints,
  ...aboutPromises,
  ...aboutMirror,
  ...aboutRotation,
} as const satisfies Record<string, Sentences>;

export type RefusalCode = keyof typeof refusals;
type Plain = string | number;
/** What fills the sentence; lists are for the client alone. */
export type RefusalDetails = Readonly<
  Record<string, Plain | readonly Readonly<Record<string, Plain>>[]>
>;

/** The one way to say no: thrown, so that the transaction around it rolls back. */
export class Refusal extends Error {
  constructor(
    readonly code: RefusalCode,
    readonly details: RefusalDetails = {},
  ) {
    super(code);
    this.name = 'Refusal';
  }
}

export function refusalSentence(
  code: RefusalCode,
  details: RefusalDetails,
  locale: 'nl' | 'en',
): string {
  return refusals[code][locale].replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const detail = details[name];
    return typeof detail === 'object' ? placeholder : String(detail ?? placeholder);
  });
}
