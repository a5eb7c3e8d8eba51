import type { phone as nl } from '../nl/phone.ts';

export const phone: typeof nl = {};
