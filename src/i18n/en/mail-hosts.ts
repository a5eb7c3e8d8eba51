import type { hostMail as nl } from '../nl/mail-hosts.ts';

function dayWord(daysAway: number, day: string): string {
  if (daysAway === 0) return 'Today';
  return daysAway === 1 ? 'Tomorrow' : day;
}

export const hostMail: typeof nl = {
  hostNotice: {
    subject: (visitor, { day }) => `${visitor} will join your team on ${day}`,
    subjectToHost: (visitor, { day }) => `${visitor} will join you on ${day}`,
    subjectMoved: (visitor, { day }) => `${visitor} now comes on ${day}`,
    subjectAsking: (visitor, { day }) => `Can ${visitor} join you on ${day}?`,
    heading: (visitor) => `${visitor} is coming along`,
    headingToHost: (visitor) => `${visitor} joins you`,
    headingMoved: (visitor) => `${visitor} comes at another time`,
    headingAsking: (visitor) => `${visitor} would like to come along`,
    intro: (visitor, jobTitle) =>
      jobTitle === ''
        ? `${visitor} comes to learn what customers notice of us.`
        : `${visitor}, ${jobTitle}, comes to learn what customers notice of us.`,
    asking: 'This is at shorter notice than agreed. It goes ahead only if you say yes.',
    askingHost:
      'This is at shorter notice than agreed. It goes ahead if your team lead says yes; if not, you will hear at once.',
    stays: 'You are still the host, now at this new moment.',
    role: 'You work as always. Your guest watches, listens and asks. Nothing is recorded or photographed, and your name appears in a thank-you at most.',
    roleOfTeam:
      'Your team works as always. The guest watches, listens and asks. Nothing is recorded or photographed, and names appear in a thank-you at most.',
    customer:
      'Ask the customer first: “May my colleague watch, to learn?” Or in Dutch: “Mag mijn collega meekijken om te leren?” If the customer says no, your guest steps aside for a moment.',
    giveBack:
      'Can’t make it? Give your guest back on this page. One tap, no reason; your team lead only sees that somebody else is needed.',
    noHost:
      'There is no host yet. Whoever is happy to host can take this visit; five working days before, you arrange somebody or withdraw the slot.',
    team: 'Tell your team who is coming and what for.',
    cannot: 'Does it not suit you? You can say so on the same page, without a reason.',
    button: 'See your guests',
    buttonToHost: 'See it or give it back',
    buttonAsking: 'Say yes or no',
  },

  hostReminder: {
    subject: (daysAway, { day, from }, visitor) =>
      `${dayWord(daysAway, day)} ${from}: ${visitor} joins you`,
    subjectWithoutHost: (daysAway, { day, from }, visitor) =>
      `${dayWord(daysAway, day)} ${from}: ${visitor} comes, no host yet`,
    heading: (daysAway, { day, from }) => `${dayWord(daysAway, day)} at ${from}`,
    withoutHost:
      'Nobody takes this guest along yet. Ask somebody now or withdraw the slot, so that everybody knows where they stand.',
    buttonWithoutHost: 'Arrange a host',
  },

  hostRelease: {
    subject: (visitor, day) =>
      day === null
        ? `The visit of ${visitor} is no longer yours`
        : `The visit of ${visitor} on ${day} is no longer yours`,
    heading: 'This visit is no longer yours',
    intro: 'There is nothing more for you to do. The appointment can leave your calendar.',
    thanks: 'Thank you for being willing to host.',
    button: 'See other guests',
  },

  hostCancellation: {
    subject: (visitor, day) =>
      day === null ? `${visitor} is not coming` : `${visitor} is not coming on ${day}`,
    subjectPostponed: (visitor, day) =>
      day === null
        ? `${visitor} will come at another time`
        : `${visitor} will not come on ${day}, but at another time`,
    heading: 'This visit is not going ahead',
    headingPostponed: 'This visit will be at another time',
    because: {
      VISITOR: (visitor) => `${visitor} has cancelled.`,
      HOST: (visitor) => `It was cancelled on your side. ${visitor} knows.`,
      PROGRAMME: (visitor) => `The visit of ${visitor} was cancelled by the programme.`,
      FORCE_MAJEURE: (visitor) => `Force majeure keeps ${visitor} from coming then.`,
    },
    postponed: (visitor) => `${visitor} has postponed the visit.`,
    noDate: 'There is no new date yet.',
    youWillHear: 'There is no new date yet; you will hear as soon as there is.',
    takenOver: (visitor, colleague) =>
      `${visitor} is not coming; ${colleague} comes instead, at the same time.`,
    thanks: 'Thank you for making room.',
    button: 'See your guests',
  },

  claimCall: {
    subject: (visitor, { day }) => `Will you host ${visitor} on ${day}?`,
    heading: 'A guest is coming. Will you be the host?',
    first: 'You said that you are happy to host. Whoever taps first is the host.',
    notNow:
      'Does it not suit you? Then there is nothing to do, and nobody sees that. Rather no questions? Choose “not now” on the same page.',
    button: 'See it and take it',
  },

  hostWanted: {
    subject: (visitor, { day }) => `No host yet for ${visitor} on ${day}`,
    heading: 'Who will host this guest?',
    intro: (visitor) =>
      `Somebody is needed to host ${visitor}. Ask somebody of your team and note it down. If that does not work out, withdraw the slot; ${visitor} will hear at once and gets other moments.`,
    button: 'Arrange a host',
  },

  lateNotice: {
    subject: (visitor, minutes) => `${visitor} will be ${minutes} minutes late`,
    intro: (minutes) =>
      `Your guest expects to arrive ${minutes} minutes after the agreed time. Just carry on; your guest will join you.`,
    agreed: 'Agreed',
  },
};
