type Cause =
  'NO_SLOT_WITHIN_REACH' | 'NO_ANSWER' | 'DECLINED' | 'CANCELLED_BY_HOST' | 'NOT_PROPOSED';
type Stage = 'HEARD' | 'BUSY' | 'OVERDUE';

const many = (count: number, one: string, more: string): string =>
  count === 1 ? `1 ${one}` : `${count} ${more}`;

/** Overviews, weekly or monthly. */
export const digests = {
  openLookBacks: {
    subject: (count: number) =>
      count === 1 ? 'Eén terugblik staat nog open' : `${count} terugblikken staan nog open`,
    heading: 'Terugblikken die nog open staan',
    intro:
      'De leidinggevende en de assistenten weten het al. Een vraag van jou helpt vaak meer dan nog een mail. Wat erin komt te staan, blijft van wie het schrijft.',
    list: 'Op alfabet',
    case: (name: string, day: string, team: string) => `${name}, ${day} bij ${team}`,
    unconfirmed: 'het team heeft nog niet gezegd dat het doorging',
    nameless: (count: number) =>
      `${many(count, 'terugblik staat', 'terugblikken staan')} nog open. Namen blijven weg tot het besluit van de ondernemingsraad is vastgelegd.`,
    button: 'Bekijk het programma',
  },
  team: {
    subject: (team: string) => `De week van ${team}`,
    heading: (team: string) => `De week van ${team}`,
    intro: 'Dit staat er open rond jullie gasten.',
    coming: 'Wie komt er',
    noHost: 'nog geen gastgever',
    unsaid: 'Ging dit door?',
    noticed: 'Gedaan, en jullie merkten het',
    promises: 'Wat jullie meegaven',
    stages: {
      HEARD: (count: number) => `${many(count, 'punt wacht', 'punten wachten')} op antwoord`,
      BUSY: (count: number) => `aan ${many(count, 'punt', 'punten')} wordt gewerkt`,
      OVERDUE: (count: number) => `${many(count, 'antwoord is', 'antwoorden zijn')} te laat`,
    } satisfies Record<Stage, (count: number) => string>,
    button: 'Bekijk jullie gasten',
  },
  hr: {
    subject: (programme: string, month: string) => `${programme}: de stand na ${month}`,
    heading: (month: string) => `Hoe staat het ervoor, na ${month}?`,
    intro: (programme: string) => `De stand van ${programme} op dit moment.`,
    leaders: 'Leidinggevenden met een afspraak',
    onCourse: 'Afspraak gehaald of op koers',
    done: 'Bezoeken geweest',
    confirmed: 'Bezoeken met een datum',
    withoutDate: 'Nog geen datum',
    cause: {
      NO_SLOT_WITHIN_REACH: 'geen vrije plek buiten de eigen afdeling',
      NO_ANSWER: 'nog geen antwoord op een voorstel',
      DECLINED: 'zei nee of zei af',
      CANCELLED_BY_HOST: 'het team zei af',
      NOT_PROPOSED: 'nog niets voorgesteld',
    } satisfies Record<Cause, string>,
    someone: 'Een leidinggevende',
    noticed: 'Bevestigd opgelost',
    failed: 'Berichten die niet aankwamen',
    unreachable: 'Mensen van wie mail terugkomt',
    short: 'Waar plekken tekortkomen',
    anyType: 'alle soorten',
    shortBy: (quarter: string, type: string, needed: number, free: number) =>
      `${quarter}, ${type}: ${needed} nodig, ${free} vrij`,
    button: 'Bekijk het overzicht',
  },
  sponsor: {
    subject: (programme: string, month: string) => `${programme}: wat er beweegt, na ${month}`,
    heading: 'Ritme en opvolging',
    intro: (programme: string) => `De stand van ${programme} op dit moment.`,
    rhythm: 'Afspraak gehaald of op koers',
    answeredInTime: 'Op tijd beantwoord',
    noticed: 'Bevestigd opgelost',
    lookedBack: 'Terugblik binnen 48 uur',
    decisions: 'Wacht op een besluit',
    overdue: (count: number) =>
      `${many(count, 'toezegging wacht', 'toezeggingen wachten')} langer op antwoord dan beloofd`,
    withoutDate: (count: number) =>
      `${many(count, 'leidinggevende heeft', 'leidinggevenden hebben')} nog geen datum`,
    lookBacks: (count: number) =>
      `${many(count, 'terugblik staat', 'terugblikken staan')} nog open`,
    noDeputy: 'Er is nog geen vervanger gekozen voor wat jou zelf betreft',
    button: 'Naar Open Deur',
  },
  share: (percent: number, numerator: number, denominator: number) =>
    `${percent}% (${numerator} van ${denominator})`,
  tooFew: 'nog te weinig om te tellen (minder dan vijf)',
};
