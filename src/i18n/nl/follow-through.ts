/** Texts of follow-through: what is noticed of it, the warning, and the programme's thresholds. */
export const followThrough = {
  title: 'Merken teams wat er gedaan is?',
  confirmed: 'Bevestigd opgelost',
  quickWins: 'Snel geregeld',
  answers: 'keer “gedaan”, minstens 28 dagen geleden',
  points: 'punten die snel te regelen waren',
  apart: (partly: number, unanswered: number) =>
    `Een beetje gemerkt: ${partly}. Nog niets gezegd: ${unanswered}.`,
  nothingYet: 'Nog niets om te tellen.',
  of: (numerator: number, denominator: number, note: string) =>
    `${numerator} van ${denominator} ${note}`,
  warning: {
    title: 'Houdt de opvolging de bezoeken bij?',
    state: {
      WARNING: 'Meer bezoek, minder opvolging.',
      NONE: 'De opvolging houdt de bezoeken bij.',
      TOO_FEW: 'Te weinig gegevens om iets te zeggen.',
    },
    advice:
      'Plan even geen extra bezoeken. Bespreek met de eigenaren wat open staat, en laat de volgende bezoeken terugbezoeken zijn: eerst antwoorden, dan weer luisteren.',
    quarter: 'Kwartaal',
    visits: 'Bezoeken',
    followThrough: 'Bevestigd opgelost',
    answeredInTime: 'Op tijd beantwoord',
    none: '–',
  },
  thresholds: {
    title: 'Drempels',
    note: 'Vanaf wanneer het programma vraagt, terugstuurt en waarschuwt.',
    fields: {
      replyByWorkingDays: 'Werkdagen tot een antwoord',
      confirmAfterDays: 'Dagen na “gedaan” tot de vraag “gemerkt?”',
      settleFirstFrom: 'Eerst terug vanaf zoveel eigen toezeggingen over de datum',
      warnVisitsUp: 'Waarschuw als bezoeken met zoveel procent groeien',
      warnFollowDown: 'en de opvolging zoveel punten zakt',
      warnFromVisits: 'vanaf zoveel bezoeken per kwartaal',
    },
    save: 'Bewaar de drempels',
    saved: 'Bewaard.',
  },
};
