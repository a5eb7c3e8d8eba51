import type { phone as nl } from '../nl/phone.ts';

const times = (count: number): string => (count === 1 ? 'once' : `${count} times`);

export const phone: typeof nl = {
  frame: {
    skip: 'To the content',
    navigation: 'Main menu',
    loading: 'One moment …',
    more: (left) => `Show more (${left} left)`,
    light: 'Light appearance',
    dark: 'Dark appearance',
    account: 'My account',
    assistants: 'Who plans for me',
    calendars: 'My calendar',
    signOut: 'Sign out',
    signedInAs: (name) => `Signed in as ${name}.`,
    tabs: {
      today: 'Today',
      visits: 'My visits',
      agenda: 'Agenda',
      promises: 'Heard & done',
      guests: 'Guests',
      team: 'Team',
      overview: 'Overview',
    },
  },
  trouble: {
    broken: 'Something went wrong here. What you filled in is still there.',
    brokenWithId: (id) =>
      `Something went wrong here. What you filled in is still there. If it keeps happening, mention ${id}.`,
    unreachable: 'No answer came. What you filled in is still there.',
    offline: 'You have no connection now. What you filled in is still there.',
    again: 'Try again',
  },
  offline: {
    onThisDevice: 'on this device',
    waiting: 'waits for coverage',
    saved: 'saved',
    lookBack: 'Your look-back is on this device and goes along as soon as there is coverage.',
    late: 'Not sent yet: there is no coverage. Call the team if it is urgent.',
    declined: (count) => (count === 1 ? '1 waits for coverage.' : `${count} wait for coverage.`),
  },
  notThere: {
    title: 'This page is not there',
    text: 'Perhaps the visit has been called off, or the page belongs to somebody else.',
    home: 'To the start',
  },
  words: {
    visitState: {
      PROPOSED: 'Proposal',
      CONFIRMED: 'Confirmed',
      POSTPONED: 'No new date yet',
      LOGGED: 'Waiting for the team',
      DONE: 'Done',
      MISSED: 'Did not come',
      DECLINED: 'Declined',
      CANCELLED: 'Called off',
    },
    waitingForTeam: 'Waiting for the team',
    contested: 'HR is looking into it',
    notRecognised: 'Did not happen',
    declined: { NO: 'Declined', EXPIRED: 'Proposal expired' },
    cancelledBy: {
      VISITOR: 'Called off',
      HOST: 'Called off by the team',
      PROGRAMME: 'Called off by HR',
      FORCE_MAJEURE: 'Force majeure',
    },
    pointKind: {
      WENT_WELL: 'Went well',
      IN_THE_CUSTOMERS_WAY: 'In the customer’s way',
      IN_A_COLLEAGUES_WAY: 'In a colleague’s way',
      IDEA: 'Idea',
    },
    promiseStage: {
      HEARD: 'Heard',
      BUSY: 'Busy',
      DONE: 'Done',
      NO_BECAUSE: 'No, because',
      OVERDUE: 'Waiting for an answer',
    },
    answerKind: { DONE: 'Done', BUSY: 'Busy', NO_BECAUSE: 'No, because' },
  },
  undo: {
    did: {
      ANSWERED: 'Your answer is in',
      POSTPONED: 'Your new moment is in',
      WITHOUT_DATE: 'No new date yet',
      CANCELLED: 'Called off',
      AGREED: 'The team says yes',
      HAPPENED: 'It happened',
      MISSED: 'Nobody came',
    },
    undo: 'Undo',
    undone: 'Undone.',
  },
  today: {
    greeting: (hour, name) =>
      `${hour < 6 ? 'Hello' : hour < 12 ? 'Good morning' : hour < 18 ? 'Good afternoon' : 'Good evening'}, ${name}`,
    next: 'Next visit',
    withoutDate: 'Your next moment has no date yet',
    chooseOne: 'Doors stand open. Choose a moment that suits.',
    choose: 'Choose a moment',
    prepare: 'See how to prepare',
    waitingForTeam: 'It is short notice. The team will say whether it can be done.',
    lookBackTitle: (team) => `How was it at ${team}?`,
    lookBack: 'Look back in three questions',
    promises: (count) =>
      count === 1 ? 'One promise waits for you' : `${count} promises wait for you`,
    before: (date) => `by ${date}`,
    since: (date) => `since ${date}`,
    answerPromises: 'Answer them',
  },
  agreement: {
    title: (programme) => `Your agreement · ${programme}`,
    words: ({ adjustedNorm, done, confirmed, proposed }) =>
      [
        times(adjustedNorm),
        `${done} done`,
        `${confirmed} planned`,
        ...(proposed > 0 ? [`${proposed} proposed`] : []),
      ].join(', '),
    adjusted: (norm) =>
      `The agreement is ${times(norm)} a year, in proportion to your part-time share and the time you are here.`,
  },
  proposals: {
    title: (count) =>
      count === 1 ? 'One proposal waits for an answer' : `${count} proposals wait for an answer`,
    titleFor: (name, count) =>
      count === 1 ? `One proposal for ${name}` : `${count} proposals for ${name}`,
    yes: 'I’m coming',
    no: 'I can’t',
    why: 'Why you, why here:',
    answerBy: (day) => `We hold this place until ${day}.`,
    otherMoment: 'Another moment',
    nothingYet: 'Choose another moment',
    send: (yes, no) => {
      if (yes === 0) return no === 1 ? 'I can’t' : `I can’t, ${times(no)}`;
      const going = yes === 1 ? 'I’m coming' : `I’m coming ${times(yes)}`;
      return no === 0 ? going : `${going}, ${times(no)} not`;
    },
  },
  visits: {
    title: 'My visits',
    book: 'Choose a moment',
    coming: 'Coming',
    logged: 'I came along without an appointment',
    noneComing: 'Nothing is settled yet.',
    past: 'Past and called off',
    nonePast: 'Your first visit is still to come.',
  },
  agenda: {
    title: 'Agenda',
    lead: 'You plan and move for them. What they write in a look-back you do not see.',
    bookFor: (name) => `Choose a moment for ${name}`,
    loggedFor: (name) => `${name} came along without an appointment`,
    calendarOf: (name) => `Calendar of ${name}`,
  },
  visit: {
    title: 'Visit',
    withoutDate: 'Without a date',
    of: (name) => `Visit of ${name}`,
    waitingForTeam: 'It is short notice. The team will say whether it can be done.',
    lookBack: 'Look back in three questions',
    reflected: 'You looked back on this visit.',
    brief: 'Preparation, one minute',
    where: 'Where',
    bring: 'Bring:',
    bringTitle: 'Bring',
    questions: 'Three questions for on the way',
    why: 'Why you, why here',
    points: 'What was shared about it',
    otherMoment: 'Another moment',
    askColleague: 'Ask a colleague',
    cannot: 'I can’t',
    cancelTitle: 'Call off this visit',
    cancelText: (team) =>
      `${team} hears at once. No reason is needed. The place is free for somebody else.`,
    cancel: 'Call it off',
    keep: 'Leave it as it is',
  },
};
