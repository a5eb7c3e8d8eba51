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
    },
    otherReason: 'not possible now',
  },
  postpone: {
    title: (team) => `Later at ${team}`,
    none: 'This team has no later moment open now. You can leave the visit without a date.',
    send: (moment) => `Move to ${moment}`,
    withoutDate: 'No new date yet',
    keep: 'Leave it as it is',
  },
};
