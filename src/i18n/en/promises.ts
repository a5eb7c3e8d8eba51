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
  handOver: {
    ask: 'Ask somebody to take it over',
    search: 'Find a colleague by name',
    none: 'Nobody of this name can sign in.',
    choose: (name) => `Ask ${name}`,
    stays: 'Until they say yes it stays with you.',
    asked: (name) => `Asked ${name}. Until the yes it stays with you.`,
    withdraw: 'Take the question back',
    title: 'Will you take this over?',
    lead: (name) => `${name} asks you. You may say no, without a reason.`,
    accept: 'Yes, I take it over',
    decline: 'No',
    cancel: 'Never mind',
  },
  help: {
    want: 'Ask colleagues to help',
    stop: 'Stop asking for help',
    wantNote: 'Everybody then sees the point and the team, without names.',
    helpers: (names) => `Helping: ${names}.`,
    title: 'Lend a hand',
    lead: 'Help is wanted with these, from whatever department.',
    before: (date) => `Answer by ${date}.`,
    join: 'I will help',
    joined: 'You are helping.',
    leave: 'I stop helping',
  },
};
