import type { api as nl } from '../nl/api.ts';

export const api: typeof nl = {};
