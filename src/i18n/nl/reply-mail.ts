/** What somebody is told who answered from a calendar, where nothing else tells them. */
export const replyMail = {
  subject: {
    YES: (day: string) => `Je ja voor ${day} is doorgegeven`,
    NO: (day: string) => `Je nee voor ${day} is doorgegeven`,
    PERHAPS: (day: string) => `Misschien op ${day}: het moment blijft staan`,
    STILL_OPEN: (day: string) => `Misschien op ${day}: je antwoord is nog nodig`,
    OTHER_MOMENT: (day: string) => `Een ander moment dan ${day} kies je hier`,
    NOTHING: (day: string) => `Je antwoord over ${day} is niet verwerkt`,
  },
  withoutDay: 'dit bezoek',
  heading: {
    YES: 'Je ja is doorgegeven',
    NO: 'Je nee is doorgegeven',
    PERHAPS: 'Het moment blijft staan',
    STILL_OPEN: 'Je antwoord is nog nodig',
    OTHER_MOMENT: 'Kies een ander moment',
    NOTHING: 'Er is niets veranderd',
  },
  text: {
    YES: 'De wijziging is gedaan. Zodra het team ja zegt, krijgt de agenda de uitnodiging.',
    NO: 'De wijziging is gedaan. De plek is vrij voor een ander; een reden is niet nodig.',
    PERHAPS:
      'Je antwoordde “misschien”. Het team rekent op dit moment. Past het niet? Kies dan een ander moment.',
    OTHER_MOMENT:
      'Je agenda stelde een andere tijd voor. Een team ontvangt op vaste plekken: die staan achter de knop. Tot je kiest, blijft dit moment staan.',
    NOTHING: 'De wijziging kon niet worden gedaan.',
  },
  stillOpen: (day: string) =>
    `Je antwoordde “misschien”. De plek blijft voor je vrij. Laat vóór ${day} weten of het past, of kies een ander moment.`,
  forLeader: (visitor: string) => `Je antwoordde voor ${visitor}.`,
  because: {
    OLD_INVITATION: 'Je antwoordde op een eerdere uitnodiging; het moment is intussen veranderd.',
    OLDER_ANSWER: 'Er kwam al een later antwoord binnen, en dat telt.',
  },
  button: 'Bekijk het bezoek',
};
