/** Signing in, and who is who. */
export const aboutPeople = {
  LINK_INVALID: { nl: 'Deze link werkt niet (meer).', en: 'This link does not work (any more).' },
  LINK_EXPIRED: { nl: 'Deze link is verlopen.', en: 'This link has expired.' },
  LINK_OTHER_BROWSER: {
    nl: 'Deze link werkt alleen in de browser waarin je hem vroeg. Typ daar de zes cijfers uit de mail.',
    en: 'This link works only in the browser that asked for it. Type the six digits from the mail there.',
  },
  CODE_EXPIRED: {
    nl: 'Deze zes cijfers zijn verlopen. Vraag een nieuwe mail aan.',
    en: 'These six digits have expired. Please ask for a new mail.',
  },
  CODE_WRONG: { nl: 'Deze zes cijfers kloppen niet.', en: 'These six digits are not right.' },
  TOO_MANY_TRIES: {
    nl: 'Te vaak geprobeerd. Gebruik de link in de mail, of wacht een kwartier.',
    en: 'Too many tries. Use the link in the mail, or wait a quarter of an hour.',
  },

  PASSKEY_REFUSED: {
    nl: 'Deze passkey werkt hier niet.',
    en: 'This passkey does not work here.',
  },
  PASSKEY_EXPIRED: {
    nl: 'Dit duurde te lang, of het is al gebruikt. Probeer het opnieuw.',
    en: 'This took too long, or has been used already. Please try again.',
  },
  TOO_MANY_PASSKEYS: {
    nl: 'Meer passkeys passen er niet bij. Haal er eerst een weg.',
    en: 'There is no room for more passkeys. Remove one first.',
  },
  SURER_SIGN_IN: {
    nl: 'Log hiervoor in met je bevestigde passkey.',
    en: 'Sign in with your confirmed passkey to do this.',
  },
  VOUCH_FOR_ONESELF: {
    nl: 'Een code geef je aan iemand anders. Vraag een collega van HR of beheer.',
    en: 'A code is for somebody else. Ask a colleague of HR or an administrator.',
  },
  VOUCHING_CODE_WRONG: { nl: 'Deze code klopt niet.', en: 'This code is not right.' },
  VOUCHING_CODE_OVER: {
    nl: 'Er is geen geldige code meer. Vraag HR of de beheerder om een nieuwe.',
    en: 'There is no valid code any more. Ask HR or the administrator for a new one.',
  },
  TOO_MANY_CODES: {
    nl: 'Voor deze persoon zijn vandaag al veel codes gemaakt. Morgen kan het weer.',
    en: 'Many codes were made for this person today. Tomorrow it is possible again.',
  },
  LAST_ADMINISTRATOR: {
    nl: 'Er blijft altijd een beheerder over. Maak eerst iemand anders beheerder.',
    en: 'There is always one administrator left. Make somebody else administrator first.',
  },

  DELEGATION_TO_ONESELF: {
    nl: 'Iemand kan niet de eigen assistent zijn.',
    en: 'Nobody can be their own assistant.',
  },
  PERIOD_REVERSED: { nl: 'Het einde ligt voor het begin.', en: 'The end comes before the start.' },

  EXEMPTION_OVERLAPS: {
    nl: 'Deze dagen vallen samen met een vrijstelling die er al is.',
    en: 'These days overlap an exemption that is already there.',
  },
  SUCCESSOR_ITSELF: {
    nl: 'Iemand volgt niet zichzelf op.',
    en: 'Nobody succeeds themselves.',
  },
  SUCCESSOR_LEAVES: {
    nl: 'Deze opvolger is dan zelf niet meer in dienst.',
    en: 'This successor is no longer in service then.',
  },
  MOVE_TOO_EARLY: {
    nl: 'Verplaats vanaf {earliest} of later. Wat daarvoor geteld is, blijft zoals het was.',
    en: 'Move people from {earliest} or later. What was counted before stays as it was.',
  },
} as const;
