/** Sending mail, and what the administrator does about it. */
export const aboutMail = {
  PILOT_BY_SETTING: {
    nl: 'Proefmodus staat aan door de instelling MAIL_REDIRECT. Haal die eerst weg.',
    en: 'Pilot mode is on by the setting MAIL_REDIRECT. Take that away first.',
  },
  NOT_GIVEN_UP: {
    nl: 'Dit bericht is niet opgegeven: het wacht, is verstuurd of had geen zin meer.',
    en: 'This message was not given up: it waits, was sent, or is of no more use.',
  },
  NO_ADDRESS: {
    nl: 'Je hebt geen e-mailadres. Vraag een collega met beheer om er een te geven.',
    en: 'You have no e-mail address. Ask another administrator to give you one.',
  },
} as const;
