/** Slots, and the life of a visit. */
export const aboutVisits = {
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
} as const;
