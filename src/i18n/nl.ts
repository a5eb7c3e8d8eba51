import { api } from './nl/api.ts';
import { calendar } from './nl/calendar.ts';
import { desk } from './nl/desk.ts';
import { input } from './nl/input.ts';
import { mail } from './nl/mail.ts';
import { mailDesk } from './nl/mail-desk.ts';
import { digests } from './nl/mail-digests.ts';
import { nudges } from './nl/mail-nudges.ts';
import { phone } from './nl/phone.ts';

/** Dutch, the language in which the product is thought. English must have the same shape. */
export const nl = { api, calendar, desk, digests, input, mail, mailDesk, nudges, phone };
