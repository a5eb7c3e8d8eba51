/** A day and its hours on the clock of the site. */
type Moment = Readonly<{ day: string; from: string; until: string }>;

const countWords = ['Geen', 'Een', 'Twee', 'Drie', 'Vier', 'Vijf', 'Zes', 'Zeven', 'Acht'];
const countWord = (count: number): string => countWords[count] ?? String(count);

/** Mails that can wait for working hours, at most a few a day. */
export const nudges = {
  bundle: {
    subject: (count: number) => `${countWord(count)} dingen voor als het je uitkomt`,
    heading: (count: number) => `${countWord(count)} dingen voor als het je uitkomt`,
    intro: 'Het oudste staat bovenaan.',
  },
  off: (groups: string) => `Liever geen mail meer over ${groups}?`,
  offLink: 'Zet deze berichten uit',

  /** After "mail about". */
  groups: {
    LOOK_BACKS: 'terugblikken die nog open staan',
    VISITS: 'wat een bezoek nog nodig heeft',
    HOSTING: 'gasten die nog een gastgever zoeken',
    PROMISES: 'toezeggingen en wat ervan kwam',
    THANKS: 'bedankjes en goed nieuws',
    DIGESTS: 'overzichten per week of maand',
  },

  claimCall: {
    subject: ({ day }: Moment, team: string) => `Wie van ${team} neemt ${day} iemand mee?`,
    heading: 'Er is een gast zonder gastgever',
    intro: (visitor: string, { day, from, until }: Moment) =>
      `${visitor} loopt ${day} van ${from} tot ${until} uur met jullie mee. Neem jij deze gast onder je hoede? Liever niet, dan hoef je niets te doen.`,
    button: 'Bekijk het bezoek',
  },
  didItHappen: {
    subject: (visitor: string, { day }: Moment) => `Is ${visitor} er ${day} geweest?`,
    subjectVisitor: (team: string, { day }: Moment) => `Ging je bezoek aan ${team} op ${day} door?`,
    heading: 'Ging dit bezoek door?',
    intro: (visitor: string, { day }: Moment) =>
      `${visitor} zou ${day} met jullie meelopen. Een bezoek telt pas als jullie zeggen dat het er was.`,
    introVisitor: (team: string, { day }: Moment) =>
      `Je zou ${day} met ${team} meelopen. Het team heeft nog niet gezegd dat het zo was; vraag het even na.`,
    button: 'Bekijk het bezoek',
  },

  lookBackLate: {
    subject: (team: string) => `Je terugblik op ${team} staat nog open`,
    heading: 'Wat merkte je bij klanten?',
    intro: ({ day }: Moment, team: string) =>
      `Op ${day} liep je mee met ${team}. Een paar zinnen zijn genoeg.`,
    note: 'Wat je voor jezelf opschrijft, wordt versleuteld bewaard en aan niemand anders getoond. Met deze link kun je schrijven, niet teruglezen.',
    button: 'Kijk terug',
  },
  lookBackOpen: {
    subject: (team: string) => `Je terugblik op ${team} wacht nog`,
    subjectAssistant: (principal: string) => `De terugblik van ${principal} staat nog open`,
    heading: 'Deze terugblik staat nog open',
    intro: ({ day }: Moment, team: string) =>
      `Op ${day} liep je mee met ${team}. Twee minuten op je telefoon is genoeg.`,
    alsoTo: (assistants: string, count: number) =>
      `${assistants} ${count === 1 ? 'weet' : 'weten'} alleen dat hij open staat, niet wat je schrijft.`,
    introAssistant: (principal: string, { day }: Moment, team: string) =>
      `${principal} liep op ${day} mee met ${team}. Wil je een paar minuten in de agenda vrijhouden? Wat ${principal} opschrijft, is alleen voor wie het schreef.`,
    button: 'Kijk terug',
    buttonAssistant: 'Open de agenda',
  },

  readinessOpen: {
    subject: ({ day }: Moment) => `Nog te regelen voor ${day}`,
    heading: ({ day }: Moment) => `Klaar om te gaan op ${day}?`,
    intro: (team: string) =>
      `Voor je bezoek aan ${team} staat dit nog open. Tekenen kost een minuut; je bezoek gaat gewoon door.`,
    introAssistant: (visitor: string, team: string) =>
      `Voor het bezoek van ${visitor} aan ${team} staat dit nog open. Tekenen kan alleen ${visitor} zelf; het kost een minuut.`,
    list: 'Nog te tekenen',
    button: 'Lees en teken',
    buttonAssistant: 'Bekijk het bezoek',
  },
  promiseDue: {
    subject: (day: string) => `Antwoord gevraagd, uiterlijk ${day}`,
    heading: 'Een toezegging wacht op jou',
    intro: (team: string, day: string) =>
      `${team} hoort graag uiterlijk ${day} wat ermee gebeurt: gedaan, bezig, of nee, omdat.`,
    button: 'Geef antwoord',
  },
  promiseOverdue: {
    subject: (team: string) => `${team} wacht nog op je antwoord`,
    heading: 'Deze toezegging is over de datum',
    intro: (team: string, day: string) =>
      `Het antwoord aan ${team} was uiterlijk ${day} beloofd. “Nee, omdat …” is ook een antwoord.`,
    button: 'Geef antwoord',
  },
  confirmationAsked: {
    subject: (team: string) => `Heeft ${team} er iets van gemerkt?`,
    heading: 'Gemerkt?',
    intro: (team: string) =>
      `${team} hoorde dat dit gedaan is. Merk jij het op de werkvloer? Niemand ziet wie wat antwoordt.`,
    button: 'Zeg het: ja, deels of nee',
  },
  promiseReopened: {
    subject: (team: string) => `${team} merkt er nog niets van`,
    heading: 'Deze toezegging is weer open',
    intro: (team: string, day: string) =>
      `Je antwoordde dat dit gedaan is. ${team} merkt het nog niet. Antwoord uiterlijk ${day} opnieuw: gedaan, bezig, of nee, omdat.`,
    introSponsor: (team: string, owner: string, day: string) =>
      `${owner} antwoordde dat dit gedaan is. ${team} merkt het nog niet, dus het is weer open. ${owner} antwoordt uiterlijk ${day} opnieuw.`,
    button: 'Geef antwoord',
    buttonSponsor: 'Open het programma',
  },
  handOverAsked: {
    subject: (from: string) => `Neem jij een toezegging over van ${from}?`,
    heading: 'Neem jij dit over?',
    intro: (from: string, team: string, day: string) =>
      `${from} vraagt of jij ${team} uiterlijk ${day} antwoord geeft. Tot je ja zegt, blijft het bij ${from}. Nee mag, zonder reden.`,
    button: 'Zeg ja of nee',
  },
  handOverAnswered: {
    subjectAccepted: (to: string) => `${to} neemt je toezegging over`,
    subjectDeclined: (to: string) => `${to} neemt je toezegging niet over`,
    heading: 'Antwoord op je vraag',
    introAccepted: (to: string, team: string) =>
      `${to} geeft ${team} antwoord. Jij hoeft niets meer te doen.`,
    introDeclined: (to: string, team: string) =>
      `${to} kan dit niet overnemen. Het antwoord aan ${team} blijft dus bij jou.`,
    button: 'Bekijk je toezeggingen',
  },
  thankYou: {
    subject: (from: string) => `Een bedankje van ${from}`,
    heading: 'Een bedankje voor jou',
    intro: (from: string, team: string) => `${from} liep mee met ${team} en schreef dit.`,
    button: 'Kies wie het ziet',
  },
  weDidIt: {
    subject: (team: string) => `Gelukt, en ${team} merkt het`,
    heading: 'Dit is gelukt',
    intro: (team: string) => `${team} bevestigt dat er iets veranderd is. Dank voor je deel erin.`,
    button: 'Bekijk het bord',
  },
  labels: {
    when: 'Wanneer',
    team: 'Team',
    where: 'Waar',
    visitor: 'Wie',
    heard: 'Gehoord',
    answer: 'Antwoord',
    words: 'In eigen woorden',
  },
};
