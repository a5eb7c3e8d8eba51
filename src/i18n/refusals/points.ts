/** What was heard, and thank-yous. */
export const aboutPoints = {
  THANKED_ALREADY: {
    nl: 'Je bedankte deze collega al voor dit bezoek.',
    en: 'You have already thanked this colleague for this visit.',
  },
} as const;
