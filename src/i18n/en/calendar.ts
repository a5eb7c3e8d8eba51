import type { calendar as nl } from '../nl/calendar.ts';

/** What stands in people's calendars: the copies of host and team lead, and the feeds. */
export const calendar: typeof nl = {
  copies: {
    HOST: {
      summary: (visitor) => `${visitor} joins you`,
      role: 'You are the host: work as always and show what customers notice.',
      giveBack: 'Not convenient? Give it back on the page below: one tap, without a reason.',
    },
    LEAD: {
      summary: (visitor, team) => `${visitor} joins ${team}`,
      role: 'Your team is the host. Tell the team who is coming and what for.',
      giveBack: 'Not convenient? Say so on the page below, without a reason.',
    },
    asking: 'This is at shorter notice than agreed. It only goes ahead when the team says yes.',
    customer: 'Ask the customer first: “May my colleague watch, to learn?”',
  },
  feed: {
    names: {
      OWN: 'Open Deur',
      OWN_BUSY: 'Open Deur: busy',
      TEAM: 'Open Deur: visits to our team',
      PROGRAMME: 'Open Deur: all visits',
    },
    busy: 'Busy',
    hosting: (team) => `Visit to ${team}`,
    teamVisit: 'A leader is joining us',
    programmeVisit: (team, visitType) => `Joining ${team} (${visitType})`,
    whoComes: 'The page below says who is coming.',
  },
};
