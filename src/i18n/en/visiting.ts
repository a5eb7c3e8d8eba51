import type { visiting as nl } from '../nl/visiting.ts';

export const visiting: typeof nl = {
  story: {
    standsIn: 'You took this place over from a colleague.',
    host: (name) => `${name} takes you along.`,
    late: (minutes) => `The team knows that you will be ${minutes} minutes later.`,
    unsaid:
      'Nobody has said yet whether this visit happened. Feel free to remind the team: as soon as they say so, it counts.',
    logged: 'This waits for the team. As soon as they say that it happened, it counts.',
    notRecognised: 'The team did not recognise this visit. It does not count, nor against you.',
    missed: 'The team reported that nobody came.',
    contested: 'You said that it was otherwise. HR looks into it and asks the team as well.',
    decided: 'HR has looked into it. It stays as the team reported it.',
    cancelledByHost: 'The team could not receive you. That does not count against you.',
  },
  late: {
    title: 'I’ll be later',
    lead: 'One tap. Whoever takes you along hears it at once.',
    minutes: (minutes) => `${minutes} minutes`,
  },
  contest: {
    title: 'Were you there?',
    text: 'If you say that it was otherwise, HR asks you both and decides. This can be done once.',
    send: 'I was there',
  },
  colleagues: {
    title: 'Who can go instead?',
    lead: 'Your colleague gets your question and answers it. Until there is a yes, everything stays.',
    standIns: 'Somebody goes instead',
    noStandIns: 'Nobody can take this place over now.',
    swaps: 'Swap with another visit',
    noSwaps: 'There is no visit that you can swap with now.',
    askStandIn: (name) => `Ask ${name}`,
    askSwap: (name) => `Ask ${name} to swap`,
    keep: 'Leave it as it is',
  },
  exchanges: {
    toYou: {
      standIn: (who) => `${who} asks whether you can go`,
      swap: (who) => `${who} asks whether you want to swap`,
    },
    toThem: {
      standIn: (who, asked) => `${who} asks whether ${asked} can go`,
      swap: (who, asked) => `${who} asks whether ${asked} wants to swap`,
    },
    asked: {
      standIn: (asked) => `Your question to ${asked}: go instead`,
      swap: (asked) => `Your question to ${asked}: swap`,
    },
    get: 'In',
    give: 'Out',
    answerBy: (moment) => `Without an answer the question lapses on ${moment}.`,
    yes: { standIn: 'Yes, I’ll go', swap: 'Yes, I’ll swap' },
    yesFor: { standIn: (name) => `Yes, ${name} goes`, swap: (name) => `Yes, ${name} swaps` },
    no: 'No',
    withdraw: 'Take it back',
  },
  log: {
    title: 'I came along without an appointment',
    titleFor: (name) => `${name} came along without an appointment`,
    lead: 'The team hears of it. As soon as they say that it happened, it counts.',
    team: 'At which team?',
    chooseTeam: 'Choose a team',
    noTeams: 'There are no teams yet.',
    date: 'On which day?',
    from: 'From',
    until: 'Until',
    send: 'Tell the team',
  },
};
