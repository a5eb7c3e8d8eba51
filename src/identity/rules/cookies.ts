/** What a browser remembers of us: who signed in, and that it was this browser that asked. */
export type CookieKind = 'session' | 'browser';

export type CookieOptions = Readonly<{
  httpOnly: true;
  sameSite: 'lax';
  path: '/';
  secure: boolean;
}>;

/** The prefix makes the browser itself refuse such a cookie from a sister site or over http. */
export const cookieName = (kind: CookieKind, secure: boolean): string =>
  `${secure ? '__Host-' : ''}od-${kind}`;

export const cookieOptions = (secure: boolean): CookieOptions => ({
  httpOnly: true,
  sameSite: 'lax',
  path: '/',
  secure,
});

/** The secret in a `Cookie` header; null for what we cannot have put there. */
export function readCookie(header: string | undefined, name: string): string | null {
  for (const part of (header ?? '').split(';')) {
    const [key = '', value = ''] = part.split('=', 2);
    if (key.trim() === name) return /^[\w-]{43}$/.test(value.trim()) ? value.trim() : null;
  }
  return null;
}
