/** Texts about calendars to subscribe to: one's own, a team's, a programme's. */
export const feeds = {
  title: 'In je eigen agenda',
  lead: 'Je agenda kan je bezoeken zelf ophalen. Wie de link heeft, leest mee; je kunt hem altijd intrekken.',
  kinds: {
    OWN: {
      name: 'Je bezoeken',
      shows:
        'Toont waar en wanneer je meeloopt of iemand ontvangt, met je voorbereiding. Nooit de naam van een ander.',
    },
    OWN_BUSY: {
      name: 'Alleen je tijden',
      shows: 'Toont wanneer je bezet bent, verder geen woord. Deze kun je delen.',
    },
    TEAM: {
      name: 'Agenda voor het scherm van het team',
      shows:
        'Toont wanneer er iemand meeloopt, zonder namen: hij hangt op een muur. Wie er komt, staat bij je gasten.',
    },
    PROGRAMME: {
      name: 'Agenda van alle bezoeken',
      shows: 'Toont van elk bezoek het team, de plaats en de tijd, zonder namen.',
    },
  },
  none: 'Er is nog geen link.',
  since: (day: string) => `Er is een link sinds ${day}.`,
  usedOn: (day: string) => `Laatst opgehaald op ${day}.`,
  neverUsed: 'Nog niet opgehaald.',
  ends: 'De link stopt vanzelf als wie hem maakte hier niet meer werkt of een andere rol krijgt.',
  make: 'Maak een link',
  renew: 'Maak een nieuwe link',
  renewNote: 'Met een nieuwe link werkt de vorige niet meer.',
  revoke: 'Trek de link in',
  once: 'Kopieer hem nu: je ziet deze link maar één keer.',
  address: 'Link van de agenda',
  copy: 'Kopieer',
  copied: 'Gekopieerd',
  subscribe: 'Open in je agenda',
};
