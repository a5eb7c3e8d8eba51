import { exchangeMail } from './mail-exchanges.ts';
import { hostMail } from './mail-hosts.ts';

/** A day and its hours on the clock of the site: "donderdag 10 december", "07.30", "11.30". */
type Moment = Readonly<{ day: string; from: string; until: string }>;
type Side = 'VISITOR' | 'HOST' | 'PROGRAMME' | 'FORCE_MAJEURE';

const countWords = ['Geen', 'Een', 'Twee', 'Drie', 'Vier', 'Vijf', 'Zes', 'Zeven', 'Acht'];
const countWord = (count: number): string => countWords[count] ?? String(count);
type Stage = 'HEARD' | 'BUSY' | 'OVERDUE' | 'DONE' | 'NO_BECAUSE';
const toldStage: Readonly<Record<Stage, string>> = {
  HEARD: 'Nog geen antwoord',
  BUSY: 'Bezig',
  OVERDUE: 'Wacht op antwoord',
  DONE: 'Gedaan',
  NO_BECAUSE: 'Nee, omdat',
};
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const mail = {
  ...hostMail,
  ...exchangeMail,
  productName: 'Open Deur',
  footer: 'Open Deur: een dienst lang naast de mensen die klanten helpen.',
  greeting: (givenName: string) => `Beste ${givenName},`,
  hostGreeting: (givenName: string) => `Dag ${givenName},`,
  when: ({ day, from, until }: Moment) => `${capital(day)}, ${from}–${until} uur`,
  and: (names: readonly string[]) =>
    new Intl.ListFormat('nl', { type: 'conjunction' }).format(names),
  appraisal: 'Wat je gast ziet, telt niet mee in jouw beoordeling.',
  facts: {
    when: 'Wanneer',
    where: 'Waar',
    team: 'Met wie',
    visitor: 'Wie',
    bring: 'Neem mee',
    formerly: 'Stond gepland',
    kind: 'Soort meeloopmoment',
  },
  questions: 'Vragen om mee te nemen',
  /** Above what an assistant reads: the greeting is meant for the principal. */
  readsAlong: (assistant: string, principal: string) =>
    `${assistant}, dit gaat over een bezoek van ${principal}. Je leest mee omdat je de agenda beheert.`,

  welcome: {
    subject: 'Jij beheert Open Deur',
    heading: 'Open Deur staat voor je klaar',
    intro:
      'Leidinggevenden lopen straks met regelmaat een dienst mee met collega’s die klanten helpen. Wat ze daar horen, krijgt een eigenaar en een antwoord.',
    signIn: (address: string) =>
      `Log in met ${address}. Je krijgt dan een mail met een link en zes cijfers; een wachtwoord is er niet.`,
    stepsTitle: 'In deze volgorde gaat het vlot',
    steps: [
      'Lees de lijst met leidinggevenden, afdelingen en assistenten in.',
      'Maak het programma: wat spreken jullie af, en wat besloot de ondernemingsraad?',
      'Voeg locaties en teams toe. Een teamleider zet daarna zelf plekken open.',
      'Vraag een roostervoorstel, lees de redenen en verstuur de uitnodigingen.',
    ],
    button: 'Inloggen',
  },

  datesProposed: {
    subject: (count: number, first: Moment, team: string) =>
      count === 1
        ? `${capital(first.day)} mee met ${team}?`
        : `${countWord(count)} momenten om mee te lopen, het eerste op ${first.day}`,
    heading: (count: number) =>
      count === 1
        ? 'Er staat een deur voor je open'
        : `${countWord(count)} deuren staan voor je open`,
    forAssistant: (assistant: string, principal: string) =>
      `${assistant}, deze uitnodiging is voor ${principal}. Je mag ook antwoorden.`,
    intro: (count: number, programme: string) =>
      `${count === 1 ? 'Dit is je moment' : 'Dit zijn je momenten'} in ${programme}. Het team werkt zoals altijd; jij kijkt, luistert en vraagt.`,
    reasons: 'Waarom jij, waarom hier:',
    answerBefore: (day: string) =>
      `Laat vóór ${day} weten wat past: alles, een deel of niets. Tot dan blijft de plek voor je vrij.`,
    assistantsMay: (names: string, count: number) =>
      `${names} ${count === 1 ? 'mag' : 'mogen'} ook voor je antwoorden.`,
    button: 'Kies wat past',
  },

  calendarInvitation: {
    subject: ({ day, from }: Moment, team: string) =>
      `${capital(day)}, ${from} uur: mee met ${team}`,
    subjectMoved: ({ day, from }: Moment, team: string) =>
      `Verzet naar ${day}, ${from} uur: mee met ${team}`,
    heading: ({ day }: Moment) => `Je gaat mee op ${day}`,
    headingMoved: ({ day }: Moment) => `Je bezoek is nu op ${day}`,
    intro: 'Fijn dat je komt. De afspraak voor je agenda zit bij deze mail.',
    introMoved: 'De afspraak in je agenda verhuist mee.',
    tentative:
      'Dit is korter van tevoren dan afgesproken. Het gaat door als het team ja zegt; kan het niet, dan hoor je dat meteen.',
    role: 'Het team werkt zoals altijd; jij kijkt, luistert en vraagt. Namen van klanten en collega’s blijven daar.',
    cannot: 'Kun je niet? Verzet het op de pagina van je bezoek, dan hoort het team het meteen.',
    button: 'Bekijk je bezoek',
    summary: (team: string) => `Meelopen met ${team}`,
  },

  calendarCancellation: {
    subject: (day: string | null, team: string) =>
      day === null ? `Gaat niet door: mee met ${team}` : `Gaat niet door: ${day} mee met ${team}`,
    subjectPostponed: (day: string | null, team: string) =>
      day === null ? `Verzet: mee met ${team}` : `Verzet: ${day} mee met ${team}`,
    heading: 'Dit bezoek gaat niet door',
    headingPostponed: 'Je volgende moment staat nog niet vast',
    because: {
      VISITOR: 'Het is van jouw kant afgezegd. Het team weet het.',
      HOST: 'Het team kan je dan niet ontvangen.',
      PROGRAMME: 'Het is vanuit het programma afgezegd.',
      FORCE_MAJEURE: 'Door overmacht kan het dan niet.',
    } satisfies Record<Side, string>,
    postponed: 'Je bezoek is verzet en heeft nog geen nieuwe datum. Het team weet het.',
    takenOver: (colleague: string) => `${colleague} gaat in jouw plaats. Het team weet het.`,
    agreement: {
      VISITOR: 'Wat we afspraken blijft staan: een ander moment telt gewoon mee.',
      HOST: 'Wat we afspraken verandert er niet door. Is er geen ander moment, dan gaat dit bezoek eraf.',
      PROGRAMME: 'Wat we afspraken verandert er niet door: een ander moment telt gewoon mee.',
      FORCE_MAJEURE: 'Wat we afspraken verandert er niet door: een ander moment telt gewoon mee.',
    } satisfies Record<Side, string>,
    agreementPostponed: 'Wat we afspraken blijft staan: de nieuwe datum telt gewoon mee.',
    calendar: 'De afspraak verdwijnt uit je agenda.',
    button: 'Kies een ander moment',
  },

  urgentChange: {
    subject: (daysAway: number, { day, from }: Moment, team: string) =>
      `${dayWord(daysAway, day)} ${from} uur gaat niet door: ${team}`,
    subjectMoved: (daysAway: number, { day, from }: Moment, team: string) =>
      `Gewijzigd: ${dayInText(daysAway, day)} ${from} uur bij ${team}`,
    heading: (daysAway: number, { day }: Moment) => `${dayWord(daysAway, day)} gaat niet door`,
    headingMoved: (daysAway: number, { day, from }: Moment) =>
      `Het is nu ${dayInText(daysAway, day)} om ${from} uur`,
    calledOff: 'Het team kan je dan niet ontvangen. Je hoeft niet te komen.',
    moved: 'Het team heeft je moment verplaatst.',
    alternatives: 'Vrije momenten bij hetzelfde team',
    noAlternatives: 'Dit team heeft nu geen ander moment vrij.',
    agreement: 'Wat we afspraken verandert er niet door.',
    calendar: 'De afspraak verdwijnt uit je agenda.',
    calendarMoved: 'De afspraak in je agenda verhuist mee.',
    button: 'Kies een ander moment',
    buttonMoved: 'Bekijk je bezoek',
  },

  brief: {
    subject: ({ day, from }: Moment, team: string) =>
      `Voorbereiding: ${day}, ${from} uur bij ${team}`,
    heading: 'Eén minuut voorbereiding',
    intro: (team: string) => `Je gaat mee met ${team}. Dit is wat je nu al kunt weten.`,
    role: 'Het team werkt zoals altijd; jij kijkt, luistert en vraagt. Namen van klanten en collega’s blijven daar.',
    errand: 'Vooraf: één kleine opdracht als klant',
    told: 'Wat dit team eerder zei, en wat ervan kwam',
    toldLine: (point: string, stage: Stage, answer: string) =>
      `“${point}” ${toldStage[stage]}${answer && `: ${answer}`}`,
    toldMore: (count: number) =>
      count === 1 ? 'En nog één ouder punt.' : `En nog ${count} oudere punten.`,
    debrief: 'Neem na afloop tien minuten om met je gastgever na te praten.',
    button: 'Open je voorbereiding',
  },

  didItHappen: {
    subject: (visitor: string, day: string) => `Is het bezoek van ${visitor} op ${day} geweest?`,
    subjectToLeader: (team: string, day: string) => `Is je bezoek aan ${team} op ${day} geweest?`,
    heading: 'Is het geweest?',
    intro: (visitor: string, day: string, team: string) =>
      `Op ${day} stond ${visitor} bij ${team}. Nog niemand zei of het doorging. Eén tik is genoeg.`,
    introToLeader: (day: string, team: string) =>
      `Op ${day} stond je bij ${team}. Nog niemand zei of het doorging. Het team heeft dezelfde vraag.`,
    counts: 'Het bezoek telt mee zodra iemand van het team het zegt.',
    button: 'Geef antwoord',
    buttonToLeader: 'Bekijk je bezoek',
  },

  reminder: {
    subject: (daysAway: number, { day, from }: Moment, site: string) =>
      `${dayWord(daysAway, day)} ${from} uur, ${site}`,
    heading: (daysAway: number, { day, from }: Moment) =>
      `${dayWord(daysAway, day)} om ${from} uur`,
    intro: (team: string) => `Je loopt mee met ${team}.`,
    cannot: 'Kun je niet? Laat het nu weten, dan hoort het team het meteen.',
    button: 'Bekijk je bezoek',
    dayCard: 'Je dagkaart: adres, telefoonnummers en de zin voor de klant',
  },

  lookBackRequest: {
    subject: 'Wat merkte je bij klanten?',
    heading: 'Wat merkte je bij klanten?',
    intro: (daysAgo: number, day: string, team: string) =>
      `Je liep ${daysAgo === 0 ? 'vandaag' : `op ${day}`} mee met ${team}. Kijk in twee minuten terug; dan weet je het later nog.`,
    justForMe:
      'Wat je voor jezelf opschrijft, wordt versleuteld bewaard en aan niemand anders getoond. Met deze link kun je schrijven, niet teruglezen.',
    share: 'Wil je iets delen? Elk punt dat je deelt, krijgt een eigenaar en een antwoord.',
    button: 'Kijk terug',
  },
};

function dayInText(daysAway: number, day: string): string {
  if (daysAway === 0) return 'vandaag';
  return daysAway === 1 ? 'morgen' : day;
}

function dayWord(daysAway: number, day: string): string {
  if (daysAway === 0) return 'Vandaag';
  return daysAway === 1 ? 'Morgen' : capital(day);
}
