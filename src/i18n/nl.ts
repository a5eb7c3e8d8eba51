import { api } from './nl/api.ts';
import { desk } from './nl/desk.ts';
import { input } from './nl/input.ts';
import { mail } from './nl/mail.ts';
import { mailDesk } from './nl/mail-desk.ts';
import { phone } from './nl/phone.ts';

/** Dutch, the language in which the product is thought. English must have the same shape. */
export const nl = { api, desk, input, mail, mailDesk, phone };
