/** What hosts thought, and the boards. */
export const aboutMirror = {
  MIRROR_LINK_USED: {
    nl: 'Via deze link is al geantwoord.',
    en: 'This link has already been used to answer.',
  },
} as const;
