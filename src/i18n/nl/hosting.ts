const plural = (count: number, one: string, more: string): string =>
  count === 1 ? `1 ${one}` : `${count} ${more}`;

const appraisal = 'Wat je gast ziet, telt niet mee in jouw beoordeling.';

/** Texts for whoever receives a guest: on the phone, at the desk, on paper, and for HR afterwards. */
export const hosting = {
  guests: {
    title: 'Gasten',
    appraisal,
    none: 'Je hoort nog niet bij een team.',
    volunteering: (team: string) => `Gasten bij ${team}`,
    happy: 'Ik neem graag iemand mee',
    notNow: 'Nu even niet',
    onlyYou: 'Alleen jij ziet dit. Je kunt het altijd veranderen.',
    decide: 'Is het er geweest?',
    loggedBy: (name: string) => `${name} was er zonder afspraak.`,
    happened: 'Het is geweest',
    missed: 'Niemand gekomen',
    notLogged: 'Dit was er niet',
    mine: 'Jij neemt mee',
    giveBack: 'Geef terug',
    giveBackNote: 'Eén tik, zonder reden. Er wordt niet bewaard wie teruggaf.',
    open: 'Nog niemand neemt deze gast mee',
    claim: 'Ik neem deze gast mee',
    others: 'Een collega neemt mee',
    hostIs: (name: string) => `${name} neemt deze gast mee.`,
    been: 'Geweest',
    mirror: 'Hoe was het bezoek? Vier tikken, zonder naam',
    board: 'Geleerd & gedaan: het bord van je team',
    noneComing: 'Er komt nu niemand.',
    decidesAbout: (department: string) => `Beslist over: ${department}`,
    late: (minutes: number) => `${minutes} minuten later`,
    of: (action: string, name: string) => `${action}: ${name}`,
    all: 'Plekken en alle gasten van het team',
  },
  card: {
    plainTitle: 'Jouw gast',
    title: (host: string) => `Je neemt een gast mee, ${host}`,
    lead: 'Jij werkt zoals altijd. Je gast kijkt en luistert mee.',
    wasTitle: (host: string) => `Je nam een gast mee, ${host}`,
    appraisal,
    giveBack: 'Geef terug',
    giveBackText:
      'Lukt het niet? Geef je gast terug aan het team. Zonder reden. Er wordt niet bewaard wie teruggaf.',
    givenBack:
      'Je gast is terug bij het team. Dank dat je het liet weten. Je hoeft niets meer te doen.',
    begun: 'Dit bezoek is begonnen of voorbij. Teruggeven kan niet meer.',
    visitor: 'Wie',
    when: 'Wanneer',
    where: 'Waar',
    what: 'Waarvoor',
  },
  print: {
    title: (host: string) => `Kaart voor ${host}`,
    lead: 'Voor een collega zonder e-mail. Print de kaart en geef die af.',
    print: 'Print deze kaart',
    back: 'Terug naar de gasten',
    noHost: 'Regel eerst wie deze gast meeneemt. Daarna kun je de kaart printen.',
    customer: 'Vraag de klant vooraf: “Mag mijn collega meekijken om te leren?”',
    scan: 'Lukt het niet? Scan dit met je telefoon en geef terug. Zonder reden.',
    code: 'QR-code van de link op deze kaart',
  },
  desk: {
    needsHost: 'Nog niemand neemt mee',
    hostIs: (name: string) => `${name} neemt mee`,
    withoutHost: 'Nog zonder gastgever',
    late: (minutes: number) => `${minutes} minuten later`,
    arrange: 'Wie neemt mee?',
    arrangeNote: 'Vraag het eerst zelf. Wie meeneemt kan altijd teruggeven.',
    nobodyYet: 'Nog niemand',
    arrangeFor: (name: string) => `Wie neemt ${name} mee?`,
    card: 'Kaart',
    cardFor: (name: string) => `Kaart voor de gast ${name}`,
    change: 'Ander moment',
    changeFor: (name: string) => `Ander moment voor ${name}`,
  },
  moment: {
    title: 'Dit moment verzetten of intrekken',
    who: (count: number) => `${plural(count, 'bezoek', 'bezoeken')} op dit moment:`,
    whoNone: 'Er staat nu geen bezoek op dit moment.',
    proposed: 'voorstel',
    date: 'Nieuwe dag',
    from: 'Van',
    until: 'Tot',
    retime: (count: number) =>
      count === 0
        ? 'Verzet dit moment'
        : `Verzet dit moment en ${plural(count, 'bezoek', 'bezoeken')}`,
    retimeNote: 'Iedereen krijgt de nieuwe tijd in de agenda.',
    or: 'Of trek het in',
    withdraw: (count: number) =>
      count === 0
        ? 'Trek dit moment in'
        : `Trek in en zeg ${plural(count, 'bezoek', 'bezoeken')} af`,
    withdrawNote: 'Wie zou komen hoort het meteen. Het telt niet tegen hen.',
  },
  contested: {
    title: 'Was er iemand?',
    lead: 'Het team gaf door dat er niemand kwam. De leidinggevende zegt dat het anders was. Vraag het allebei, en leg vast wat je vond.',
    none: 'Er wacht niets op jou.',
    since: (date: string) => `Tegengesproken op ${date}`,
    host: (name: string) => `Gastgever: ${name}`,
    team: (name: string) => `Bij ${name}`,
    found: 'Wat vond je?',
    send: 'Leg vast',
    finding: {
      IT_HAPPENED: 'Het is geweest',
      NOBODY_CAME: 'Er kwam niemand',
      HOST_WAS_AWAY: 'Het team was er niet',
    },
    means: {
      IT_HAPPENED: 'Het bezoek telt mee.',
      NOBODY_CAME: 'Het blijft staan zoals het team het doorgaf.',
      HOST_WAS_AWAY: 'Het telt als afgezegd door het team, en niet tegen de leidinggevende.',
    },
    panel: 'Wie zegt dat het anders was?',
    waiting: (count: number) =>
      count === 1
        ? 'Eén “niemand gekomen” is tegengesproken.'
        : `${count} keer is “niemand gekomen” tegengesproken.`,
    look: 'Kijk ernaar',
  },
};
