type Moment = Readonly<{ day: string; from: string; until: string }>;

/** Mails among leaders about a place: from the waiting list, to stand in, to swap. */
export const exchangeMail = {
  waitlistOffer: {
    subject: ({ day }: Moment, team: string) => `Er is een plek vrij: ${day} met ${team}`,
    heading: 'Er kwam een plek vrij',
    intro: 'Je staat vooraan op de wachtlijst, dus deze plek is voor jou, als je ja zegt.',
    until: ({ day, from }: Moment) =>
      `We houden de plek voor je vast tot ${day}, ${from} uur. Daarna gaat die naar de volgende op de lijst.`,
    button: 'Neem deze plek',
  },

  exchangeAsked: {
    subject: (colleague: string) => `${colleague} vraagt: kun jij in mijn plaats gaan?`,
    subjectSwap: (colleague: string) => `${colleague} vraagt: wil je ruilen?`,
    heading: 'Kun jij gaan?',
    headingSwap: 'Wil je ruilen?',
    forAssistant: (assistant: string, principal: string) =>
      `${assistant}, deze vraag is voor ${principal}. Je mag ook antwoorden.`,
    intro: (colleague: string) => `${colleague} heeft dit moment en vraagt of jij kunt gaan.`,
    introSwap: (colleague: string) => `${colleague} wil dit moment ruilen met dat van jou.`,
    get: 'Jij krijgt',
    give: 'Jij geeft',
    until: ({ day, from }: Moment) =>
      `De vraag staat open tot ${day}, ${from} uur. Nee is ook een antwoord; een reden hoeft niet.`,
    button: 'Geef antwoord',
  },

  exchangeAnswered: {
    subject: {
      ACCEPTED: (colleague: string) => `${colleague} gaat in jouw plaats`,
      DECLINED: (colleague: string) => `${colleague} kan niet in jouw plaats gaan`,
      LAPSED: (colleague: string) => `Nog geen antwoord van ${colleague}`,
    },
    subjectSwap: {
      ACCEPTED: (colleague: string) => `${colleague} ruilt met je`,
      DECLINED: (colleague: string) => `${colleague} kan niet ruilen`,
      LAPSED: (colleague: string) => `Nog geen antwoord van ${colleague}`,
    },
    heading: {
      ACCEPTED: 'Het is geregeld',
      DECLINED: 'Dit lukt niet',
      LAPSED: 'De vraag is verlopen',
    },
    accepted: 'Het team weet het. De afspraak verdwijnt uit je agenda.',
    acceptedSwap:
      'De teams weten het. Je oude afspraak verdwijnt uit je agenda; je nieuwe komt in een eigen mail.',
    agreement: 'Wat we afspraken blijft staan: een ander moment telt gewoon mee.',
    stays: 'Je bezoek blijft staan zoals het was. Vraag iemand anders, of verzet het.',
    given: 'Jij gaf',
    kept: 'Jouw moment',
    button: 'Bekijk je bezoeken',
  },
};
