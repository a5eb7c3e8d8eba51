import type { hostCard as nl } from '../nl/host-card.ts';

export const hostCard: typeof nl = {
  happenedTitle: 'Did it happen?',
  happened: 'It happened',
  missed: 'Nobody came',
  missedSure: 'Nobody came: are you sure?',
  thanks: 'Thank you. It has been passed on.',
  undo: 'Undo',
  undone: 'Undone. You can say it again.',
  was: 'This visit has happened.',
  more: 'More on this card',
  others: (count) => (count === 1 ? '1 more guest is coming' : `${count} more guests are coming`),
  claim: 'I take this guest along',
  claimOf: (name) => `I take this guest along: ${name}`,
  mine: 'You take this guest along. See the card.',
  board: 'Heard & done of your team',
  add: {
    title: 'Add a point yourself',
    lead: 'Of the team, without a name. Who added it is kept nowhere.',
    send: 'Add this point',
    done: 'Your point has been added. It gets an owner and a date.',
  },
};
