/** What was heard, and thank-yous. */
export const aboutPoints = {
  PRIVACY_MARKS: {
    nl: 'Haal eerst weg wat één persoon aanwijst: {what}.',
    en: 'First take out what points at one person: {what}.',
  },
  THANKED_ALREADY: {
    nl: 'Je bedankte deze collega al voor dit bezoek.',
    en: 'You have already thanked this colleague for this visit.',
  },
} as const;
