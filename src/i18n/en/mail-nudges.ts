import type { nudges as nl } from '../nl/mail-nudges.ts';

const countWords = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight'];
const countWord = (count: number): string => countWords[count] ?? String(count);

export const nudges: typeof nl = {
  bundle: {
    subject: (count) => `${countWord(count)} things for when it suits you`,
    heading: (count) => `${countWord(count)} things for when it suits you`,
    intro: 'The oldest comes first.',
  },
  off: (groups) => `Rather no more mail about ${groups}?`,
  offLink: 'Switch these messages off',

  groups: {
    LOOK_BACKS: 'look-backs that are still open',
    VISITS: 'what a visit still needs',
    HOSTING: 'guests who still need a host',
    PROMISES: 'promises and what came of them',
    THANKS: 'thank-yous and good news',
    DIGESTS: 'weekly or monthly overviews',
  },

  claimCall: {
    subject: ({ day }, team) => `Who of ${team} takes somebody along on ${day}?`,
    heading: 'A guest still needs a host',
    intro: (visitor, { day, from, until }) =>
      `${visitor} joins you on ${day} from ${from} to ${until}. Will you take this guest along? If you would rather not, there is nothing to do.`,
    button: 'See the visit',
  },
  didItHappen: {
    subject: (visitor, { day }) => `Was ${visitor} there on ${day}?`,
    subjectVisitor: (team, { day }) => `Did your visit to ${team} on ${day} go ahead?`,
    heading: 'Did this visit go ahead?',
    intro: (visitor, { day }) =>
      `${visitor} was to join you on ${day}. A visit counts once you say that it happened.`,
    introVisitor: (team, { day }) =>
      `You were to join ${team} on ${day}. The team has not said yet that it happened; a quick word with them helps.`,
    button: 'See the visit',
  },

  lookBackLate: {
    subject: (team) => `Your look-back on ${team} is still open`,
    heading: 'What did you notice with customers?',
    intro: ({ day }, team) => `On ${day} you joined ${team}. A few sentences are enough.`,
    note: 'What you write just for yourself is stored encrypted and shown to nobody else. With this link you can write, not read back.',
    button: 'Look back',
  },
  lookBackOpen: {
    subject: (team) => `Your look-back on ${team} is waiting`,
    subjectAssistant: (principal) => `The look-back of ${principal} is still open`,
    heading: 'This look-back is still open',
    intro: ({ day }, team) => `On ${day} you joined ${team}. Two minutes on your phone are enough.`,
    alsoTo: (assistants, count) =>
      `${assistants} only ${count === 1 ? 'knows' : 'know'} that it is open, not what you write.`,
    introAssistant: (principal, { day }, team) =>
      `${principal} joined ${team} on ${day}. Could you keep a few minutes free in the diary? What ${principal} writes is for its author only.`,
    button: 'Look back',
    buttonAssistant: 'Open the diary',
  },

  readinessOpen: {
    subject: ({ day }) => `Still to settle for ${day}`,
    heading: ({ day }) => `Ready to go on ${day}?`,
    intro: (team) =>
      `For your visit to ${team} this is still open. Signing takes a minute; your visit stands.`,
    introAssistant: (visitor, team) =>
      `For the visit of ${visitor} to ${team} this is still open. Only ${visitor} can sign; it takes a minute.`,
    list: 'Still to sign',
    button: 'Read and sign',
    buttonAssistant: 'See the visit',
  },
  promiseDue: {
    subject: (day) => `An answer is due by ${day}`,
    heading: 'A promise is waiting for you',
    intro: (team, day) =>
      `${team} would like to hear by ${day} what becomes of it: done, busy, or no, because.`,
    button: 'Answer',
  },
  promiseOverdue: {
    subject: (team) => `${team} is waiting for your answer`,
    heading: 'This promise is past its date',
    intro: (team, day) =>
      `The answer to ${team} was promised by ${day}. “No, because …” is an answer too.`,
    button: 'Answer',
  },
  confirmationAsked: {
    subject: (team) => `Has ${team} noticed?`,
    heading: 'Did you notice?',
    intro: (team) =>
      `${team} heard that this was done. Do you notice it on the floor? Nobody sees who answers what.`,
    button: 'Say yes, partly or no',
  },
  promiseReopened: {
    subject: (team) => `${team} notices nothing yet`,
    heading: 'This promise is open again',
    intro: (team, day) =>
      `You answered that this was done. ${team} does not notice it yet. Answer again by ${day}: done, busy, or no, because.`,
    introSponsor: (team, owner, day) =>
      `${owner} answered that this was done. ${team} does not notice it yet, so it is open again. ${owner} answers again by ${day}.`,
    button: 'Answer',
    buttonSponsor: 'Open the programme',
  },
  handOverAsked: {
    subject: (from) => `Will you take over a promise from ${from}?`,
    heading: 'Will you take this over?',
    intro: (from, team, day) =>
      `${from} asks whether you will answer ${team} by ${day}. Until you say yes it stays with ${from}. You may say no, without a reason.`,
    button: 'Say yes or no',
  },
  handOverAnswered: {
    subjectAccepted: (to) => `${to} takes over your promise`,
    subjectDeclined: (to) => `${to} does not take over your promise`,
    heading: 'Answer to your question',
    introAccepted: (to, team) => `${to} will answer ${team}. There is nothing left for you to do.`,
    introDeclined: (to, team) =>
      `${to} cannot take this over. So the answer to ${team} stays with you.`,
    button: 'See your promises',
  },
  thankYou: {
    subject: (from) => `A thank-you from ${from}`,
    heading: 'A thank-you for you',
    intro: (from, team) => `${from} joined ${team} and wrote this.`,
    button: 'Choose who sees it',
  },
  weDidIt: {
    subject: (team) => `Done, and ${team} notices`,
    heading: 'This worked out',
    intro: (team) => `${team} confirms that something has changed. Thank you for your part in it.`,
    button: 'See the board',
  },
  labels: {
    when: 'When',
    team: 'Team',
    where: 'Where',
    visitor: 'Who',
    heard: 'Heard',
    answer: 'Answer',
    words: 'In their own words',
  },
};
