type Sentences = Readonly<{ nl: string; en: string }>;

/**
 * Every reason we may say no, with its sentence. `{name}` is filled from the refusal's details.
 * The codes are an enum of the API, so that a client cannot forget one.
 */
export const refusals = {
  SIGN_IN_FIRST: { nl: 'Log eerst in.', en: 'Please sign in first.' },
  NOT_ALLOWED: { nl: 'Dit hoort niet bij jouw rol.', en: 'This is not part of your role.' },
  NOT_FOUND: {
    nl: 'Dit is er niet, of niet voor jou.',
    en: 'This does not exist, or is not for you.',
  },
  INVALID_INPUT: { nl: 'Vul {field} anders in: {reason}', en: 'Please change {field}: {reason}' },
  ALREADY_EXISTS: { nl: 'Dit bestaat al.', en: 'This already exists.' },
  STILL_IN_USE: { nl: 'Dit is nog in gebruik.', en: 'This is still in use.' },
  CHANGED_MEANWHILE: {
    nl: 'Dit is intussen veranderd. Ververs de pagina en kijk nog eens.',
    en: 'This has changed meanwhile. Refresh the page and have another look.',
  },
  QUERY_TOO_LARGE: { nl: 'Deze vraag is te groot.', en: 'This request is too large.' },
  IDEMPOTENCY_KEY_REUSED: {
    nl: 'Deze sleutel hoort bij een eerdere, andere opdracht.',
    en: 'This key belongs to an earlier, different request.',
  },
  TRY_AGAIN: {
    nl: 'Het is nu even druk. Probeer het zo nog eens.',
    en: 'It is busy right now. Please try again shortly.',
  },

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

  WORKS_COUNCIL_PENDING: {
    nl: 'Leg eerst het besluit van de ondernemingsraad vast, of waarom er geen is.',
    en: "Record the works council's decision first, or why there is none.",
  },
  PROGRAMME_OVERLAPS: {
    nl: 'Er is al een programma in deze periode.',
    en: 'There already is a programme in this period.',
  },
  PROGRAMME_PUBLISHED: {
    nl: 'Dit programma is al gepubliceerd.',
    en: 'This programme is already published.',
  },
  NO_PROGRAMME: {
    nl: 'Op deze dag loopt er geen gepubliceerd programma.',
    en: 'No published programme runs on this day.',
  },
  SHARES_EXCEED_NORM: {
    nl: 'De verdeling telt op tot meer dan de afspraak van {norm}.',
    en: 'The shares add up to more than the agreement of {norm}.',
  },

  NO_DATES: { nl: 'In deze periode past geen enkele datum.', en: 'No date fits in this period.' },
  TOO_MANY_DATES: {
    nl: 'Dit worden meer dan {max} plekken. Kies een kortere periode.',
    en: 'This makes more than {max} slots. Choose a shorter period.',
  },
  SLOT_EXISTS: { nl: 'Deze plek staat al open.', en: 'This slot is already open.' },
  SLOT_HAS_VISITS: {
    nl: 'Op deze plek is al een bezoek afgesproken: {count}. Bekijk eerst wie er komt.',
    en: 'Visits have been agreed for this slot: {count}. Have a look first at who is coming.',
  },
  SLOT_FULL: { nl: 'Deze plek is al bezet.', en: 'This slot is already taken.' },
  SLOT_WITHDRAWN: { nl: 'Deze plek is ingetrokken.', en: 'This slot has been withdrawn.' },
  SLOT_PAST: {
    nl: 'Deze plek is al begonnen of voorbij.',
    en: 'This slot has already started or ended.',
  },
  TEAM_CLOSED: {
    nl: 'Het team ontvangt dan niemand.',
    en: 'The team receives nobody at that time.',
  },
  HOSTING_BUDGET_FULL: {
    nl: 'Dit team heeft dan al genoeg gasten. De eerste vrije week begint op {nextFreeWeek}.',
    en: 'This team has enough guests by then. The first free week starts on {nextFreeWeek}.',
  },
  BUDGET_BELOW_BOOKED: {
    nl: 'In de week van {week} zijn al {booked} bezoeken afgesproken.',
    en: 'In the week of {week} there already are {booked} visits.',
  },
  QUARTER_BELOW_BOOKED: {
    nl: 'In het kwartaal vanaf {quarter} zijn al {booked} bezoeken afgesproken.',
    en: 'In the quarter from {quarter} there already are {booked} visits.',
  },
  NOTHING_TO_REPEAT: {
    nl: 'In het kwartaal daarvoor stond niets open om te herhalen.',
    en: 'Nothing was open in the quarter before, so there is nothing to repeat.',
  },
  REQUEST_ANSWERED: {
    nl: 'Op deze vraag om plekken is al geantwoord.',
    en: 'This request for slots has been answered already.',
  },
  OWN_DEPARTMENT: {
    nl: 'Dit team hoort bij de eigen afdeling.',
    en: 'This team belongs to the own department.',
  },
  NOT_A_LEADER: {
    nl: 'Deze persoon heeft geen afspraak om mee te lopen.',
    en: 'This person has no agreement to visit.',
  },
  NOT_IN_SERVICE: {
    nl: 'Deze persoon is dan niet in dienst.',
    en: 'This person is not in service then.',
  },
  OVERLAPPING_VISIT: {
    nl: 'Er is dan al een ander bezoek.',
    en: 'There already is another visit at that time.',
  },
  ALREADY_IN_SLOT: { nl: 'Deze plek is al van jou.', en: 'This slot is already yours.' },
  PROPOSAL_EXPIRED: {
    nl: 'Dit voorstel is verlopen. Kies een ander moment.',
    en: 'This proposal has expired. Choose another moment.',
  },
  WRONG_STATE: {
    nl: 'Dit kan niet meer bij dit bezoek.',
    en: 'This is no longer possible for this visit.',
  },
  NOT_OVER_YET: {
    nl: 'Dit kan pas na afloop van het bezoek.',
    en: 'This is possible only after the visit has ended.',
  },
  SAME_TEAM_ONLY: {
    nl: 'Verzetten kan naar een later moment van hetzelfde team.',
    en: 'A visit moves to a later moment of the same team.',
  },

  NOT_TODAY: {
    nl: 'Dit kan vanaf twaalf uur voor het begin. Kun je niet? Verzet het bezoek dan.',
    en: 'This is possible from twelve hours before the start. Can you not come? Then move the visit.',
  },
  UNDO_TOO_LATE: {
    nl: 'Ongedaan maken kan niet meer.',
    en: 'It is too late to undo this.',
  },
  CONTESTED_ALREADY: {
    nl: 'Je zei al dat dit niet klopt. HR kijkt ernaar.',
    en: 'You already said that this is not right. HR is looking into it.',
  },
  LOGGED_TOO_LATE: {
    nl: 'Dit bezoek is te lang geleden om nog vast te leggen.',
    en: 'This visit is too long ago to be logged.',
  },
  LOGGED_ALREADY: {
    nl: 'Op deze dag legde je al een bezoek vast.',
    en: 'You already logged a visit on this day.',
  },
  PLACE_IS_FREE: {
    nl: 'Er is nog plaats. Je kunt meteen boeken.',
    en: 'There is a place left. You can book at once.',
  },
  IN_LINE_ALREADY: {
    nl: 'Je staat al op de wachtlijst.',
    en: 'You are on the waiting list already.',
  },
  EXCHANGE_WITH_ONESELF: {
    nl: 'Kies iemand anders dan de bezoeker zelf.',
    en: 'Choose somebody else than the visitor.',
  },
  EXCHANGE_ASKED: {
    nl: 'Voor dit bezoek is al iemand gevraagd.',
    en: 'Somebody has already been asked about this visit.',
  },
  EXCHANGE_LAPSED: {
    nl: 'Deze vraag is verlopen.',
    en: 'This question has lapsed.',
  },
  HOST_FOUND: {
    nl: 'Een collega neemt deze gast al mee.',
    en: 'A colleague already takes this guest along.',
  },
  NOT_IN_TEAM: {
    nl: 'Deze persoon hoort niet bij dit team.',
    en: 'This person does not belong to this team.',
  },

  REFLECTION_EMPTY: {
    nl: 'Schrijf bij minstens één vraag iets op.',
    en: 'Write something for at least one question.',
  },
  REFLECTION_EXISTS: {
    nl: 'Je keek al terug op dit bezoek.',
    en: 'You have already looked back on this visit.',
  },
  VISIT_NOT_DONE: {
    nl: 'Dit bezoek is nog niet geweest.',
    en: 'This visit has not taken place yet.',
  },

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

  MIRROR_LINK_USED: {
    nl: 'Via deze link is al geantwoord.',
    en: 'This link has already been used to answer.',
  },

  RUN_NOT_FINISHED: {
    nl: 'Dit roostervoorstel is nog niet klaar.',
    en: 'This rotation draft is not finished yet.',
  },
  DRAFT_PUBLISHED: {
    nl: 'Dit roostervoorstel is al gepubliceerd.',
    en: 'This rotation draft is already published.',
  },
  DRAFT_STALE: {
    nl: 'Er is intussen iets veranderd: {count} van de voorgestelde plekken kan niet meer. Maak een nieuw voorstel.',
    en: 'Something changed meanwhile: {count} of the proposed slots is no longer possible. Make a new draft.',
  },
} as const satisfies Record<string, Sentences>;

export type RefusalCode = keyof typeof refusals;
export type RefusalDetails = Readonly<Record<string, string | number>>;

/** The one way to say no: thrown, so that the transaction around it rolls back. */
export class Refusal extends Error {
  constructor(
    readonly code: RefusalCode,
    readonly details: RefusalDetails = {},
  ) {
    super(code);
    this.name = 'Refusal';
  }
}

export function refusalSentence(
  code: RefusalCode,
  details: RefusalDetails,
  locale: 'nl' | 'en',
): string {
  return refusals[code][locale].replace(/\{(\w+)\}/g, (placeholder, name: string) =>
    String(details[name] ?? placeholder),
  );
}
