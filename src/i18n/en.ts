import { api } from './en/api.ts';
import { desk } from './en/desk.ts';
import { input } from './en/input.ts';
import { mail } from './en/mail.ts';
import { mailDesk } from './en/mail-desk.ts';
import { phone } from './en/phone.ts';
import type { nl } from './nl.ts';

export const en: typeof nl = { api, desk, input, mail, mailDesk, phone };
