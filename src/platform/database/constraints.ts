import type { RefusalCode } from '../../refusals.ts';

/**
 * What each constraint of the database means to the person who runs into it. A constraint that is
 * not named here guards against our own mistakes, and its violation is an internal error.
 */
export const constraintRefusals: Readonly<Record<string, RefusalCode>> = {};
