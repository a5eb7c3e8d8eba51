const number = new Intl.NumberFormat('nl-NL');
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
  notProven: 'Hoeveel beter het nog kan, is niet bewezen.',
  mayLeave: 'Je kunt deze pagina sluiten; de berekening gaat door.',
  stop: 'Stop en bewaar wat er is',
  stopping: 'Nog even: het beste tot nu toe wordt bewaard.',
  stopped: 'De berekening is eerder gestopt; dit is het beste van dat moment.',
  outOfDate: 'Dit kan intussen niet meer:',
  pin: 'Zet vast',
  unpin: 'Maak los',
  pinned: 'Vast',
  move: 'Verplaats',
  moveTitle: (name: string) => `Waar kan ${name} dan heen?`,
  moveFrom: (moment: string) => `Nu: ${moment}.`,
  whereTo: 'Wat het voorstel het minst verslechtert, staat vooraan.',
  nowhere: 'Er is geen andere plek die past.',
  moreSlots: 'Toon meer plekken',
  moveAndPin: 'Verplaats en zet vast',
  sameForThePlan: 'Voor het voorstel maakt het niets uit.',
  points: (points: number) =>
    points === 0
      ? 'even goed'
      : points > 0
        ? `${number.format(points)} slechter`
        : `${number.format(-points)} beter`,
  movedFrom: (moment: string, team: string) => `Verplaatst vanaf ${moment}, ${team}.`,
  putBack: 'Zet terug',
  changesTitle: 'Wat er veranderde',
  comparedWith: 'Vergelijk met een ander voorstel',
  comparedWithNone: 'Kies een voorstel',
  changed: (same: number, changes: number) =>
    changes === 0
      ? `Alle ${plural(same, 'moment is', 'momenten zijn')} gelijk.`
      : `${plural(same, 'moment bleef', 'momenten bleven')} gelijk, ${plural(changes, 'veranderde', 'veranderden')}.`,
  changeKind: { MOVED: 'Verplaatst', ADDED: 'Erbij', GONE: 'Weg' },
  gapChanged: (before: number, after: number) => `Tekort: eerst ${before}, nu ${after}.`,
  again: 'Nieuw voorstel vanuit dit voorstel',
  againNote: 'Wat vaststaat blijft; de rest blijft waar het kan.',
  failed: 'De berekening is mislukt. Maak een nieuw voorstel.',
  summary: (visits: number, leaders: number, gaps: number) =>
    `${plural(visits, 'bezoek', 'bezoeken')} voor ${plural(leaders, 'leidinggevende', 'leidinggevenden')}, ${plural(gaps, 'gat', 'gaten')}`,
  publish: (leaders: number) =>
    `Publiceer en stuur ${plural(leaders, 'uitnodiging', 'uitnodigingen')}`,
  rehearsalTitle: 'Wat publiceren doet',
  rehearsalNote: 'Een oefening: er is nog niets verstuurd of vastgelegd.',
  rehearsalAtOnce: 'Meteen',
  rehearsalAfterYes: 'Zodra iedereen ja zegt, ieder op zijn moment',
  rehearsedTo: (recipients: number, reader: 'LEADER' | 'ASSISTANT' | 'TEAM_LEAD') =>
    ({
      LEADER: plural(recipients, 'leidinggevende', 'leidinggevenden'),
      ASSISTANT: plural(recipients, 'assistent', 'assistenten'),
      TEAM_LEAD: plural(recipients, 'teamleider', 'teamleiders'),
    })[reader],
  rehearsedMessages: (count: number) => plural(count, 'bericht', 'berichten'),
  rehearsedKind: {
    DATES_PROPOSED: 'Eén mail met alle eigen momenten',
    CALENDAR_INVITATION: 'Afspraak voor de agenda',
    HOST_NOTICE: 'Wie er komt, en waarvoor',
    READINESS_OPEN: 'Wat nog getekend moet worden',
    BRIEF: 'Voorbereiding',
    REMINDER: 'Herinnering, de werkdag ervoor',
    LOOK_BACK_REQUEST: 'Vraag om een terugblik',
  },
  rehearsedHosts: 'Gastgevers horen ervan zodra ze zich melden; wie dat is, blijft bij het team.',
  unreachable: (names: string) => `Zonder werkend mailadres: ${names}.`,
  rehearsedOutOfDate: (count: number) =>
    `${plural(count, 'moment kan', 'momenten kunnen')} intussen niet meer. Verplaats ${count === 1 ? 'dat' : 'die'}, of maak een nieuw voorstel.`,
  publishedText: 'Gepubliceerd. Iedereen krijgt één mail met de eigen momenten.',
  back: 'Alle voorstellen',
  gaps: (count: number) => `${plural(count, 'gat', 'gaten')}: wie komt tekort?`,
  gapsNote: 'Meer open plekken bij andere teams of in andere weken helpen het meest.',
  short: (count: number) => `${plural(count, 'bezoek', 'bezoeken')} tekort`,
  proposed: (count: number) =>
    count === 0 ? 'Voorgesteld' : `${plural(count, 'moment', 'momenten')} voorgesteld`,
  nothingProposed: 'Er was niets voor te stellen.',
};
