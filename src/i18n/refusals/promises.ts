/** Answers to what was heard. */
export const aboutPromises = {
  PROMISE_KEPT_ALREADY: {
    nl: 'Je nam van dit bezoek al één toezegging op je.',
    en: 'You already keep one promise from this visit.',
  },
  PROMISE_ANSWERED: {
    nl: 'Op deze toezegging is al een laatste antwoord gegeven.',
    en: 'This promise already has its final answer.',
  },
  ANSWER_TOO_SHORT: {
    nl: 'Leg uit waarom niet, in minstens {min} tekens.',
    en: 'Explain why not, in at least {min} characters.',
  },
  BUSY_NEEDS_DATE: { nl: 'Noem een datum na vandaag.', en: 'Name a date after today.' },
  BUSY_TWICE: {
    nl: 'Twee keer “bezig” is genoeg. Kies gedaan of “nee, omdat”.',
    en: 'Twice “busy” is enough. Choose done or “no, because”.',
  },
  HAND_OVER_ASKED: {
    nl: 'Er ligt al een vraag om deze toezegging over te nemen.',
    en: 'Somebody has already been asked to take over this promise.',
  },
  HAND_OVER_TO_OWNER: {
    nl: 'Deze collega is al de eigenaar.',
    en: 'This colleague is the owner already.',
  },
  HAND_OVER_NEEDS_ACCOUNT: {
    nl: 'Deze collega kan niet inloggen. Kies iemand anders.',
    en: 'This colleague cannot sign in. Choose somebody else.',
  },
  SETTLE_FIRST: {
    nl: '{count} toezeggingen van jou zijn over de datum. Je volgende bezoek is daarom terug bij {teams}.',
    en: '{count} promises of yours are past their date. So your next visit is back at {teams}.',
  },
  CONFIRMED_ALREADY: {
    nl: 'Je zei al of je er iets van merkte.',
    en: 'You have already said whether you noticed it.',
  },
  CONFIRMATION_NOT_ASKED: {
    nl: 'Deze vraag wordt pas later gesteld.',
    en: 'This question is asked later.',
  },
  CONFIRMATION_CLOSED: {
    nl: 'Deze vraag staat niet meer open.',
    en: 'This question is no longer open.',
  },
} as const;
