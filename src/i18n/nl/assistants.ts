/** Texts of the page on which a leader sees who plans for them. */
export const assistants = {
  title: 'Wie voor mij plant',
  lead: 'Een assistent boekt, verzet en antwoordt voor jou. Je terugblik leest alleen jij.',
  none: 'Niemand plant voor jou. HR kan een assistent toevoegen.',
  since: (date: string) => `Plant voor jou sinds ${date}.`,
  stop: (name: string) => `Stop: ${name}`,
  acts: 'Laatst voor jou gedaan',
  noActs: 'In de laatste drie maanden is er niets voor je gedaan.',
  did: (who: string, what: string) => `${who} ${what}`,
  verbs: {
    bookVisit: 'boekte een bezoek',
    acceptVisit: 'zei ja op een voorstel',
    declineVisit: 'zei nee op een voorstel',
    postponeVisit: 'verzette een bezoek',
    cancelVisit: 'zegde een bezoek af',
    logVisit: 'legde een bezoek vast',
    other: 'veranderde een bezoek',
  },
};
