/** Looking back. */
export const aboutReflections = {
  REFLECTION_EMPTY: {
    nl: 'Schrijf bij minstens één vraag iets op.',
    en: 'Write something for at least one question.',
  },
  REFLECTION_EXISTS: {
    nl: 'Je keek al terug op dit bezoek.',
    en: 'You have already looked back on this visit.',
  },
  VISIT_NOT_DONE: {
    nl: 'Dit bezoek is nog niet geweest.',
    en: 'This visit has not taken place yet.',
  },
} as const;
