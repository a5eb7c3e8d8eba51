import type { booking as nl } from '../nl/booking.ts';

export const booking: typeof nl = {
  book: {
    title: 'Choose a moment',
    titleFor: (name) => `Choose a moment for ${name}`,
    lead: 'These doors stand open.',
    from: 'From',
    visitType: 'Visit type',
    everyType: 'All types',
    none: 'No door stands open in these weeks. Choose a later day, or ask HR.',
    noneForYou: 'There is no moment that you can choose now.',
    send: (moment) => `I’m coming: ${moment}`,
    notForYou: (count) =>
      count === 1 ? 'One moment is not possible now' : `${count} moments are not possible now`,
    times: (count, reason) => `${count}× ${reason}`,
    whyNot: {
      HOSTING_BUDGET_FULL: 'the team has enough guests that week',
      OWN_DEPARTMENT: 'a team of your own department',
      OVERLAPPING_VISIT: 'you have another visit then',
      TEAM_CLOSED: 'the team receives nobody then',
      NO_PROGRAMME: 'no programme runs then',
      NOT_IN_SERVICE: 'you are not in service then',
      NOT_A_LEADER: 'only for leaders with an agreement',
      SLOT_FULL: 'taken',
      SETTLE_FIRST: 'first back to a team that waits for an answer',
    },
    otherReason: 'not possible now',
  },
  settleFirst: {
    title: (teams) => `First back to ${teams}`,
    lead: (count) =>
      `${count} promises of yours are waiting for an answer. So your next visit is there. You can answer right away. “No, because …” is an answer too.`,
    answer: 'To my promises',
  },
  waitlist: {
    title: (count) => (count === 1 ? 'One moment is full' : `${count} moments are full`),
    lead: 'When a place comes free, whoever waits longest gets a proposal, with 24 hours to answer.',
    join: 'Put me on the waiting list',
    joinFor: (name) => `Put ${name} on the waiting list`,
    joinMoment: (label, moment) => `${label}: ${moment}`,
    mine: 'On the waiting list',
    waits: 'When there is a place for you, you get a proposal.',
    leave: 'Take me off',
    leaveFor: (name) => `Take ${name} off`,
  },
  postpone: {
    title: (team) => `Later at ${team}`,
    insteadTitle: (team) => `At ${team} after all`,
    more: 'More moments',
    noneInstead: 'This team has no other moment open now. Choose a moment at another team.',
    none: 'This team has no later moment open now. You can leave the visit without a date.',
    send: (moment) => `Move to ${moment}`,
    book: (moment) => `I’m coming: ${moment}`,
    withoutDate: 'No new date yet',
    keep: 'Leave it as it is',
  },
};
