import type { desk as nl } from '../nl/desk.ts';

export const desk: typeof nl = {};
