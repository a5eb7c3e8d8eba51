import type { frontDoor as nl } from '../nl/front-door.ts';

export const frontDoor: typeof nl = {
  signIn: {
    title: 'Sign in',
    lead: 'You need no password.',
    withPasskey: 'Sign in with a passkey',
    orByMail: 'Or by mail',
    noPasskey: 'Your device gave no passkey. Try again, or use a mail.',
    email: 'E-mail address',
    emailHint: 'You get a mail with a link and six digits. They work for fifteen minutes.',
    sendMail: 'Send me a mail',
    sent: (email) =>
      `If we know ${email}, a mail is on its way. Open the link in this browser, or type the six digits here.`,
    code: 'The six digits from the mail',
    codeHint: 'Six digits',
    withCode: 'Sign in',
    otherAddress: 'Other e-mail address',
    linkTitle: 'Welcome to Open Deur',
    linkLead: 'One press of the button and you are in.',
    withLink: 'Sign in',
    exampleTitle: 'Example organisation',
    exampleLead: 'Everybody here is invented. Choose as whom you look around.',
    exampleSearch: (count) => `Or search one of the ${count} by name or role`,
    nobodyFound: 'Nobody found.',
    mailbox: 'See the mails that were sent',
  },
  mailbox: {
    title: 'Mails that were sent',
    lead: 'Example organisation: here are the mails as they would arrive.',
    none: 'No mail has been sent yet.',
    back: 'All mails',
    to: (address) => `To ${address}`,
    text: 'As plain text',
    calendar: 'The calendar part',
    gone: 'This mail is no longer there.',
  },
};
