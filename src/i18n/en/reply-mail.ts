import type { replyMail as nl } from '../nl/reply-mail.ts';

export const replyMail: typeof nl = {
  subject: {
    YES: (day) => `Your yes for ${day} has been passed on`,
    NO: (day) => `Your no for ${day} has been passed on`,
    PERHAPS: (day) => `Perhaps on ${day}: the date stands`,
    STILL_OPEN: (day) => `Perhaps on ${day}: your answer is still needed`,
    OTHER_MOMENT: (day) => `Choose another date than ${day} here`,
    NOTHING: (day) => `Your answer about ${day} could not be handled`,
  },
  withoutDay: 'this visit',
  heading: {
    YES: 'Your yes has been passed on',
    NO: 'Your no has been passed on',
    PERHAPS: 'The date stands',
    STILL_OPEN: 'Your answer is still needed',
    OTHER_MOMENT: 'Choose another date',
    NOTHING: 'Nothing has changed',
  },
  text: {
    YES: 'The change has been made. As soon as the team says yes, the calendar gets the invitation.',
    NO: 'The change has been made. The place is free for somebody else; no reason is needed.',
    PERHAPS:
      'You answered “tentative”. The team counts on this date. Does it not suit? Then choose another one.',
    OTHER_MOMENT:
      'Your calendar proposed another time. A team receives guests at set moments: the button shows them. Until you choose, this date stands.',
    NOTHING: 'The change could not be made.',
  },
  stillOpen: (day) =>
    `You answered “tentative”. The place is kept for you. Let us know before ${day} whether it suits, or choose another date.`,
  forLeader: (visitor) => `You answered for ${visitor}.`,
  because: {
    OLD_INVITATION: 'You answered an earlier invitation; the date has changed since.',
    OLDER_ANSWER: 'A later answer had come in already, and that one counts.',
  },
  button: 'Look at the visit',
};
