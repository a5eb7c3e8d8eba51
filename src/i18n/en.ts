import { api } from './en/api.ts';
import { calendar } from './en/calendar.ts';
import { desk } from './en/desk.ts';
import { input } from './en/input.ts';
import { mail } from './en/mail.ts';
import { mailDesk } from './en/mail-desk.ts';
import { digests } from './en/mail-digests.ts';
import { nudges } from './en/mail-nudges.ts';
import { phone } from './en/phone.ts';
import type { nl } from './nl.ts';

export const en: typeof nl = { api, calendar, desk, digests, input, mail, mailDesk, nudges, phone };
