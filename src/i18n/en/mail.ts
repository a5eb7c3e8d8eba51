import type { mail as nl } from '../nl/mail.ts';
import { exchangeMail } from './mail-exchanges.ts';
import { hostMail } from './mail-hosts.ts';

const countWords = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight'];
const countWord = (count: number): string => countWords[count] ?? String(count);
const toldStage = {
  HEARD: 'No answer yet',
  BUSY: 'Busy',
  OVERDUE: 'Waiting for an answer',
  DONE: 'Done',
  NO_BECAUSE: 'No, because',
} as const;

export const mail: typeof nl = {
  ...hostMail,
  ...exchangeMail,
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
    kind: 'Visit type',
  },
  questions: 'Questions to take along',
  readsAlong: (assistant, principal) =>
    `${assistant}, this is about a visit of ${principal}. You read along because you keep the calendar.`,

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
    takenOver: (colleague) => `${colleague} goes in your place. The team knows.`,
    agreement: {
      VISITOR: 'What we agreed still stands: another moment counts just the same.',
      HOST: 'What we agreed does not change. If there is no other moment, this visit comes off it.',
      PROGRAMME: 'What we agreed does not change: another moment counts just the same.',
      FORCE_MAJEURE: 'What we agreed does not change: another moment counts just the same.',
    },
    agreementPostponed: 'What we agreed still stands: the new date counts just the same.',
    calendar: 'The appointment will leave your calendar.',
    button: 'Choose another moment',
  },

  urgentChange: {
    subject: (daysAway, { day, from }, team) =>
      `Not going ahead: ${dayInText(daysAway, day)} ${from}, ${team}`,
    subjectMoved: (daysAway, { day, from }, team) =>
      `Changed: ${dayInText(daysAway, day)} ${from} with ${team}`,
    heading: (daysAway, { day }) => `Not going ahead: ${dayInText(daysAway, day)}`,
    headingMoved: (daysAway, { day, from }) => `It is now ${dayInText(daysAway, day)} at ${from}`,
    calledOff: 'The team cannot receive you then. You do not have to come.',
    moved: 'The team has moved your moment.',
    alternatives: 'Free moments with the same team',
    noAlternatives: 'This team has no other moment free now.',
    agreement: 'What we agreed does not change.',
    calendar: 'The appointment will leave your calendar.',
    calendarMoved: 'The appointment in your calendar moves along.',
    button: 'Choose another moment',
    buttonMoved: 'See your visit',
  },

  brief: {
    subject: ({ day, from }, team) => `To prepare: ${day}, ${from} with ${team}`,
    heading: 'One minute to prepare',
    intro: (team) => `You are joining ${team}. This is what you can know by now.`,
    role: 'The team works as always; you watch, listen and ask. Names of customers and colleagues stay there.',
    errand: 'Beforehand: one small errand as a customer',
    told: 'What this team said before, and what became of it',
    toldLine: (point, stage, answer) => `“${point}” ${toldStage[stage]}${answer && `: ${answer}`}`,
    toldMore: (count) => (count === 1 ? 'And one older point.' : `And ${count} older points.`),
    debrief: 'Take ten minutes afterwards to talk it over with your host.',
    button: 'Open your brief',
  },

  didItHappen: {
    subject: (visitor, day) => `Did the visit of ${visitor} on ${day} take place?`,
    subjectToLeader: (team, day) => `Did your visit to ${team} on ${day} take place?`,
    heading: 'Did it take place?',
    intro: (visitor, day, team) =>
      `On ${day} ${visitor} was planned with ${team}. Nobody has said yet whether it went ahead. One tap is enough.`,
    introToLeader: (day, team) =>
      `On ${day} you were planned with ${team}. Nobody has said yet whether it went ahead. The team has the same question.`,
    counts: 'The visit counts once somebody of the team says so.',
    button: 'Answer',
    buttonToLeader: 'See your visit',
  },

  reminder: {
    subject: (daysAway, { day, from }, site) => `${dayWord(daysAway, day)} ${from}, ${site}`,
    heading: (daysAway, { day, from }) => `${dayWord(daysAway, day)} at ${from}`,
    intro: (team) => `You are joining ${team}.`,
    cannot: 'Cannot make it? Let us know now, and the team will hear at once.',
    button: 'See your visit',
    dayCard: 'Your day card: address, phone numbers and the sentence for the customer',
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

function dayInText(daysAway: number, day: string): string {
  if (daysAway === 0) return 'today';
  return daysAway === 1 ? 'tomorrow' : day;
}

function dayWord(daysAway: number, day: string): string {
  if (daysAway === 0) return 'Today';
  return daysAway === 1 ? 'Tomorrow' : day;
}
