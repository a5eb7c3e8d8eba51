/** A day and its hours on the clock of the site: "donderdag 10 december", "07.30", "11.30". */
type Moment = Readonly<{ day: string; from: string; until: string }>;
type Side = 'VISITOR' | 'HOST' | 'PROGRAMME' | 'FORCE_MAJEURE';

const countWords = ['Geen', 'Een', 'Twee', 'Drie', 'Vier', 'Vijf', 'Zes', 'Zeven', 'Acht'];
const countWord = (count: number): string => countWords[count] ?? String(count);
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const mail = {
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
  },
  questions: 'Vragen om mee te nemen',

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
    calendar: 'De afspraak verdwijnt uit je agenda.',
    button: 'Kies een ander moment',
  },

  hostNotice: {
    subject: (visitor: string, { day }: Moment) => `${visitor} loopt ${day} met jullie mee`,
    subjectMoved: (visitor: string, { day }: Moment) => `${visitor} komt nu op ${day}`,
    subjectAsking: (visitor: string, { day }: Moment) => `Kan ${visitor} ${day} met jullie mee?`,
    heading: (visitor: string) => `${visitor} komt meelopen`,
    headingAsking: (visitor: string) => `${visitor} wil graag meelopen`,
    intro: (visitor: string, jobTitle: string) =>
      jobTitle === ''
        ? `${visitor} komt leren wat klanten van ons merken.`
        : `${visitor}, ${jobTitle}, komt leren wat klanten van ons merken.`,
    asking: 'Dit is korter van tevoren dan afgesproken. Het gaat alleen door als jij ja zegt.',
    team: 'Vertel je team wie er komt en waarvoor. De klant hoort het vooraf: “Mag mijn collega meekijken om te leren?”',
    cannot: 'Komt het niet uit? Dat kun je op dezelfde pagina laten weten, zonder reden.',
    button: 'Bekijk je gasten',
    buttonAsking: 'Ja of nee zeggen',
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
    postponed: (visitor: string) =>
      `Het bezoek van ${visitor} is verzet. Er is nog geen nieuwe datum; je hoort het zodra die er is.`,
    thanks: 'Dank dat jullie plaats maakten.',
    button: 'Bekijk je gasten',
  },

  reminder: {
    subject: (daysAway: number, { day, from }: Moment, site: string) =>
      `${dayWord(daysAway, day)} ${from} uur, ${site}`,
    heading: (daysAway: number, { day, from }: Moment) =>
      `${dayWord(daysAway, day)} om ${from} uur`,
    intro: (team: string) => `Je loopt mee met ${team}.`,
    cannot: 'Kun je niet? Laat het nu weten, dan hoort het team het meteen.',
    button: 'Bekijk je bezoek',
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

function dayWord(daysAway: number, day: string): string {
  if (daysAway === 0) return 'Vandaag';
  return daysAway === 1 ? 'Morgen' : capital(day);
}
