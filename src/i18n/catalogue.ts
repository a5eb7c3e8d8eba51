import { en } from './en.ts';
import { nl } from './nl.ts';

export type Locale = 'nl' | 'en';

const catalogues = { nl, en };

/** The texts of one language; a missing text, key or parameter does not compile. */
export const catalogue = (locale: Locale): typeof nl => catalogues[locale];
