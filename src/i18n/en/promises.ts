import type { promises as nl } from '../nl/promises.ts';

export const promises: typeof nl = {
  noticed: {
    title: 'Did you notice?',
    lead: 'Your team was told that this is done. Do you notice any of it?',
    heard: 'Heard',
    answer: 'Answer',
    doneOn: (date) => `done on ${date}`,
    nameless:
      'Nobody sees who answers what, nor how many do. If somebody says no, the promise is open again.',
    choices: { YES: 'Yes', PARTLY: 'A little', NO: 'No' },
    thanks: 'Thank you. Your answer counts.',
    spent: 'You have answered this already. Thank you.',
    outcome: {
      OPEN: '',
      NOTICED: 'The team notices it.',
      REOPENED: 'The team noticed nothing: open again.',
    },
  },
};
