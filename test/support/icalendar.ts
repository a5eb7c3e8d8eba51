import type { Temporal } from 'temporal-polyfill';

/** As iCalendar writes them (RFC 5545, section 3.3.5): 20261210T083000. */
const compact = (text: string): string => text.slice(0, 19).replace(/[-:]/g, '');

export const inUtc = (moment: Temporal.Instant): string => `${compact(moment.toString())}Z`;

export const inAmsterdam = (moment: Temporal.Instant): string =>
  compact(moment.toZonedDateTimeISO('Europe/Amsterdam').toString());

/** RFC 5545, section 3.1: no line is longer than 75 octets; what follows begins with a space. */
export const calendar = (lines: readonly string[]): string =>
  lines.map((line) => line.replace(/(.{74})(?=.)/g, '$1\r\n ')).join('\r\n') + '\r\n';

export const base64 = (text: string): string =>
  Buffer.from(text).toString('base64').replace(/.{76}/g, '$&\r\n');
