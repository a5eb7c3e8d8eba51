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
  COUNT_NOT_YET: {
    nl: 'Tellen kan vanaf het begin van je bezoek.',
    en: 'You can count from the start of your visit.',
  },
  COUNT_TOO_LATE: {
    nl: 'Tellen kon tot zes uur na je bezoek.',
    en: 'Counting was possible until six hours after your visit.',
  },
  COUNT_FULL: {
    nl: 'Verder dan 99 telt deze kaart niet.',
    en: 'This card does not count beyond 99.',
  },
} as const;
