import type { followThrough as nl } from '../nl/follow-through.ts';

export const followThrough: typeof nl = {
  title: 'Do teams notice what was done?',
  confirmed: 'Confirmed follow-through',
  quickWins: 'Settled quickly',
  answers: 'times “done”, at least 28 days ago',
  points: 'points that were easy to settle',
  apart: (partly, unanswered) => `Noticed a little: ${partly}. Nothing said yet: ${unanswered}.`,
  nothingYet: 'Nothing to count yet.',
  of: (numerator, denominator, note) => `${numerator} of ${denominator} ${note}`,
  warning: {
    title: 'Does follow-through keep up with the visits?',
    state: {
      WARNING: 'More visits, less follow-through.',
      NONE: 'Follow-through keeps up with the visits.',
      TOO_FEW: 'Too few data to say anything.',
    },
    advice:
      'Plan no extra visits for now. Talk with the owners about what is open, and let the next visits be return visits: first answer, then listen again.',
    quarter: 'Quarter',
    visits: 'Visits',
    followThrough: 'Confirmed follow-through',
    answeredInTime: 'Answered in time',
    none: '–',
  },
  thresholds: {
    title: 'Thresholds',
    note: 'From when on the programme asks, redirects and warns.',
    fields: {
      replyByWorkingDays: 'Working days until an answer',
      confirmAfterDays: 'Days after “done” until “did you notice?”',
      settleFirstFrom: 'Settle first from so many overdue promises of one’s own',
      warnVisitsUp: 'Warn when visits grow by so many per cent',
      warnFollowDown: 'and follow-through falls by so many points',
      warnFromVisits: 'from so many visits a quarter',
    },
    save: 'Save the thresholds',
    saved: 'Saved.',
  },
};
