import { privacy } from './privacy.ts';

/** Texts of what comes after a visit: looking back, points and promises, the mirror. */
export const afterVisit = {
  privacy,
  lookBack: {
    plainTitle: 'Terugblik',
    title: (team: string) => `Hoe was het bij ${team}?`,
    prompts: [
      'Wat merkte je bij klanten?',
      'Wat zag je dat je niet verwachtte?',
      'Wat doe je nu anders?',
    ],
    debrief: ['Waar ben je trots op in je werk?', 'Wat maakt je werk lastig?'],
    privateTitle: 'Alleen voor mij',
    privateText:
      'Wat je hier schrijft, laat dit programma aan niemand anders zien: niet aan je assistent, niet aan HR, niet aan het team. Het wordt versleuteld bewaard. Teruglezen kun je het zelf als je inlogt met een bevestigde passkey.',
    onThisDevice: 'Staat op dit toestel tot je het bewaart.',
    oneIsEnough: 'Eén antwoord is genoeg. Eén zin ook.',
    send: 'Bewaar mijn terugblik',
    step: (step: number, of: number) => `Vraag ${step} van ${of}`,
    further: 'Verder',
    back: 'Terug',
    firstTogether: 'Eerst even samen: twee vragen voor je gastgever',
    onlyPoint: 'Alleen een punt delen',
    thanks: 'Je terugblik is bewaard.',
    shareTitle: (team: string) => `Deel een punt over ${team}`,
    shareLead:
      'Een punt ziet het team, de eigenaar en HR. Het krijgt een eigenaar en een datum, en altijd een antwoord.',
  },
  sharePoint: {
    kind: 'Wat voor punt is het?',
    text: 'Het punt, in één of twee zinnen',
    noNames: 'Noem geen namen van collega’s of klanten.',
    quickWin: 'Dit is snel te regelen',
    keep: 'Dit neem ik zelf op mij (één per bezoek)',
    send: 'Deel dit punt',
  },
  promises: {
    title: 'Geleerd & gedaan',
    lead: 'Wat jij op je nam, en wat je erop antwoordde.',
    open: (count: number) => (count === 0 ? 'Nog open' : `Nog open · ${count}`),
    noneOpen: 'Er wacht niets op jouw antwoord.',
    closed: 'Beantwoord',
    answer: 'Geef antwoord',
    raised: (team: string, date: string) => `${team}, gehoord op ${date}.`,
    due: (date: string) => `Antwoord uiterlijk ${date}.`,
    until: (date: string) => `tot ${date}.`,
  },
  answerPromise: {
    question: 'Wat is ermee gedaan?',
    text: {
      DONE: 'Wat is er veranderd? (mag leeg)',
      BUSY: 'Waar staat het? (mag leeg)',
      NO_BECAUSE: 'Waarom niet?',
    },
    busyUntil: 'Klaar op',
    busyTwice: 'Je zei al twee keer “bezig”. Nu is het gedaan, of nee.',
    whoReads: 'Het team leest dit antwoord.',
    send: 'Antwoord het team',
    later: 'Later',
  },
  mirror: {
    title: 'Hoe was het bezoek?',
    anonymous: (threshold: number) =>
      `Vier tikken, zonder naam. Je antwoord telt mee per soort bezoek en kwartaal, en pas als er ${threshold} bij elkaar zijn. Wie, welk team en welk bezoek bewaren we er niet bij.`,
    least: 'helemaal niet',
    most: 'helemaal wel',
    value: (value: number) =>
      `${value} van 5${value === 1 ? ', helemaal niet' : value === 5 ? ', helemaal wel' : ''}`,
    send: 'Verstuur',
    thanks: 'Dank je wel. Je antwoord telt mee.',
  },
};
