import type { exchangeMail as nl } from '../nl/mail-exchanges.ts';

export const exchangeMail: typeof nl = {
  waitlistOffer: {
    subject: ({ day }, team) => `A place is free: ${team} on ${day}`,
    heading: 'A place came free',
    intro: 'You are first on the waiting list, so this place is yours if you say yes.',
    until: ({ day, from }) =>
      `We keep the place for you until ${day}, ${from}. After that it goes to the next on the list.`,
    button: 'Take this place',
  },

  exchangeAsked: {
    subject: (colleague) => `${colleague} asks: can you go in my place?`,
    subjectSwap: (colleague) => `${colleague} asks: will you swap?`,
    heading: 'Can you go?',
    headingSwap: 'Will you swap?',
    forAssistant: (assistant, principal) =>
      `${assistant}, this question is for ${principal}. You may answer it too.`,
    intro: (colleague) => `${colleague} has this moment and asks whether you can go.`,
    introSwap: (colleague) => `${colleague} would like to swap this moment for yours.`,
    get: 'You get',
    give: 'You give',
    until: ({ day, from }) =>
      `The question is open until ${day}, ${from}. No is an answer too; a reason is not needed.`,
    button: 'Answer',
  },

  exchangeAnswered: {
    subject: {
      ACCEPTED: (colleague) => `${colleague} goes in your place`,
      DECLINED: (colleague) => `${colleague} cannot go in your place`,
      LAPSED: (colleague) => `No answer from ${colleague} yet`,
    },
    subjectSwap: {
      ACCEPTED: (colleague) => `${colleague} swaps with you`,
      DECLINED: (colleague) => `${colleague} cannot swap`,
      LAPSED: (colleague) => `No answer from ${colleague} yet`,
    },
    heading: {
      ACCEPTED: 'It is arranged',
      DECLINED: 'This does not work out',
      LAPSED: 'The question has lapsed',
    },
    accepted: 'The team knows. The appointment will leave your calendar.',
    acceptedSwap:
      'The teams know. Your former appointment will leave your calendar; the new one comes in a mail of its own.',
    agreement: 'What we agreed still stands: another moment counts just the same.',
    stays: 'Your visit stays as it was. Ask somebody else, or move it.',
    given: 'You gave',
    kept: 'Your moment',
    button: 'See your visits',
  },
};
