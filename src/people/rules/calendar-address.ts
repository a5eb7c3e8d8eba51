/** webcal is how calendars are offered for subscription; what is fetched is https. */
const subscribed = /^webcals?:\/\//i;

/** The address as it is fetched; null when it cannot be that of a published calendar. */
export function calendarAddress(typed: string): string | null {
  const text = typed.trim().replace(subscribed, 'https://');
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  const isPlain = url.protocol === 'https:' && url.username === '' && url.password === '';
  if (!isPlain || !url.hostname.includes('.') || /^[\d.]+$|^\[/.test(url.hostname)) return null;
  url.hash = '';
  return url.href;
}

/** What may be shown of it: whoever knows the rest reads the calendar. */
export const masked = (address: string): string => `https://${new URL(address).host}/…`;
