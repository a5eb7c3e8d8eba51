/** What must be in order before a visit. */
export const aboutReadiness = {
  SIGNED_ALREADY: {
    nl: 'Dit heb je al getekend; het geldt nog.',
    en: 'You have already signed this; it still counts.',
  },
} as const;
