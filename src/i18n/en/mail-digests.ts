import type { digests as nl } from '../nl/mail-digests.ts';

const many = (count: number, one: string, more: string): string =>
  count === 1 ? `1 ${one}` : `${count} ${more}`;

export const digests: typeof nl = {
  openLookBacks: {
    subject: (count) =>
      count === 1 ? 'One look-back is still open' : `${count} look-backs are still open`,
    heading: 'Look-backs that are still open',
    intro:
      'The leader and the assistants know already. A question from you often helps more than another mail. What is written stays with its author.',
    list: 'In alphabetical order',
    case: (name, day, team) => `${name}, ${day} with ${team}`,
    unconfirmed: 'the team has not said yet that it happened',
    nameless: (count) =>
      `${many(count, 'look-back is', 'look-backs are')} still open. Names stay off until the works council’s decision is recorded.`,
    button: 'See the programme',
  },
  team: {
    subject: (team) => `The week of ${team}`,
    heading: (team) => `The week of ${team}`,
    intro: 'What is open around your guests.',
    coming: 'Who is coming',
    noHost: 'no host yet',
    unsaid: 'Did this happen?',
    noticed: 'Done, and you noticed',
    promises: 'What you passed on',
    stages: {
      HEARD: (count) => `${many(count, 'point is', 'points are')} waiting for an answer`,
      BUSY: (count) => `${many(count, 'point is', 'points are')} being worked on`,
      OVERDUE: (count) => `${many(count, 'answer is', 'answers are')} late`,
    },
    button: 'See your guests',
  },
  hr: {
    subject: (programme, month) => `${programme}: where it stands after ${month}`,
    heading: (month) => `How do things stand after ${month}?`,
    intro: (programme) => `Where ${programme} stands at this moment.`,
    leaders: 'Leaders with an agreement',
    onCourse: 'Agreement kept or on course',
    done: 'Visits that happened',
    confirmed: 'Visits with a date',
    withoutDate: 'No date yet',
    cause: {
      NO_SLOT_WITHIN_REACH: 'no free slot outside the own department',
      NO_ANSWER: 'no answer yet to a proposal',
      DECLINED: 'said no or called it off',
      CANCELLED_BY_HOST: 'the team called it off',
      NOT_PROPOSED: 'nothing proposed yet',
    },
    someone: 'A leader',
    noticed: 'Confirmed as solved',
    failed: 'Messages that did not arrive',
    unreachable: 'People whose mail comes back',
    short: 'Where slots are short',
    anyType: 'any type',
    shortBy: (quarter, type, needed, free) => `${quarter}, ${type}: ${needed} needed, ${free} free`,
    button: 'See the overview',
  },
  sponsor: {
    subject: (programme, month) => `${programme}: what is moving, after ${month}`,
    heading: 'Rhythm and follow-through',
    intro: (programme) => `Where ${programme} stands at this moment.`,
    rhythm: 'Agreement kept or on course',
    answeredInTime: 'Answered in time',
    noticed: 'Confirmed as solved',
    lookedBack: 'Look-back within 48 hours',
    decisions: 'Waiting for a decision',
    overdue: (count) =>
      `${many(count, 'promise has', 'promises have')} waited longer for an answer than was promised`,
    withoutDate: (count) => `${many(count, 'leader has', 'leaders have')} no date yet`,
    lookBacks: (count) => `${many(count, 'look-back is', 'look-backs are')} still open`,
    noDeputy: 'No deputy was chosen yet for what concerns you personally',
    button: 'To Open Deur',
  },
  share: (percent, numerator, denominator) => `${percent}% (${numerator} of ${denominator})`,
  tooFew: 'too few to count yet (fewer than five)',
};
