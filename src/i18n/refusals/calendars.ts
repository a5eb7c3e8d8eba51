/** Calendars that leaders give, so that nobody plans through what stands there. */
export const aboutCalendars = {
  CALENDAR_FOR_LEADERS: {
    nl: 'Alleen bij leidinggevenden kijken we of de agenda vrij is.',
    en: 'Only for leaders do we look whether the calendar is free.',
  },
  CALENDAR_ADDRESS_REFUSED: {
    nl: 'Dit adres kunnen we niet lezen. Plak de openbare link van je agenda, die begint met https:// of webcal://.',
    en: 'We cannot read this address. Paste the public link of your calendar, which begins with https:// or webcal://.',
  },
  CALENDAR_UNREADABLE: {
    nl: 'Dit bestand is geen agenda die we kunnen lezen. Exporteer je agenda als .ics en probeer het nog eens.',
    en: 'This file is no calendar that we can read. Export your calendar as .ics and try again.',
  },
  CALENDAR_TOO_HEAVY: {
    nl: 'Deze agenda is te groot om te lezen. Exporteer alleen het komende jaar.',
    en: 'This calendar is too large to read. Export the coming year only.',
  },
} as const;
