import type { hosting as nl } from '../nl/hosting.ts';

const plural = (count: number, one: string, more: string): string =>
  count === 1 ? `1 ${one}` : `${count} ${more}`;

const appraisal = 'What your guest sees does not count in your appraisal.';

export const hosting: typeof nl = {
  guests: {
    title: 'Guests',
    appraisal,
    none: 'You do not belong to a team yet.',
    volunteering: (team) => `Guests at ${team}`,
    happy: 'I’m happy to take somebody along',
    notNow: 'Not now',
    onlyYou: 'Only you see this. You can change it at any time.',
    decide: 'Did it happen?',
    loggedBy: (name) => `${name} was there without an appointment.`,
    happened: 'It happened',
    missed: 'Nobody came',
    notLogged: 'This did not happen',
    mine: 'You take along',
    giveBack: 'Give back',
    giveBackNote: 'One tap, without a reason. Who gave back is not kept.',
    open: 'Nobody takes this guest along yet',
    claim: 'I’ll take this guest along',
    others: 'A colleague takes along',
    hostIs: (name) => `${name} takes this guest along.`,
    been: 'Has been',
    mirror: 'How was the visit? Four taps, without a name',
    board: 'Heard & done: your team’s board',
    noneComing: 'Nobody is coming now.',
    decidesAbout: (department) => `Decides about: ${department}`,
    late: (minutes) => `${minutes} minutes later`,
    of: (action, name) => `${action}: ${name}`,
    all: 'Slots and all guests of the team',
  },
  card: {
    plainTitle: 'Your guest',
    title: (host) => `You take a guest along, ${host}`,
    lead: 'You work as always. Your guest watches and listens.',
    wasTitle: (host) => `You took a guest along, ${host}`,
    appraisal,
    giveBack: 'Give back',
    giveBackText:
      'Can’t do it? Give your guest back to the team. Without a reason. Who gave back is not kept.',
    givenBack:
      'Your guest is with the team again. Thank you for saying so. There is nothing more to do.',
    begun: 'This visit has begun or is over. It can no longer be given back.',
    visitor: 'Who',
    when: 'When',
    where: 'Where',
    what: 'What for',
  },
  print: {
    title: (host) => `Card for ${host}`,
    lead: 'For a colleague without e-mail. Print the card and hand it over.',
    print: 'Print this card',
    back: 'Back to the guests',
    noHost: 'First arrange who takes this guest along. Then you can print the card.',
    customer: 'Ask the customer beforehand: “May my colleague watch and learn?”',
    scan: 'Can’t do it? Scan this with your phone and give back. Without a reason.',
    code: 'QR code of the link on this card',
  },
  desk: {
    needsHost: 'Nobody takes along yet',
    hostIs: (name) => `${name} takes along`,
    withoutHost: 'Still without a host',
    late: (minutes) => `${minutes} minutes later`,
    arrange: 'Who takes along?',
    arrangeNote: 'Ask first. Whoever takes along can always give back.',
    nobodyYet: 'Nobody yet',
    arrangeFor: (name) => `Who takes ${name} along?`,
    card: 'Card',
    cardFor: (name) => `Card for the guest ${name}`,
    change: 'Another moment',
    changeFor: (name) => `Another moment for ${name}`,
  },
  moment: {
    title: 'Move or withdraw this moment',
    who: (count) => `${plural(count, 'visit', 'visits')} at this moment:`,
    whoNone: 'There is no visit at this moment now.',
    proposed: 'proposal',
    date: 'New day',
    from: 'From',
    until: 'Until',
    retime: (count) =>
      count === 0 ? 'Move this moment' : `Move this moment and ${plural(count, 'visit', 'visits')}`,
    retimeNote: 'Everybody gets the new time in the calendar.',
    or: 'Or withdraw it',
    withdraw: (count) =>
      count === 0
        ? 'Withdraw this moment'
        : `Withdraw and call ${plural(count, 'visit', 'visits')} off`,
    withdrawNote: 'Whoever would come hears it at once. It does not count against them.',
  },
  contested: {
    title: 'Was anybody there?',
    lead: 'The team reported that nobody came. The leader says that it was otherwise. Ask both, and record what you found.',
    none: 'Nothing waits for you.',
    since: (date) => `Contested on ${date}`,
    host: (name) => `Host: ${name}`,
    team: (name) => `At ${name}`,
    found: 'What did you find?',
    send: 'Record it',
    finding: {
      IT_HAPPENED: 'It happened',
      NOBODY_CAME: 'Nobody came',
      HOST_WAS_AWAY: 'The team was away',
    },
    means: {
      IT_HAPPENED: 'The visit counts.',
      NOBODY_CAME: 'It stays as the team reported it.',
      HOST_WAS_AWAY: 'It counts as called off by the team, and not against the leader.',
    },
    panel: 'Who says that it was otherwise?',
    waiting: (count) =>
      count === 1
        ? 'One “nobody came” has been contested.'
        : `“Nobody came” has been contested ${count} times.`,
    look: 'Have a look',
  },
};
