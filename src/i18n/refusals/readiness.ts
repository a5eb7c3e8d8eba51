/** What must be in order before a visit. */
export const aboutReadiness = {
  SIGNED_ALREADY: {
    nl: 'Dit heb je al getekend; het geldt nog.',
    en: 'You have already signed this; it still counts.',
  },
  SIGN_LATER: {
    nl: 'Tekenen kan vanaf {date}; eerder zou het op de dag zelf niet meer gelden.',
    en: 'You can sign from {date}; earlier, it would no longer count on the day itself.',
  },
  COUNT_ENDS: {
    nl: 'Verder dan dit telt de kaart niet.',
    en: 'The card does not count beyond this.',
  },
} as const;
