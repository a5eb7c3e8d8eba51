/** The page behind the link of an invitation. */
export const answering = {
  plainTitle: 'Uitnodiging',
  title: (name: string, count: number) =>
    count === 1 ? `Ga je mee, ${name}?` : `Ga je ${count} keer mee, ${name}?`,
  answeredTitle: (name: string) => `Dit staat er, ${name}`,
  lead: 'Je collega werkt, jij kijkt en luistert.',
  others: 'Je bezoeken',
  assistants: (names: string[]) =>
    `${names.join(' en ')} ${names.length === 1 ? 'mag' : 'mogen'} voor je antwoorden.`,
  thanks: (confirmed: number): string =>
    confirmed === 0
      ? 'Je antwoord is aangekomen. De plekken zijn weer vrij.'
      : 'Je antwoord is aangekomen.',
  moved: 'Je nieuwe moment staat vast. Het team hoort het.',
  undo: 'Ongedaan maken',
  undone: 'Ongedaan gemaakt. Je kunt opnieuw antwoorden.',
  next: {
    title: 'Wat er nu gebeurt',
    calendar: 'Van elk bezoek komt een agenda-uitnodiging in je mail.',
    reminder: 'De werkdag ervoor krijg je een herinnering met je dagkaart.',
    after: 'Dezelfde dag vragen we drie dingen. Eén zin is genoeg.',
    cannot: 'Kun je toch niet? Kies een ander moment, of zeg af als je bent ingelogd.',
  },
  brief: 'Lees de voorbereiding',
  hideBrief: 'Verberg de voorbereiding',
  toldBefore: 'Wat dit team eerder zei (inloggen)',
  otherMoment: 'Ander moment',
  move: 'Verzet naar dit moment',
  keep: 'Laat het staan',
  expected: 'Bewaard. Na afloop lees je je zinnen weer.',
};
