import type { replies as nl } from '../nl/replies.ts';

export const replies: typeof nl = {
  title: 'Answers to invitations',
  lead: 'Whoever presses accept or decline in Outlook, Google or Apple need not come here: that answer counts.',
  inbox: {
    title: 'Is the mailbox being read?',
    off: 'No mailbox is configured (IMAP_URL). Leaders and assistants answer on the page.',
    waiting: 'The mailbox has not been read yet.',
    good: (at) => `Yes, last on ${at}.`,
    bad: (since) => `No, not since ${since}.`,
    unread: (count) =>
      count === 1
        ? 'In the mailbox, 1 mail from somebody waits for your answer.'
        : `In the mailbox, ${count} mails from people wait for your answer.`,
    nothingUnread: 'No mail from anybody waits for an answer.',
    todo: {
      NOT_CONNECTED:
        'The mail server does not answer. Look at the address and the port in IMAP_URL.',
      REFUSED:
        'The mail server does not let us in. Check the user in IMAP_URL, that IMAP is on, and that the application may enter this mailbox.',
      NO_FOLDER: 'The folder in IMAP_URL does not exist in this mailbox.',
      'TOKEN invalid_client':
        'The provider does not know the application. Check OAUTH_CLIENT_ID, and whether OAUTH_CLIENT_SECRET is still valid; a secret expires.',
      'TOKEN unauthorized_client':
        'The application may not do this. Give it consent for mail at the provider.',
      'TOKEN invalid_scope':
        'The provider does not give this right. Look at OAUTH_MAIL_SCOPE and the consent of the application.',
      'TOKEN invalid_grant':
        'The provider does not trust the service account with this mailbox. Look at OAUTH_USER and the domain-wide delegation.',
      'TOKEN NO_ANSWER': 'The token server does not answer. This usually passes by itself.',
    },
    otherwise: (code) => `The server says: ${code}. Look for this code in the log.`,
  },
  refused: {
    title: 'What changed nothing?',
    note: 'Of the last thirty days. Who sent it is not shown; the log has the same number.',
    none: 'Everything that came in was handled.',
    number: (id) => `Number ${id}`,
    reasons: {
      FORGED: 'The proof that it comes from us is missing or does not fit.',
      NOT_THE_VISITOR: 'It did not come from the leader or an assistant.',
      OLD_INVITATION: 'It was about an earlier invitation. The sender knows.',
      OLDER_ANSWER: 'There was a later answer already. The sender knows.',
      PROPOSAL_EXPIRED: 'The proposal had expired. The sender knows.',
      WRONG_STATE: 'It was no longer possible for this visit. The sender knows.',
      SET_ASIDE: 'The mail could not be read. It is still unread in the mailbox.',
    },
    otherwise: (code) => `It was not possible: ${code}. The sender knows.`,
  },
  addresses: {
    title: 'Which addresses do not work?',
    note: 'No more mail goes there, until the address is another one or you say that it works again.',
    none: 'Every mail arrives, as far as we know.',
    since: (at, status) => `Since ${at}, code ${status}`,
    works: 'Works again',
    worksFor: (name) => `Works again: ${name}`,
    person: 'Mail does not arrive',
  },
};
