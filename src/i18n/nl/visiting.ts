/** Texts around a leader's own visit: what its state means, being late, colleagues, and afterwards. */
export const visiting = {
  story: {
    standsIn: 'Je nam deze plek over van een collega.',
    host: (name: string) => `${name} neemt je mee.`,
    late: (minutes: number) => `Het team weet dat je ${minutes} minuten later bent.`,
    unsaid:
      'Nog niemand heeft gezegd of dit bezoek er was. Herinner het team er gerust aan: zodra zij het zeggen, telt het mee.',
    logged: 'Dit wacht op het team. Zodra zij zeggen dat het er was, telt het mee.',
    notRecognised: 'Het team herkende dit bezoek niet. Het telt niet mee, en ook niet tegen je.',
    missed: 'Het team gaf door dat er niemand kwam.',
    contested: 'Je zei dat het anders was. HR kijkt ernaar en vraagt het ook het team.',
    decided: 'HR heeft ernaar gekeken. Het blijft staan zoals het team het doorgaf.',
    cancelledByHost: 'Het team kon niet. Dat telt niet tegen je.',
  },
  late: {
    title: 'Ik ben later',
    lead: 'Eén tik. Wie je meeneemt hoort het meteen.',
    minutes: (minutes: number) => `${minutes} minuten`,
  },
  contest: {
    title: 'Was je er wel?',
    text: 'Zeg je dat het anders was, dan vraagt HR het jullie allebei en beslist. Dit kan één keer.',
    send: 'Ik was er wel',
  },
  colleagues: {
    title: 'Wie kan in jouw plaats?',
    lead: 'Je collega krijgt je vraag en antwoordt zelf. Tot er een ja is, blijft alles staan.',
    standIns: 'Iemand gaat in jouw plaats',
    noStandIns: 'Op dit moment kan niemand deze plek overnemen.',
    swaps: 'Ruil met een ander bezoek',
    noSwaps: 'Er is nu geen bezoek waarmee je kunt ruilen.',
    askStandIn: (name: string) => `Vraag ${name}`,
    askSwap: (name: string) => `Vraag ${name} om te ruilen`,
    keep: 'Laat het staan',
  },
  exchanges: {
    toYou: {
      standIn: (who: string) => `${who} vraagt of jij kunt gaan`,
      swap: (who: string) => `${who} vraagt of je wilt ruilen`,
    },
    toThem: {
      standIn: (who: string, asked: string) => `${who} vraagt of ${asked} kan gaan`,
      swap: (who: string, asked: string) => `${who} vraagt of ${asked} wil ruilen`,
    },
    asked: {
      standIn: (asked: string) => `Je vraag aan ${asked}: in jouw plaats gaan`,
      swap: (asked: string) => `Je vraag aan ${asked}: ruilen`,
    },
    get: 'Erbij',
    give: 'Eraf',
    answerBy: (moment: string) => `Zonder antwoord vervalt de vraag op ${moment}.`,
    yes: { standIn: 'Ja, ik ga', swap: 'Ja, ik ruil' },
    yesFor: {
      standIn: (name: string) => `Ja, ${name} gaat`,
      swap: (name: string) => `Ja, ${name} ruilt`,
    },
    no: 'Nee',
    withdraw: 'Trek in',
  },
  log: {
    title: 'Ik was mee zonder afspraak',
    titleFor: (name: string) => `${name} was mee zonder afspraak`,
    lead: 'Het team hoort ervan. Zodra zij zeggen dat het er was, telt het mee.',
    team: 'Bij welk team?',
    chooseTeam: 'Kies een team',
    noTeams: 'Er zijn nog geen teams.',
    date: 'Op welke dag?',
    from: 'Van',
    until: 'Tot',
    send: 'Geef dit door',
  },
};
