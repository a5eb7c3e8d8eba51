import type { offline as nl } from '../nl/offline.ts';

export const offline: typeof nl = {
  region: 'Without coverage',
  waiting: (count) => (count === 1 ? '1 waits for coverage' : `${count} wait for coverage`),
  waitingForSignIn: (count) =>
    count === 1 ? '1 waits until you sign in' : `${count} wait until you sign in`,
  readAt: (time) => `as of ${time}, without coverage`,
  act: {
    note: 'Note',
    declined: 'Customer would rather not',
    declinedLess: 'One taken back',
    declinedByLink: 'Customer would rather not',
    declinedLessByLink: 'One taken back',
    late: 'I am running late',
    lookBack: 'Look-back',
    lookBackByLink: 'Look-back',
    point: 'Point',
    pointByLink: 'Point',
    thanks: 'Thank-you',
    thanksByLink: 'Thank-you',
  },
  refused: {
    title: 'This was not saved',
    copy: 'Copy the text',
    copied: 'Copied',
    again: 'Try again',
    drop: 'Remove',
    sure: 'Yes, remove',
    keep: 'Leave it',
  },
  leaving: {
    title: 'Something still waits on this device',
    lead: 'This has not been sent yet. If you sign out, it is gone.',
    send: 'Send it first',
    notSent: 'Not yet: there is no coverage.',
    drop: 'Discard and sign out',
    question: 'Discard? It cannot be brought back.',
    sure: 'Yes, discard and sign out',
    stay: 'Stay signed in',
  },
  newVersion: {
    text: 'There is a new version. It comes by itself when you open Open Deur again.',
    now: 'Take it now',
    later: 'Later',
  },
  install: {
    title: 'Put Open Deur on your home screen',
    lead: 'Then your day card opens with one tap, without coverage too.',
    ios: 'In Safari, tap Share and choose ‘Add to Home Screen’.',
    do: 'Add to home screen',
    no: 'No need',
  },
};
