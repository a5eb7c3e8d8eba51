/** The browser's clock, for what a person is shown first; whatever counts is decided by the server's. */
export const now = (): number => Date.now();
