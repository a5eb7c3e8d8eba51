type Moment = Readonly<{ day: string; from: string; until: string }>;
type Side = 'VISITOR' | 'HOST' | 'PROGRAMME' | 'FORCE_MAJEURE';

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function dayWord(daysAway: number, day: string): string {
  if (daysAway === 0) return 'Vandaag';
  return daysAway === 1 ? 'Morgen' : capital(day);
}

/** Mails to whoever receives a guest: host, volunteers, team leads. */
export const hostMail = {
  hostNotice: {
    subject: (visitor: string, { day }: Moment) => `${visitor} loopt ${day} met jullie mee`,
    subjectToHost: (visitor: string, { day }: Moment) => `${visitor} loopt ${day} met je mee`,
    subjectMoved: (visitor: string, { day }: Moment) => `${visitor} komt nu op ${day}`,
    subjectAsking: (visitor: string, { day }: Moment) => `Kan ${visitor} ${day} met jullie mee?`,
    heading: (visitor: string) => `${visitor} komt meelopen`,
    headingToHost: (visitor: string) => `${visitor} loopt met je mee`,
    headingMoved: (visitor: string) => `${visitor} komt op een ander moment`,
    headingAsking: (visitor: string) => `${visitor} wil graag meelopen`,
    intro: (visitor: string, jobTitle: string) =>
      jobTitle === ''
        ? `${visitor} komt leren wat klanten van ons merken.`
        : `${visitor}, ${jobTitle}, komt leren wat klanten van ons merken.`,
    asking: 'Dit is korter van tevoren dan afgesproken. Het gaat alleen door als jij ja zegt.',
    askingHost:
      'Dit is korter van tevoren dan afgesproken. Het gaat door als je teamleider ja zegt; anders hoor je het meteen.',
    stays: 'Jij staat nog als gastgever, nu op dit nieuwe moment.',
    role: 'Je werkt zoals altijd. Je gast kijkt, luistert en vraagt. Er wordt niets opgenomen of gefotografeerd, en je naam komt hooguit in een bedankje.',
    roleOfTeam:
      'Je team werkt zoals altijd. De gast kijkt, luistert en vraagt. Er wordt niets opgenomen of gefotografeerd, en namen komen hooguit in een bedankje.',
    customer:
      'Vraag de klant vooraf: “Mag mijn collega meekijken om te leren?” Of in het Engels: “May my colleague watch, to learn?” Zegt de klant nee, dan kijkt je gast even niet mee.',
    giveBack:
      'Lukt het niet? Geef je gast terug op deze pagina. Eén tik, zonder reden; je teamleider ziet alleen dat er iemand anders nodig is.',
    noHost:
      'Er is nog geen gastgever. Wie graag iemand meeneemt, kan dit bezoek nemen; vijf werkdagen ervoor regel jij iemand of trek je de plek in.',
    team: 'Vertel je team wie er komt en waarvoor.',
    cannot: 'Komt het niet uit? Dat kun je op dezelfde pagina laten weten, zonder reden.',
    button: 'Bekijk je gasten',
    buttonToHost: 'Bekijk of geef terug',
    buttonAsking: 'Ja of nee zeggen',
  },

  hostReminder: {
    subject: (daysAway: number, { day, from }: Moment, visitor: string) =>
      `${dayWord(daysAway, day)} ${from} uur: ${visitor} loopt met je mee`,
    subjectWithoutHost: (daysAway: number, { day, from }: Moment, visitor: string) =>
      `${dayWord(daysAway, day)} ${from} uur: ${visitor} komt, nog geen gastgever`,
    heading: (daysAway: number, { day, from }: Moment) =>
      `${dayWord(daysAway, day)} om ${from} uur`,
    withoutHost:
      'Nog niemand neemt deze gast mee. Wijs nu iemand aan of trek de plek in; dan weet iedereen waar die aan toe is.',
    buttonWithoutHost: 'Regel een gastgever',
  },

  hostRelease: {
    subject: (visitor: string, day: string | null) =>
      day === null
        ? `Het bezoek van ${visitor} is niet meer van jou`
        : `Het bezoek van ${visitor} op ${day} is niet meer van jou`,
    heading: 'Dit bezoek is niet meer van jou',
    intro: 'Je hoeft niets meer te doen. De afspraak mag uit je agenda.',
    thanks: 'Dank dat je gastgever wilde zijn.',
    button: 'Bekijk andere gasten',
  },

  hostCancellation: {
    subject: (visitor: string, day: string | null) =>
      day === null ? `${visitor} komt niet` : `${visitor} komt ${day} niet`,
    subjectPostponed: (visitor: string, day: string | null) =>
      day === null
        ? `${visitor} komt op een ander moment`
        : `${visitor} komt niet op ${day}, maar op een ander moment`,
    heading: 'Dit bezoek gaat niet door',
    headingPostponed: 'Dit bezoek komt op een ander moment',
    because: {
      VISITOR: (visitor: string) => `${visitor} heeft afgezegd.`,
      HOST: (visitor: string) => `Het is van jullie kant afgezegd. ${visitor} weet het.`,
      PROGRAMME: (visitor: string) => `Het bezoek van ${visitor} is vanuit het programma afgezegd.`,
      FORCE_MAJEURE: (visitor: string) => `Door overmacht kan ${visitor} dan niet komen.`,
    } satisfies Record<Side, (visitor: string) => string>,
    postponed: (visitor: string) => `${visitor} heeft het bezoek verzet.`,
    noDate: 'Er is nog geen nieuwe datum.',
    youWillHear: 'Er is nog geen nieuwe datum; je hoort het zodra die er is.',
    takenOver: (visitor: string, colleague: string) =>
      `${visitor} komt niet; ${colleague} komt in de plaats, op hetzelfde moment.`,
    thanks: 'Dank dat jullie plaats maakten.',
    button: 'Bekijk je gasten',
  },

  claimCall: {
    subject: (visitor: string, { day }: Moment) => `Neem jij ${visitor} mee op ${day}?`,
    heading: 'Er komt een gast. Neem jij die mee?',
    first: 'Je liet weten dat je graag iemand meeneemt. Wie het eerst tikt, is gastgever.',
    notNow:
      'Past het niet? Dan hoef je niets te doen, en niemand ziet dat. Liever geen vragen? Zet op dezelfde pagina “nu even niet”.',
    button: 'Bekijk en neem mee',
  },

  hostWanted: {
    subject: (visitor: string, { day }: Moment) => `Nog geen gastgever voor ${visitor} op ${day}`,
    heading: 'Wie neemt deze gast mee?',
    intro: (visitor: string) =>
      `Er is iemand nodig om ${visitor} mee te nemen. Vraag iemand van je team en leg het vast. Lukt dat niet, trek dan de plek in; ${visitor} hoort het meteen en krijgt andere momenten.`,
    button: 'Regel een gastgever',
  },

  lateNotice: {
    subject: (visitor: string, minutes: string) => `${visitor} komt ${minutes} minuten later`,
    intro: (minutes: string) =>
      `Je gast verwacht er ${minutes} minuten na de afgesproken tijd te zijn. Werk gerust door; je gast sluit aan.`,
    agreed: 'Afgesproken',
  },
};
