import type { afterVisit as nl } from '../nl/after-visit.ts';
import { privacy } from './privacy.ts';

export const afterVisit: typeof nl = {
  privacy,
  lookBack: {
    plainTitle: 'Look-back',
    title: (team) => `How was it at ${team}?`,
    prompts: [
      'What did you notice about customers?',
      'What did you see that you had not expected?',
      'What will you do differently now?',
    ],
    debrief: ['What are you proud of in your work?', 'What makes your work hard?'],
    privateTitle: 'Just for me',
    privateText:
      'What you write here, this programme shows to nobody else: not to your assistant, not to HR, not to the team. It is kept encrypted. You yourself read it back once you sign in with a confirmed passkey.',
    onThisDevice: 'Stays on this device until you keep it.',
    oneIsEnough: 'One answer is enough. So is one sentence.',
    send: 'Keep my look-back',
    step: (step, of) => `Question ${step} of ${of}`,
    further: 'Go on',
    back: 'Back',
    firstTogether: 'First together: two questions for your host',
    onlyPoint: 'Only share a point',
    thanks: 'Your look-back has been kept.',
    shareTitle: (team) => `Share a point about ${team}`,
    shareLead:
      'A point is seen by the team, its owner and HR. It gets an owner and a date, and always an answer.',
  },
  sharePoint: {
    kind: 'What kind of point is it?',
    text: 'The point, in one or two sentences',
    noNames: 'Do not name colleagues or customers.',
    quickWin: 'This is easily arranged',
    keep: 'I take this on myself (one a visit)',
    send: 'Share this point',
  },
  promises: {
    title: 'Heard & done',
    lead: 'What you took on, and what you answered.',
    open: (count) => (count === 0 ? 'Still open' : `Still open · ${count}`),
    noneOpen: 'Nothing waits for your answer.',
    closed: 'Answered',
    answer: 'Answer',
    raised: (team, date) => `${team}, heard on ${date}.`,
    due: (date) => `Answer by ${date}.`,
    until: (date) => `until ${date}.`,
  },
  answerPromise: {
    question: 'What was done with it?',
    text: {
      DONE: 'What has changed? (may be empty)',
      BUSY: 'Where does it stand? (may be empty)',
      NO_BECAUSE: 'Why not?',
    },
    busyUntil: 'Ready on',
    busyTwice: 'You said “busy” twice already. Now it is done, or no.',
    whoReads: 'The team reads this answer.',
    send: 'Answer the team',
    later: 'Later',
  },
  mirror: {
    title: 'How was the visit?',
    anonymous: (threshold) =>
      `Four taps, without a name. Your answer counts per visit type and quarter, and only once ${threshold} have come together. Who, which team and which visit are not kept with it.`,
    least: 'not at all',
    most: 'completely',
    value: (value) =>
      `${value} of 5${value === 1 ? ', not at all' : value === 5 ? ', completely' : ''}`,
    send: 'Send',
    thanks: 'Thank you. Your answer counts.',
  },
};
