import type { rotationWords as nl } from '../nl/rotation-words.ts';

/** 10,000: points of a plan can be large. */
const number = new Intl.NumberFormat('en-GB');

/** What the planner weighs, in the words of who reads a draft. */
export const rotationWords: typeof nl = {
  change: ({ worse, better }, points) =>
    points > 0
      ? `${worse}, ${number.format(points)} worse.`
      : `${better}, ${number.format(-points)} better.`,
  why: {
    NO_LONGER_POSSIBLE: 'This is no longer possible.',
    BY_HAND: 'Moved by hand.',
    FOR_SOMEBODY_ELSE: 'That slot is for somebody else now.',
    NO_LONGER_NEEDED: 'The agreement no longer needs this date.',
    BETTER_TOGETHER: 'It suits everybody together better this way.',
  },
  gaps: {
    NO_SLOT: 'There are too few open slots of this kind.',
    HOSTING_BUDGET: 'The teams have enough guests in those weeks: that is proven.',
    OWN_DEPARTMENT: 'What is free of that kind belongs to the own department.',
    NOT_YET_OPEN: 'No slot is open yet in that part of the year.',
    NOT_FOUND: 'Not found within the time; it is not proven impossible.',
    DIARY: 'None of the open slots suits: the diary is full, or an exemption applies.',
  },
  gapCounts: {
    OPEN: (count) =>
      count === 0
        ? 'No slot is open of a kind that is still missing.'
        : `Open slots of a kind that is still missing: ${count}.`,
    OWN_DEPARTMENT: (count) => `Of the own department: ${count}.`,
    TAKEN: (count) => `For somebody else in this draft: ${count}.`,
    BUDGET: (count) => `In a week or quarter in which the team has enough guests: ${count}.`,
    DIARY: (count) => `At a moment that does not suit (diary or exemption): ${count}.`,
    TOO_NEAR: (count) => `Too near another date of their own: ${count}.`,
    DID_NOT_FIT: (count) => `Free, but not to be fitted with the rest: ${count}.`,
  },
  terms: {
    shortfall: {
      worse: 'One visit fewer than agreed',
      better: 'One more of the visits that were agreed',
    },
    shortfallConc: {
      worse: 'More visits missing for the same person',
      better: 'Fewer visits missing for the same person',
    },
    crowd: {
      worse: 'Second visit in the same part of the year',
      better: 'The visits are spread better over the year',
    },
    repeat: {
      worse: 'Second visit to the same team',
      better: 'No longer twice to the same team',
    },
    cover: {
      worse: 'The department then does not see this kind of work',
      better: 'The department sees a kind of work it had not seen',
    },
    fair: {
      worse: 'The team receives more than its fair share of guests',
      better: 'Guests are shared more evenly among the teams',
    },
    history: {
      worse: 'A team this person visited last year',
      better: 'No longer to a team of last year',
    },
    weekday: { worse: 'Not a preferred weekday', better: 'A preferred weekday' },
    travel: { worse: 'Further to travel', better: 'Less far to travel' },
    peak: { worse: 'A busy day for the team', better: 'No longer on a busy day for the team' },
    stability: {
      worse: 'Different from the previous draft',
      better: 'As in the previous draft again',
    },
    door: {
      worse: 'A kind of shift that nobody then visits',
      better: 'A kind of shift that nobody visited for a year',
    },
    kind: { worse: 'The same kind of work again', better: 'More kinds of work' },
    late: {
      worse: 'First visit later than sixty days after the start',
      better: 'First visit within sixty days of the start',
    },
  },
};
