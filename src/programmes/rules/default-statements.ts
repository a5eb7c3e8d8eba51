/** Three statements about a visit type, to answer 1–5 before one goes along and again afterwards. */
export type Statements = Readonly<{ nl: readonly string[]; en: readonly string[] }>;

/** What an organisation begins with, by the code of the visit type; from then on the words are its own. */
export const defaultStatements: Readonly<Record<string, Statements>> = {
  CONTACT_CENTRE: {
    nl: [
      'Klanten bellen vooral omdat wij iets niet goed hebben geregeld.',
      'Een collega kan een klant meestal in één gesprek helpen.',
      'Onze systemen helpen een collega meer dan dat ze tijd kosten.',
    ],
    en: [
      'Customers call mostly because we did not arrange something well.',
      'A colleague can usually help a customer in one call.',
      'Our systems help a colleague more than they take time.',
    ],
  },
  TECHNICIAN: {
    nl: [
      'De klant weet van tevoren wat er gaat gebeuren.',
      'Een monteur heeft bij zich wat nodig is.',
      'Het werk is meestal in één bezoek klaar.',
    ],
    en: [
      'The customer knows beforehand what is going to happen.',
      'A technician has at hand what is needed.',
      'The work is usually done in one visit.',
    ],
  },
  DRIVER: {
    nl: [
      'De planning van de route klopt met de straat.',
      'Een chauffeur kan vragen van klanten aan de deur beantwoorden.',
      'Wat een klant bestelde, komt aan zoals het is beloofd.',
    ],
    en: [
      'The plan of the route agrees with the street.',
      'A driver can answer what customers ask at the door.',
      'What a customer ordered arrives as it was promised.',
    ],
  },
  BACK_OFFICE: {
    nl: [
      'Een klant weet waarop er gewacht wordt.',
      'Een collega hoeft weinig werk over te doen.',
      'Onze brieven zijn voor een klant meteen duidelijk.',
    ],
    en: [
      'A customer knows what the waiting is for.',
      'A colleague has little work to do twice.',
      'Our letters are clear to a customer at once.',
    ],
  },
  CHAT: {
    nl: [
      'Klanten vinden op onze site zelf al veel antwoorden.',
      'Onze standaardantwoorden passen bij wat een klant vraagt.',
      'Na een chat hoeft een klant niet meer te bellen.',
    ],
    en: [
      'Customers already find many answers on our site themselves.',
      'Our standard answers fit what a customer asks.',
      'After a chat a customer need not call any more.',
    ],
  },
};
