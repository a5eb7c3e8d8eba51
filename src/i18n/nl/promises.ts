/** Texts of what becomes of a promise: noticed or not, handed over, helped with, settled first. */
export const promises = {
  noticed: {
    title: 'Gemerkt?',
    lead: 'Jouw team hoorde dat dit gedaan is. Merk je er iets van?',
    heard: 'Gehoord',
    answer: 'Antwoord',
    doneOn: (date: string) => `gedaan op ${date}`,
    nameless:
      'Niemand ziet wie wat antwoordt, ook niet hoeveel. Zegt iemand nee, dan gaat de toezegging weer open.',
    choices: { YES: 'Ja', PARTLY: 'Een beetje', NO: 'Nee' },
    thanks: 'Dank je wel. Je antwoord telt mee.',
    spent: 'Je antwoordde hier al op. Dank je wel.',
    outcome: {
      OPEN: '',
      NOTICED: 'Het team merkt het.',
      REOPENED: 'Het team merkte er niets van: weer open.',
    },
  },
};
