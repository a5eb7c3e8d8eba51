import type { mail as nl } from '../nl/mail.ts';

export const mail: typeof nl = {};
