import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/actor.ts';
import { Config } from '../platform/config.ts';
import { cookieName, cookieOptions, readCookie } from './rules/cookies.ts';
import type { CookieKind, CookieOptions } from './rules/cookies.ts';
import { sessionDays } from './rules/sign-in.ts';
import { Secrets } from './secrets.service.ts';
import type { SignedIn } from './sessions.service.ts';

const DAY = 24 * 60 * 60 * 1_000;

/** The browser that comes back: both secrets are in its cookies. */
export type Browser = Readonly<{
  /** Null in a browser that never asked for anything. */
  token: string | null;
  /** Of the session that it has until now; signing in ends it. */
  session: string | null;
}>;

/** The browser that asks for a mail or a challenge, and its address on the internet. */
export type AskingBrowser = Readonly<{ token: string; address: string }>;

/** What the doors have of a request and its answer. */
type Exchange = {
  req: { headers: { cookie?: string | undefined }; ip?: string | undefined; actor?: Actor | null };
  res: {
    cookie(name: string, value: string, options: CookieOptions & { maxAge: number }): unknown;
    clearCookie(name: string, options: CookieOptions): unknown;
  };
};

/** Reads and writes what a browser remembers of us, for the doors of this room. */
@Injectable()
export class Browsers {
  constructor(
    private readonly config: Config,
    private readonly secrets: Secrets,
  ) {}

  of(exchange: Exchange): Browser {
    return {
      token: this.cookie(exchange, 'browser'),
      session: this.cookie(exchange, 'session'),
    };
  }

  /** From now on this browser can be told from others. */
  asking(exchange: Exchange): AskingBrowser {
    const token = this.cookie(exchange, 'browser') ?? this.secrets.token();
    this.remember(exchange, 'browser', token, 1);
    return { token, address: exchange.req.ip ?? '' };
  }

  /** The fields asked for with `Me` are answered as the person who has just come in. */
  enter(exchange: Exchange, { actor, token }: SignedIn): Actor {
    this.remember(exchange, 'session', token, sessionDays);
    exchange.req.actor = actor;
    return actor;
  }

  leave(exchange: Exchange): void {
    exchange.res.clearCookie(this.name('session'), cookieOptions(this.config.secure));
    exchange.req.actor = null;
  }

  private cookie({ req }: Exchange, kind: CookieKind): string | null {
    return readCookie(req.headers.cookie, this.name(kind));
  }

  private remember({ res }: Exchange, kind: CookieKind, token: string, days: number): void {
    const maxAge = days * DAY;
    res.cookie(this.name(kind), token, { ...cookieOptions(this.config.secure), maxAge });
  }

  private name(kind: CookieKind): string {
    return cookieName(kind, this.config.secure);
  }
}
