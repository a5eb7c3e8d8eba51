const plural = (count: number, one: string, more: string): string =>
  count === 1 ? `1 ${one}` : `${count} ${more}`;

/** Texts of the pages about the rotation. */
export const rotation = {
  title: 'Rooster',
  lead: 'Een voorstel voor wie waarheen gaat en wanneer, met de reden erbij. Niemand krijgt bericht voor je publiceert.',
  proposeTitle: 'Nieuw voorstel',
  from: 'Van',
  until: 'Tot en met',
  seed: 'Startgetal',
  seedNote: 'Hetzelfde startgetal geeft bij dezelfde gegevens hetzelfde voorstel.',
  propose: 'Stel momenten voor',
  runs: 'Eerdere voorstellen',
  noRuns: 'Er is nog geen voorstel gemaakt.',
  made: (moment: string, seed: number) => `gemaakt op ${moment}, startgetal ${seed}`,
  published: 'Gepubliceerd',
  state: {
    QUEUED: 'Wacht',
    RUNNING: 'Wordt berekend',
    FINISHED: 'Klaar om te lezen',
    FAILED: 'Mislukt',
  },
  span: (from: string, until: string) => `${from} t/m ${until}`,
  draftTitle: 'Roostervoorstel',
  underWay: 'We zoeken voor iedereen momenten die passen …',
  progress: (percent: number, seconds: number) =>
    `${percent} % gedaan, ${seconds} ${seconds === 1 ? 'seconde' : 'seconden'} bezig.`,
  atBest: 'Beter dan dit kan niet: dat is bewezen.',
  nearBest: (percent: string) => `Zeker is: een ander voorstel scheelt hooguit ${percent} %.`,
  notYetBounded: 'Hoeveel beter het nog kan, is nog niet bekend.',
  mayLeave: 'Je kunt deze pagina sluiten; de berekening gaat door.',
  stop: 'Stop en bewaar wat er is',
  stopping: 'Nog even: het beste tot nu toe wordt bewaard.',
  stopped: 'De berekening is eerder gestopt; dit is het beste van dat moment.',
  pin: 'Zet vast',
  unpin: 'Maak los',
  pinned: 'Vast',
  again: 'Nieuw voorstel vanuit dit voorstel',
  againNote: 'Wat vaststaat blijft; de rest blijft waar het kan.',
  failed: 'De berekening is mislukt. Maak een nieuw voorstel.',
  summary: (visits: number, leaders: number, gaps: number) =>
    `${plural(visits, 'bezoek', 'bezoeken')} voor ${plural(leaders, 'leidinggevende', 'leidinggevenden')}, ${plural(gaps, 'gat', 'gaten')}`,
  publish: (leaders: number) =>
    `Publiceer en stuur ${plural(leaders, 'uitnodiging', 'uitnodigingen')}`,
  publishedText: 'Gepubliceerd. Iedereen krijgt één mail met de eigen momenten.',
  back: 'Alle voorstellen',
  gaps: (count: number) => `${plural(count, 'gat', 'gaten')}: wie komt tekort?`,
  gapsNote: 'Meer open plekken bij andere teams of in andere weken helpen het meest.',
  leader: 'Leidinggevende',
  missing: 'Tekort',
  reason: 'Waardoor',
  gapReason: {
    NO_SLOT: 'te weinig open plekken',
    HOSTING_BUDGET: 'teams hebben in die weken al genoeg gasten',
    OWN_DEPARTMENT: 'alleen plekken bij de eigen afdeling',
    NOT_YET_OPEN: 'voor dat deel van het jaar is nog geen plek open',
    NOT_FOUND: 'niet gevonden binnen de tijd',
    DIARY: 'agenda vol op de open plekken',
  },
  proposed: (count: number) =>
    count === 0 ? 'Voorgesteld' : `${plural(count, 'moment', 'momenten')} voorgesteld`,
  nothingProposed: 'Er was niets voor te stellen.',
};
