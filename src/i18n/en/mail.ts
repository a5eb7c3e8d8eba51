import type { mail as nl } from '../nl/mail.ts';

const countWords = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight'];
const countWord = (count: number): string => countWords[count] ?? String(count);

export const mail: typeof nl = {
  productName: 'Open Deur',
  footer: 'Open Deur: a shift beside the people who help customers.',
  greeting: (givenName) => `Dear ${givenName},`,
  hostGreeting: (givenName) => `Hello ${givenName},`,
  when: ({ day, from, until }) => `${day}, ${from}–${until}`,
  and: (names) => new Intl.ListFormat('en', { type: 'conjunction' }).format(names),
  appraisal: 'What your guest sees does not count in your appraisal.',
  facts: {
    when: 'When',
    where: 'Where',
    team: 'With whom',
    visitor: 'Who',
    bring: 'Bring',
    formerly: 'Was planned for',
  },
  questions: 'Questions to take along',

  welcome: {
    subject: 'You manage Open Deur',
    heading: 'Open Deur is ready for you',
    intro:
      'Leaders will regularly spend a shift with colleagues who help customers. What they hear there gets an owner and an answer.',
    signIn: (address) =>
      `Sign in with ${address}. You will receive a mail with a link and six digits; there is no password.`,
    stepsTitle: 'In this order it goes smoothly',
    steps: [
      'Import the list of leaders, departments and assistants.',
      'Make the programme: what do you agree on, and what did the works council decide?',
      'Add sites and teams. A team lead then opens slots.',
      'Ask for a rotation, read its reasons and send the invitations.',
    ],
    button: 'Sign in',
  },

  datesProposed: {
    subject: (count, first, team) =>
      count === 1
        ? `Join ${team} on ${first.day}?`
        : `${countWord(count)} dates to join a team, the first on ${first.day}`,
    heading: (count) =>
      count === 1 ? 'A door stands open for you' : `${countWord(count)} doors stand open for you`,
    forAssistant: (assistant, principal) =>
      `${assistant}, this invitation is for ${principal}. You may answer it too.`,
    intro: (count, programme) =>
      `${count === 1 ? 'This is your date' : 'These are your dates'} in ${programme}. The team works as always; you watch, listen and ask.`,
    reasons: 'Why you, why here:',
    answerBefore: (day) =>
      `Let us know before ${day} what suits you: all, some or none. Until then the place is kept for you.`,
    assistantsMay: (names) => `${names} may answer for you too.`,
    button: 'Choose what suits you',
  },

  calendarInvitation: {
    subject: ({ day, from }, team) => `${day}, ${from}: join ${team}`,
    subjectMoved: ({ day, from }, team) => `Moved to ${day}, ${from}: join ${team}`,
    heading: ({ day }) => `You are going on ${day}`,
    headingMoved: ({ day }) => `Your visit is now on ${day}`,
    intro: 'Good that you are coming. The appointment for your calendar is attached.',
    introMoved: 'The appointment in your calendar moves along.',
    tentative:
      'This is at shorter notice than agreed. It goes ahead once the team says yes; if they cannot, you will hear at once.',
    role: 'The team works as always; you watch, listen and ask. Names of customers and colleagues stay there.',
    cannot: 'Cannot make it? Move it on the page of your visit, and the team will hear at once.',
    button: 'See your visit',
    summary: (team) => `Shift with ${team}`,
  },

  calendarCancellation: {
    subject: (day, team) =>
      day === null ? `Not going ahead: ${team}` : `Not going ahead: ${team} on ${day}`,
    subjectPostponed: (day, team) =>
      day === null ? `Postponed: ${team}` : `Postponed: ${team} on ${day}`,
    heading: 'This visit is not going ahead',
    headingPostponed: 'Your next date is not set yet',
    because: {
      VISITOR: 'It was cancelled on your side. The team knows.',
      HOST: 'The team cannot receive you then.',
      PROGRAMME: 'It was cancelled by the programme.',
      FORCE_MAJEURE: 'Force majeure makes it impossible then.',
    },
    postponed: 'Your visit was postponed and has no new date yet. The team knows.',
    calendar: 'The appointment will leave your calendar.',
    button: 'Choose another moment',
  },

  hostNotice: {
    subject: (visitor, { day }) => `${visitor} will join you on ${day}`,
    subjectMoved: (visitor, { day }) => `${visitor} now comes on ${day}`,
    subjectAsking: (visitor, { day }) => `Can ${visitor} join you on ${day}?`,
    heading: (visitor) => `${visitor} is coming along`,
    headingAsking: (visitor) => `${visitor} would like to come along`,
    intro: (visitor, jobTitle) =>
      jobTitle === ''
        ? `${visitor} comes to learn what customers notice of us.`
        : `${visitor}, ${jobTitle}, comes to learn what customers notice of us.`,
    asking: 'This is at shorter notice than agreed. It goes ahead only if you say yes.',
    team: 'Tell your team who is coming and what for. The customer hears it first: “May my colleague watch, to learn?”',
    cannot: 'Does it not suit you? You can say so on the same page, without a reason.',
    button: 'See your guests',
    buttonAsking: 'Say yes or no',
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
    postponed: (visitor) =>
      `The visit of ${visitor} was postponed. There is no new date yet; you will hear as soon as there is.`,
    thanks: 'Thank you for making room.',
    button: 'See your guests',
  },

  reminder: {
    subject: (daysAway, { day, from }, site) => `${dayWord(daysAway, day)} ${from}, ${site}`,
    heading: (daysAway, { day, from }) => `${dayWord(daysAway, day)} at ${from}`,
    intro: (team) => `You are joining ${team}.`,
    cannot: 'Cannot make it? Let us know now, and the team will hear at once.',
    button: 'See your visit',
  },

  lookBackRequest: {
    subject: 'What did you notice with customers?',
    heading: 'What did you notice with customers?',
    intro: (daysAgo, day, team) =>
      `You joined ${team} ${daysAgo === 0 ? 'today' : `on ${day}`}. Look back in two minutes, so that you still know later.`,
    justForMe:
      'What you write just for yourself is kept encrypted and shown to nobody else. With this link you can write, not read back.',
    share: 'Would you like to share something? Every point you share gets an owner and an answer.',
    button: 'Look back',
  },
};

function dayWord(daysAway: number, day: string): string {
  if (daysAway === 0) return 'Today';
  return daysAway === 1 ? 'Tomorrow' : day;
}
