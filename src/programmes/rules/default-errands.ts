import type { Errand } from './programme.ts';

const asked = {
  customerNl: 'Mag mijn collega meekijken om te leren? Zegt u liever nee, dan is dat prima.',
  customerEn: 'May my colleague look on to learn? If you would rather not, that is fine.',
} as const;

/** What an organisation begins with, by code of the visit type; from then on the words are its own. */
export const defaultErrands: Readonly<Record<string, Errand>> = {
  CONTACT_CENTRE: {
    errandNl:
      'Bel eerst zelf de klantenservice met een gewone vraag. Kijk hoelang het duurt tot je antwoord hebt.',
    errandEn:
      'First call customer service yourself with an ordinary question. See how long it takes to get an answer.',
    customerNl: 'Er luistert een collega mee om te leren. Heeft u liever van niet, zeg het gerust.',
    customerEn: 'A colleague is listening in to learn. If you would rather not, just say so.',
  },
  TECHNICIAN: {
    errandNl:
      'Maak op onze site een afspraak met een monteur, tot aan de laatste knop. Welk tijdvak zou jij krijgen?',
    errandEn:
      'Make an appointment with a technician on our site, up to the last button. Which time would you get?',
    ...asked,
  },
  DRIVER: {
    errandNl:
      'Volg een eigen bestelling van knop tot voordeur. Wanneer wist je waar je aan toe was?',
    errandEn:
      'Follow an order of your own from button to front door. When did you know what to expect?',
    ...asked,
  },
  BACK_OFFICE: {
    errandNl: 'Lees de laatste brief die je zelf van ons kreeg. Weet je daarna wat je moet doen?',
    errandEn: 'Read the last letter that you had from us yourself. Do you know what to do next?',
    customerNl: '',
    customerEn: '',
  },
  CHAT: {
    errandNl: 'Stel op onze site via de chat een vraag. Hoe vaak moest je iets opnieuw uitleggen?',
    errandEn: 'Ask a question in the chat on our site. How often did you have to explain again?',
    customerNl:
      'Er leest een collega mee om te leren. Heeft u liever van niet, schrijf het gerust.',
    customerEn: 'A colleague is reading along to learn. If you would rather not, just write so.',
  },
};
