const times = (count: number): string => (count === 1 ? 'één keer' : `${count} keer`);

/** Texts of the client's phone pages, and of what both halves of the client share. */
export const phone = {
  frame: {
    skip: 'Naar de inhoud',
    navigation: 'Hoofdmenu',
    loading: 'Even geduld …',
    more: (left: number) => `Toon meer (nog ${left})`,
    light: 'Lichte weergave',
    dark: 'Donkere weergave',
    account: 'Mijn account',
    assistants: 'Wie voor mij plant',
    calendars: 'Mijn agenda',
    signOut: 'Log uit',
    signedInAs: (name: string) => `Ingelogd als ${name}.`,
    tabs: {
      today: 'Vandaag',
      visits: 'Mijn bezoeken',
      agenda: 'Agenda',
      promises: 'Geleerd & gedaan',
      guests: 'Gasten',
      team: 'Team',
      overview: 'Overzicht',
    },
  },
  trouble: {
    broken: 'Er ging hier iets mis. Wat je invulde, staat er nog.',
    brokenWithId: (id: string) =>
      `Er ging hier iets mis. Wat je invulde, staat er nog. Blijft het zo? Noem dan ${id}.`,
    unreachable: 'Er kwam geen antwoord. Wat je invulde, staat er nog.',
    offline: 'Je hebt nu geen verbinding. Wat je invulde, staat er nog.',
    again: 'Probeer opnieuw',
  },
  offline: {
    onThisDevice: 'op dit toestel',
    waiting: 'wacht op bereik',
    saved: 'opgeslagen',
    lookBack: 'Je terugblik staat op dit toestel en gaat mee zodra er bereik is.',
    late: 'Nog niet verstuurd: er is geen bereik. Bel het team als het haast heeft.',
    declined: (count: number) =>
      count === 1 ? '1 wacht op bereik.' : `${count} wachten op bereik.`,
  },
  notThere: {
    title: 'Deze pagina is er niet',
    text: 'Misschien is het bezoek vervallen, of hoort de pagina bij iemand anders.',
    home: 'Naar het begin',
  },
  words: {
    visitState: {
      PROPOSED: 'Voorstel',
      CONFIRMED: 'Staat vast',
      POSTPONED: 'Nog geen nieuwe datum',
      LOGGED: 'Wacht op het team',
      DONE: 'Geweest',
      MISSED: 'Niet gekomen',
      DECLINED: 'Afgeslagen',
      CANCELLED: 'Afgezegd',
    },
    waitingForTeam: 'Wacht op het team',
    contested: 'HR kijkt ernaar',
    notRecognised: 'Niet geweest',
    declined: { NO: 'Afgeslagen', EXPIRED: 'Voorstel verlopen' },
    cancelledBy: {
      VISITOR: 'Afgezegd',
      HOST: 'Afgezegd door het team',
      PROGRAMME: 'Afgezegd door HR',
      FORCE_MAJEURE: 'Overmacht',
    },
    pointKind: {
      WENT_WELL: 'Ging goed',
      IN_THE_CUSTOMERS_WAY: 'Zit klanten in de weg',
      IN_A_COLLEAGUES_WAY: 'Zit collega’s in de weg',
      IDEA: 'Idee',
    },
    promiseStage: {
      HEARD: 'Gehoord',
      BUSY: 'Bezig',
      DONE: 'Gedaan',
      NO_BECAUSE: 'Nee, omdat',
      OVERDUE: 'Wacht op antwoord',
    },
    answerKind: { DONE: 'Gedaan', BUSY: 'Bezig', NO_BECAUSE: 'Nee, omdat' },
  },
  undo: {
    did: {
      ANSWERED: 'Je antwoord staat erin',
      POSTPONED: 'Je nieuwe moment staat erin',
      WITHOUT_DATE: 'Nog geen nieuwe datum',
      CANCELLED: 'Afgezegd',
      AGREED: 'Het team zegt ja',
      HAPPENED: 'Het is geweest',
      MISSED: 'Niemand gekomen',
    },
    undo: 'Ongedaan maken',
    undone: 'Ongedaan gemaakt.',
  },
  today: {
    greeting: (hour: number, name: string) =>
      `${hour < 6 ? 'Hallo' : hour < 12 ? 'Goedemorgen' : hour < 18 ? 'Goedemiddag' : 'Goedenavond'}, ${name}`,
    next: 'Volgende bezoek',
    withoutDate: 'Je volgende moment staat nog niet vast',
    chooseOne: 'Er staan deuren open. Kies een moment dat past.',
    choose: 'Kies een moment',
    prepare: 'Bekijk de voorbereiding',
    waitingForTeam: 'Het is kort dag. Het team laat weten of het lukt.',
    lookBackTitle: (team: string) => `Hoe was het bij ${team}?`,
    lookBack: 'Kijk terug in drie vragen',
    promises: (count: number) =>
      count === 1 ? 'Eén toezegging wacht op jou' : `${count} toezeggingen wachten op jou`,
    before: (date: string) => `uiterlijk ${date}`,
    since: (date: string) => `sinds ${date}`,
    answerPromises: 'Geef antwoord',
  },
  agreement: {
    title: (programme: string) => `Je afspraak · ${programme}`,
    words: (a: { adjustedNorm: number; done: number; confirmed: number; proposed: number }) =>
      [
        `${a.adjustedNorm} keer`,
        `${a.done} geweest`,
        `${a.confirmed} gepland`,
        ...(a.proposed > 0 ? [`${a.proposed} voorgesteld`] : []),
      ].join(', '),
    adjusted: (norm: number) =>
      `De afspraak is ${norm} keer per jaar, naar rato van je deeltijd en de tijd dat je er bent.`,
  },
  proposals: {
    title: (count: number) =>
      count === 1 ? 'Eén voorstel wacht op antwoord' : `${count} voorstellen wachten op antwoord`,
    titleFor: (name: string, count: number) =>
      count === 1 ? `Eén voorstel voor ${name}` : `${count} voorstellen voor ${name}`,
    yes: 'Ik ga mee',
    no: 'Ik kan niet',
    why: 'Waarom jij, waarom hier:',
    answerBy: (day: string) => `We houden deze plek vast tot ${day}.`,
    otherMoment: 'Ander moment',
    nothingYet: 'Kies een ander moment',
    send: (yes: number, no: number) => {
      if (yes === 0) return no === 1 ? 'Ik kan niet' : `Ik kan ${no} keer niet`;
      const going = yes === 1 ? 'Ik ga mee' : `Ik ga ${yes} keer mee`;
      return no === 0 ? going : `${going}, ${times(no)} niet`;
    },
  },
  visits: {
    title: 'Mijn bezoeken',
    book: 'Kies een moment',
    logged: 'Ik was mee zonder afspraak',
    coming: 'Dit komt',
    noneComing: 'Er staat nog niets vast.',
    past: 'Geweest en vervallen',
    nonePast: 'Je eerste bezoek komt nog.',
  },
  agenda: {
    title: 'Agenda',
    lead: 'Je plant en verzet voor hen. Wat zij in een terugblik schrijven, zie je niet.',
    bookFor: (name: string) => `Kies een moment voor ${name}`,
    loggedFor: (name: string) => `${name} was mee zonder afspraak`,
    calendarOf: (name: string) => `Agenda van ${name}`,
  },
  visit: {
    title: 'Bezoek',
    withoutDate: 'Nog zonder datum',
    of: (name: string) => `Bezoek van ${name}`,
    waitingForTeam: 'Het is kort dag. Het team laat weten of het lukt.',
    lookBack: 'Kijk terug in drie vragen',
    reflected: 'Je keek terug op dit bezoek.',
    brief: 'Voorbereiding, één minuut',
    where: 'Waar',
    bring: 'Neem mee:',
    bringTitle: 'Neem mee',
    questions: 'Drie vragen voor onderweg',
    why: 'Waarom jij, waarom hier',
    points: 'Wat hierover gedeeld is',
    otherMoment: 'Ander moment',
    askColleague: 'Vraag een collega',
    cannot: 'Ik kan niet',
    cancelTitle: 'Zeg dit bezoek af',
    cancelText: (team: string) =>
      `${team} hoort het meteen. Een reden is niet nodig. De plek komt vrij voor een ander.`,
    cancel: 'Zeg af',
    keep: 'Laat het staan',
  },
};
