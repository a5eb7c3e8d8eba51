/** What hosts thought, and the boards. */
export const aboutMirror = {
  MIRROR_LINK_USED: {
    nl: 'Via deze link is al geantwoord.',
    en: 'This link has already been used to answer.',
  },
  COUNCIL_DECISION_KNOWN: {
    nl: 'Dit besluit lag er al. Een lagere drempel wacht op een nieuw besluit.',
    en: 'This decision was there already. A lower threshold waits for a new one.',
  },
  LINK_ENDED: {
    nl: 'Deze link is vervangen. Vraag het team om de nieuwe.',
    en: 'This link was replaced. Ask the team for the new one.',
  },
} as const;
