import type { ownWords as nl } from '../nl/own-words.ts';

export const ownWords: typeof nl = {
  expectation: {
    title: 'What do you expect?',
    lead: 'Three statements, before you go. Afterwards you read them again. The difference is for you alone.',
    again: 'Was it so?',
    againLead: 'The same three statements, now that you were there. You may skip them.',
    least: 'not at all',
    most: 'completely',
    value: (value) =>
      `${value} of 5${value === 1 ? ', not at all' : value === 5 ? ', completely' : ''}`,
    save: 'Keep what I expect',
    saved: 'Kept. Until it begins you can change it.',
    change: 'Change it',
    result: 'Expected and found',
    before: (value) => `Before ${value}`,
    after: (value) => `after ${value}`,
    same: 'As you thought',
    steps: (count) => (count === 1 ? '1 step apart' : `${count} steps apart`),
    closed: 'What you said beforehand you read once you sign in with a confirmed passkey.',
  },
  debrief: {
    title: 'First, a moment together',
    lead: 'Take ten minutes with your host at the end. Two questions:',
  },
  notes: {
    title: 'Notes',
    lead: 'For you alone. Kept encrypted.',
    leadByLink: 'For you alone. Kept encrypted. You read it back once you sign in with a passkey.',
    text: 'What do you want to remember?',
    save: 'Keep note',
    count: (count) => (count === 1 ? '1 note kept.' : `${count} notes kept.`),
    saved: 'Kept.',
  },
  draft: {
    onThisDevice: 'Is on this device.',
    saved: (moment) => `Kept ${moment}.`,
    elsewhere: (moment) => `There is a draft of ${moment}.`,
    fetch: 'Fetch it',
    byLink:
      'You cannot read it through this link. What you write here is added, and nothing gets lost.',
  },
  reading: {
    title: 'Just for me',
    lead: 'What you wrote around this visit, nobody else sees.',
    read: 'Read it back',
    none: 'You have not written anything yet.',
    account: 'To My account',
    missing:
      'This cannot be opened now: its key is missing. The administrator sees that too. Nothing is gone.',
    noteOf: (moment) => `Note of ${moment}`,
    draft: 'Draft of your look-back',
    remove: 'Remove',
    removeQuestion: 'Remove this note? It cannot be brought back.',
    removeForSure: 'Yes, remove it',
    keep: 'Leave it',
  },
  channels: {
    title: 'Did something go really wrong?',
    lead: 'An unsafe situation or misconduct is not reported here, but with:',
    kind: { UNSAFE: 'Unsafe situation', MISCONDUCT: 'Misconduct' },
    none: 'Not filled in yet. HR can do that.',
  },
};
