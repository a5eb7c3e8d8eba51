/** Looking back, and what one writes for oneself around a visit. */
export const aboutReflections = {
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
  READING_NEEDS_PASSKEY: {
    nl: 'Teruglezen kan als je inlogt met een bevestigde passkey; je mailbox lezen soms ook anderen. Bij “Mijn account” voeg je er een toe.',
    en: 'Reading back is possible once you sign in with a confirmed passkey; others may read your mailbox too. You add one under “My account”.',
  },
  JOURNAL_KEY_MISSING: {
    nl: 'Wat je eerder bewaarde kan nu niet open: de sleutel ontbreekt. De beheerder ziet dat ook. Wat je nu schrijft, staat nog op dit toestel.',
    en: 'What you kept earlier cannot be opened now: its key is missing. The administrator sees that too. What you write now is still on this device.',
  },
  NOTE_EXISTS: {
    nl: 'Deze aantekening staat er al, met een andere tekst.',
    en: 'This note is there already, with another text.',
  },
  NOTE_NOT_NOW: {
    nl: 'Aantekeningen maak je vanaf de dag voor je bezoek tot twee dagen erna.',
    en: 'You make notes from the day before your visit until two days after it.',
  },
  TOO_MANY_NOTES: {
    nl: 'Meer dan {most} aantekeningen passen niet bij één bezoek.',
    en: 'More than {most} notes do not fit one visit.',
  },
  EXPECTATION_TOO_LATE: {
    nl: 'Je bezoek is begonnen. Wat je verwachtte, staat vast.',
    en: 'Your visit has begun. What you expected stays as it is.',
  },
} as const;
