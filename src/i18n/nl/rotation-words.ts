/** 10.000: points of a plan can be large. */
const number = new Intl.NumberFormat('nl-NL');

type Change = Readonly<{ worse: string; better: string }>;

/** What the planner weighs, in the words of who reads a draft. */
export const rotationWords = {
  change: ({ worse, better }: Change, points: number) =>
    points > 0
      ? `${worse}, ${number.format(points)} slechter.`
      : `${better}, ${number.format(-points)} beter.`,
  why: {
    NO_LONGER_POSSIBLE: 'Dit kan intussen niet meer.',
    BY_HAND: 'Met de hand verplaatst.',
    FOR_SOMEBODY_ELSE: 'Die plek is nu voor iemand anders.',
    NO_LONGER_NEEDED: 'Dit moment is niet meer nodig voor de afspraak.',
    BETTER_TOGETHER: 'Zo past het voor iedereen samen beter.',
  },
  gaps: {
    NO_SLOT: 'Er zijn te weinig open plekken van deze soort.',
    HOSTING_BUDGET: 'De teams hebben in die weken al genoeg gasten: dat is bewezen.',
    OWN_DEPARTMENT: 'Wat van die soort vrij is, hoort bij de eigen afdeling.',
    NOT_YET_OPEN: 'Voor dat deel van het jaar is nog geen plek open.',
    NOT_FOUND: 'Niet gevonden binnen de tijd; bewezen onmogelijk is het niet.',
    DIARY: 'Op de open plekken kan het niet: de agenda is vol, of er geldt een vrijstelling.',
  },
  gapCounts: {
    OPEN: (count: number) =>
      count === 0
        ? 'Er is geen plek open van een soort die nog ontbreekt.'
        : `Open plekken van een soort die nog ontbreekt: ${count}.`,
    OWN_DEPARTMENT: (count: number) => `Bij de eigen afdeling: ${count}.`,
    TAKEN: (count: number) => `In dit voorstel voor iemand anders: ${count}.`,
    BUDGET: (count: number) =>
      `In een week of kwartaal waarin het team genoeg gasten heeft: ${count}.`,
    DIARY: (count: number) => `Op een moment dat niet kan (agenda of vrijstelling): ${count}.`,
    TOO_NEAR: (count: number) => `Te dicht bij een ander eigen moment: ${count}.`,
    DID_NOT_FIT: (count: number) => `Vrij, maar niet te passen bij de rest: ${count}.`,
  },
  terms: {
    shortfall: {
      worse: 'Een bezoek minder dan afgesproken',
      better: 'Een bezoek meer van wat is afgesproken',
    },
    shortfallConc: {
      worse: 'Meer tekort bij dezelfde persoon',
      better: 'Minder tekort bij dezelfde persoon',
    },
    crowd: {
      worse: 'Tweede bezoek in hetzelfde deel van het jaar',
      better: 'De bezoeken liggen beter verspreid over het jaar',
    },
    repeat: {
      worse: 'Tweede bezoek aan hetzelfde team',
      better: 'Niet meer twee keer naar hetzelfde team',
    },
    cover: {
      worse: 'De afdeling ziet dit soort werk dan niet',
      better: 'De afdeling ziet een soort werk dat ze nog niet zag',
    },
    fair: {
      worse: 'Het team krijgt meer gasten dan eerlijk is',
      better: 'De gasten zijn beter over de teams verdeeld',
    },
    history: {
      worse: 'Een team waar deze persoon vorig jaar al was',
      better: 'Niet meer naar een team van vorig jaar',
    },
    weekday: { worse: 'Geen voorkeursdag', better: 'Een voorkeursdag' },
    travel: { worse: 'Verder reizen', better: 'Minder ver reizen' },
    peak: {
      worse: 'Een drukke dag voor het team',
      better: 'Niet meer op een drukke dag voor het team',
    },
    stability: {
      worse: 'Anders dan in het vorige voorstel',
      better: 'Weer zoals in het vorige voorstel',
    },
    door: {
      worse: 'Een soort dienst waar dan niemand komt',
      better: 'Een soort dienst waar een jaar niemand kwam',
    },
    kind: {
      worse: 'Nog eens hetzelfde soort werk',
      better: 'Meer verschillende soorten werk',
    },
    late: {
      worse: 'Eerste bezoek later dan zestig dagen na de start',
      better: 'Eerste bezoek binnen zestig dagen na de start',
    },
  },
};
