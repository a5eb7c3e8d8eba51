/** Who hears what, and who does not. */
export const aboutNudges = {
  DEPUTY_IS_SPONSOR: {
    nl: 'Kies als vervanger iemand anders dan de opdrachtgever zelf.',
    en: 'Choose somebody else than the sponsor as deputy.',
  },
  SPONSOR_LEFT: {
    nl: '{name} is niet meer in dienst. Kies iemand anders.',
    en: '{name} is no longer in service. Choose somebody else.',
  },
} as const;
