import type { ReactElement } from 'react';

/** What a template makes of a letter: its subject, and the page still to be rendered. */
export type Written = Readonly<{ subject: string; page: ReactElement }>;
