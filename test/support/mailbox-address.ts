/** The mailbox that the product sends from and reads, in the tests. */
export const MAILBOX = 'open-deur@open-deur.test';
