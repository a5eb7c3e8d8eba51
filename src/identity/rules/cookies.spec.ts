import { cookieName, cookieOptions, readCookie } from './cookies.ts';

const secret = 'a'.repeat(43);

describe('a cookie', () => {
  it('carries the prefix that only https may set', () => {
    expect(cookieName('session', true)).toBe('__Host-od-session');
    expect(cookieName('session', false)).toBe('od-session');
    expect(cookieOptions(true)).toEqual({
      httpOnly: true,
      sameSite: 'lax',
      path: '/',
      secure: true,
    });
  });

  it('is found among others', () => {
    expect(readCookie(`theme=dark; od-session=${secret}; x=1`, 'od-session')).toBe(secret);
    expect(readCookie(`not-od-session=${secret}`, 'od-session')).toBeNull();
    expect(readCookie(undefined, 'od-session')).toBeNull();
  });

  it('is not believed when we cannot have made it', () => {
    for (const value of ['', 'short', `${secret}a`, `${secret.slice(1)}%`, `${secret.slice(1)}'`]) {
      expect(readCookie(`od-session=${value}`, 'od-session')).toBeNull();
    }
  });
});
