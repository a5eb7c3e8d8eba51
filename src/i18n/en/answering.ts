import type { answering as nl } from '../nl/answering.ts';

export const answering: typeof nl = {
  plainTitle: 'Invitation',
  title: (name, count) =>
    count === 1 ? `Are you coming, ${name}?` : `Are you coming ${count} times, ${name}?`,
  answeredTitle: (name) => `Here is what stands, ${name}`,
  lead: 'Your colleague works, you watch and listen.',
  others: 'Your visits',
  assistants: (names) => `${names.join(' and ')} may answer for you.`,
  thanks: (confirmed) =>
    confirmed === 0
      ? 'Your answer has arrived. The places are free again.'
      : 'Your answer has arrived.',
  moved: 'Your new moment is settled. The team hears of it.',
  undo: 'Undo',
  undone: 'Undone. You can answer anew.',
  next: {
    title: 'What happens now',
    calendar: 'A calendar invitation for each visit comes by mail.',
    reminder: 'On the working day before you get a reminder with your day card.',
    after: 'The same day we ask three things. One sentence is enough.',
    cannot: 'Can’t make it after all? Take another moment, or call it off once signed in.',
  },
  brief: 'Read the brief',
  hideBrief: 'Hide the brief',
  toldBefore: 'What this team said before (sign in)',
  otherMoment: 'Another moment',
  move: 'Move to this moment',
  keep: 'Leave it',
  expected: 'Saved. Afterwards you read your sentences again.',
};
