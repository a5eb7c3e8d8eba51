import type { feeds as nl } from '../nl/feeds.ts';

/** Texts about calendars to subscribe to: one's own, a team's, a programme's. */
export const feeds: typeof nl = {
  title: 'In your own calendar',
  lead: 'Your calendar can fetch your visits itself. Whoever has the link can read along; you can revoke it at any time.',
  kinds: {
    OWN: {
      name: 'Your visits',
      shows:
        'Shows where and when you go along or receive somebody, with your preparation. Never anybody else’s name.',
    },
    OWN_BUSY: {
      name: 'Your times only',
      shows: 'Shows when you are busy, and not another word. This one you can share.',
    },
    TEAM: {
      name: 'Calendar for the team’s screen',
      shows:
        'Shows when somebody joins the team, without names: it hangs on a wall. Who comes is on the page of your guests.',
    },
    PROGRAMME: {
      name: 'Calendar of all visits',
      shows: 'Shows the team, the place and the time of every visit, without names.',
    },
  },
  none: 'There is no link yet.',
  since: (day) => `There has been a link since ${day}.`,
  usedOn: (day) => `Last fetched on ${day}.`,
  neverUsed: 'Not fetched yet.',
  ends: 'The link stops by itself when whoever made it no longer works here or gets another role.',
  make: 'Make a link',
  renew: 'Make a new link',
  renewNote: 'With a new link the former one stops working.',
  revoke: 'Revoke the link',
  once: 'Copy it now: you see this link only once.',
  address: 'Link of the calendar',
  copy: 'Copy',
  copied: 'Copied',
  subscribe: 'Open in your calendar',
};
