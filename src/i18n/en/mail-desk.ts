import type { mailDesk as nl } from '../nl/mail-desk.ts';

/** Texts of the page on which the administrator looks after the mail, and of its test mail. */
export const mailDesk: typeof nl = {
  title: 'Mail',
  lead: 'Whether messages arrive, what they look like, and whom they go to.',
  now: {
    title: 'Are messages leaving?',
    working: 'Yes. The mail server takes them.',
    stopped: (since) => `No, since ${since}. The mail server refuses us.`,
    nextTry: (at) =>
      `At ${at} we try again, with one message. Nothing is lost; what would come too late is shown below as expired.`,
    unsteady: 'The latest attempt failed.',
    remedy: {
      CREDENTIALS:
        'The mail server refuses the name or the password. Check what SMTP_URL says, start again and send a test mail.',
      SENDER:
        'The mail server does not allow the sender. Check MAIL_FROM, or ask whoever runs the mail server to allow this address.',
      SERVER:
        'The mail server cannot be reached or does not let us in. Check address and port in SMTP_URL, and whether the firewall lets the connection through.',
      LINK: 'The connection broke without an answer. Look in the log of the mail server, and whether something in between breaks connections.',
    },
    code: 'What the mail server answered',
    server: 'Mail server',
    noServer: 'none, the example mailbox',
    sender: 'Sender',
    waiting: 'Waiting',
    oldest: (at) => `the oldest since ${at}`,
    dead: 'Given up, last 30 days',
    expired: 'Expired, last 30 days',
    expiredNote:
      'Expired: it would come too late, or was no longer true. Such messages are never sent.',
  },
  test: {
    title: 'Test mail',
    text: 'Sends you a message now, by the same road as all others.',
    button: 'Send me a test mail',
    sent: (address) => `The mail server took the test mail for ${address}.`,
    failed: (failure) => `The test mail was not sent (${failure}).`,
    mail: {
      subject: 'Test mail from Open Deur',
      heading: 'Mail works',
      intro: 'This is the test mail you asked for.',
      pilot: (address) => `Pilot mode is on: everything goes to ${address}.`,
      button: 'Back to the page Mail',
    },
  },
  pilot: {
    title: 'Pilot mode',
    text: 'All messages go to one address, with the intended reader in the subject. Only the mail to sign in goes to whoever asked for it.',
    off: 'Off: everybody gets their own messages.',
    on: (address) => `On: everything goes to ${address}.`,
    fixed: 'This is fixed by the setting MAIL_REDIRECT.',
    address: 'Address for the pilot',
    start: 'Switch pilot mode on',
    end: 'Switch pilot mode off',
  },
  failures: {
    title: 'What was given up?',
    none: 'Nothing.',
    tried: (times) => (times === 1 ? 'one attempt' : `${times} attempts`),
    again: 'Try again',
    tooLate: 'Of no more use',
    hidden: 'a colleague of a host team',
    reason: {
      NOT_WRITTEN: 'The message could not be written. The log of Open Deur says why.',
      NOT_HANDED_OVER: 'The address is not an e-mail address.',
      ADDRESS: 'The mail server does not know this address. Check the address.',
      OTHER: 'The mail server did not take this message.',
    },
  },
  kinds: {
    title: 'What do messages look like?',
    note: 'With example data. An intro of your own stands at the top, after the greeting.',
    language: 'Language',
    languages: { nl: 'Dutch', en: 'English' },
    intro: 'Intro of your own',
    hasIntro: 'intro of your own',
    introHint: 'At most 600 characters, without markup. An empty line begins a new paragraph.',
    save: 'Save',
    remove: 'Take the intro away',
    open: 'Look',
    frame: (subject) => `Example: ${subject}`,
  },
};
