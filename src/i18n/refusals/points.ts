/** What was heard, and thank-yous. */
export const aboutPoints = {
  PRIVACY_MARKS: {
    nl: 'Haal eerst weg wat één persoon aanwijst: {what}.',
    en: 'First take out what points at one person: {what}.',
  },
  OWNER_CANNOT_SIGN_IN: {
    nl: 'Kies iemand die kan inloggen.',
    en: 'Choose somebody who can sign in.',
  },
  MERGED_ALREADY: {
    nl: 'Dit punt is al bij een ander gevoegd.',
    en: 'This point is already merged with another.',
  },
  POINT_LEADS: {
    nl: 'Bij dit punt zijn andere gevoegd. Voeg het andere punt hierbij, of maak die eerst los.',
    en: 'Others are merged with this point. Merge the other one into it, or take those apart first.',
  },
  NOBODY_TO_THANK: {
    nl: 'Er is geen collega die je bij dit bezoek ontving.',
    en: 'There is no colleague who received you on this visit.',
  },
  THANKED_ALREADY: {
    nl: 'Je bedankte deze collega al voor dit bezoek.',
    en: 'You have already thanked this colleague for this visit.',
  },
} as const;
