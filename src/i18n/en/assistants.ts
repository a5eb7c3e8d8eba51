import type { assistants as nl } from '../nl/assistants.ts';

export const assistants: typeof nl = {
  title: 'Who plans for me',
  lead: 'An assistant books, moves and answers for you. Only you read your look-back.',
  none: 'Nobody plans for you. HR can add an assistant.',
  since: (date) => `Plans for you since ${date}.`,
  stop: (name) => `Stop: ${name}`,
  acts: 'Lately done for you',
  noActs: 'Nothing was done for you in the last three months.',
  did: (who, what) => `${who} ${what}`,
  verbs: {
    bookVisit: 'booked a visit',
    acceptVisit: 'said yes to a proposal',
    declineVisit: 'said no to a proposal',
    postponeVisit: 'moved a visit',
    cancelVisit: 'cancelled a visit',
    logVisit: 'logged a visit',
    other: 'changed a visit',
  },
};
