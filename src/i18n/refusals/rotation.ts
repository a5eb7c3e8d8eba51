/** Why a draft of the rotation cannot be as asked. */
export const aboutRotation = {
  RUN_NOT_FINISHED: {
    nl: 'Dit roostervoorstel is nog niet klaar.',
    en: 'This rotation draft is not finished yet.',
  },
  RUN_FINISHED: {
    nl: 'Deze berekening is al klaar.',
    en: 'This calculation has already ended.',
  },
  DRAFT_PUBLISHED: {
    nl: 'Dit roostervoorstel is al gepubliceerd.',
    en: 'This rotation draft is already published.',
  },
  DRAFT_STALE: {
    nl: 'Er is intussen iets veranderd. Voorgestelde plekken die niet meer kunnen: {count}. Verplaats ze, of maak een nieuw voorstel.',
    en: 'Something changed meanwhile. Proposed slots that are no longer possible: {count}. Move them, or make a new draft.',
  },
  DRAFT_DIARY_FULL: {
    nl: 'Op dat moment kan deze leidinggevende niet.',
    en: 'This leader is not available at that moment.',
  },
  DRAFT_TOO_NEAR: {
    nl: 'Dat ligt te dicht bij een ander moment van dezelfde leidinggevende.',
    en: 'That is too near another date of the same leader.',
  },
  DRAFT_BEYOND_AGREEMENT: {
    nl: 'Zo’n soort moment past niet meer in de afspraak.',
    en: 'The agreement has no room left for this type of visit.',
  },
  DRAFT_TOO_LATE: {
    nl: 'Het is te kort dag om deze plek nog voor te stellen.',
    en: 'It is too short notice to propose this slot now.',
  },
  DRAFT_EXEMPT: {
    nl: 'Op die dag geldt een vrijstelling.',
    en: 'An exemption applies on that day.',
  },
  DRAFT_NOT_POSTPONED: {
    nl: 'Het verzette moment heeft intussen zelf een nieuwe datum, of gaat niet door.',
    en: 'The postponed visit has a new date of its own by now, or is off.',
  },
  DRAFT_NOT_POSSIBLE: {
    nl: 'Deze plek kan niet voor deze leidinggevende.',
    en: 'This slot is not possible for this leader.',
  },
} as const;
