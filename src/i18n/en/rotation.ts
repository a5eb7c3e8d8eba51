import type { rotation as nl } from '../nl/rotation.ts';

const number = new Intl.NumberFormat('en-GB');
const plural = (count: number, one: string, more: string): string =>
  count === 1 ? `1 ${one}` : `${count} ${more}`;

/** Texts of the pages about the rotation. */
export const rotation: typeof nl = {
  title: 'Rotation',
  lead: 'A proposal for who goes where and when, with the reason beside it. Nobody is told before you publish.',
  proposeTitle: 'New proposal',
  from: 'From',
  until: 'Until and including',
  seed: 'Seed',
  seedNote: 'The same seed with the same data gives the same proposal.',
  propose: 'Propose moments',
  runs: 'Earlier proposals',
  noRuns: 'No proposal has been made yet.',
  made: (moment, seed) => `made on ${moment}, seed ${seed}`,
  published: 'Published',
  state: {
    QUEUED: 'Waiting',
    RUNNING: 'Being calculated',
    FINISHED: 'Ready to read',
    FAILED: 'Failed',
  },
  span: (from, until) => `${from} to ${until}`,
  draftTitle: 'Rotation draft',
  underWay: 'Looking for moments that suit everybody …',
  progress: (percent, seconds) =>
    `${percent} % done, ${seconds} ${seconds === 1 ? 'second' : 'seconds'} so far.`,
  atBest: 'It cannot be better than this: that is proven.',
  nearBest: (percent) => `What is certain: another proposal differs by ${percent} % at most.`,
  notProven: 'How much better it can be is not proven.',
  mayLeave: 'You may close this page; the calculation goes on.',
  stop: 'Stop and keep what there is',
  stopping: 'One moment: the best so far is being kept.',
  stopped: 'The calculation was stopped early; this is the best of that moment.',
  outOfDate: 'This is no longer possible:',
  pin: 'Pin',
  unpin: 'Unpin',
  pinned: 'Pinned',
  move: 'Move',
  moveTitle: (name) => `Where else can ${name} go?`,
  moveFrom: (moment) => `Now: ${moment}.`,
  whereTo: 'What costs the draft least comes first.',
  nowhere: 'No other slot fits.',
  moreSlots: 'Show more slots',
  moveAndPin: 'Move and pin',
  sameForThePlan: 'It makes no difference to the draft.',
  points: (points) =>
    points === 0
      ? 'just as good'
      : points > 0
        ? `${number.format(points)} worse`
        : `${number.format(-points)} better`,
  movedFrom: (moment, team) => `Moved from ${moment}, ${team}.`,
  putBack: 'Put back',
  changesTitle: 'What changed',
  comparedWith: 'Compare with another draft',
  comparedWithNone: 'Choose a draft',
  changed: (same, changes) =>
    changes === 0
      ? `All ${plural(same, 'date is', 'dates are')} the same.`
      : `${plural(same, 'date', 'dates')} stayed, ${changes} changed.`,
  changeKind: { MOVED: 'Moved', ADDED: 'Added', GONE: 'Gone' },
  gapChanged: (before, after) => `Short by: ${before} before, ${after} now.`,
  again: 'New proposal from this one',
  againNote: 'What is pinned stays; the rest stays where it can.',
  failed: 'The calculation failed. Make a new proposal.',
  summary: (visits, leaders, gaps) =>
    `${plural(visits, 'visit', 'visits')} for ${plural(leaders, 'leader', 'leaders')}, ${plural(gaps, 'gap', 'gaps')}`,
  publish: (leaders) => `Publish and send ${plural(leaders, 'invitation', 'invitations')}`,
  rehearsalTitle: 'What publishing does',
  rehearsalNote: 'A rehearsal: nothing has been sent or recorded.',
  rehearsalAtOnce: 'At once',
  rehearsalAfterYes: 'Once everybody says yes, each in its time',
  rehearsedTo: (recipients, reader) =>
    ({
      LEADER: plural(recipients, 'leader', 'leaders'),
      ASSISTANT: plural(recipients, 'assistant', 'assistants'),
      TEAM_LEAD: plural(recipients, 'team lead', 'team leads'),
    })[reader],
  rehearsedMessages: (count) => plural(count, 'message', 'messages'),
  rehearsedKind: {
    DATES_PROPOSED: 'One mail with all of the reader’s own dates',
    CALENDAR_INVITATION: 'An appointment for the calendar',
    HOST_NOTICE: 'Who comes, and what for',
    READINESS_OPEN: 'What is still to be signed',
    BRIEF: 'Preparation',
    REMINDER: 'Reminder, the working day before',
    LOOK_BACK_REQUEST: 'A question to look back',
  },
  rehearsedHosts: 'Hosts hear once they come forward; who they are stays within the team.',
  unreachable: (names) => `Without a working e-mail address: ${names}.`,
  rehearsedOutOfDate: (count) =>
    `${plural(count, 'date is', 'dates are')} no longer possible. Move ${count === 1 ? 'it' : 'them'}, or make a new draft.`,
  publishedText: 'Published. Everybody gets one mail with their own moments.',
  back: 'All proposals',
  gaps: (count) => `${plural(count, 'gap', 'gaps')}: who falls short?`,
  gapsNote: 'More open slots with other teams or in other weeks help most.',
  short: (count) => `${plural(count, 'visit', 'visits')} short`,
  proposed: (count) =>
    count === 0 ? 'Proposed' : `${plural(count, 'moment', 'moments')} proposed`,
  nothingProposed: 'There was nothing to propose.',
};
