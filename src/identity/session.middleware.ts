import { Injectable } from '@nestjs/common';
import type { NestMiddleware } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import type { Actor } from '../platform/actor.ts';
import { Config } from '../platform/config.ts';
import { cookieName, readCookie } from './rules/cookies.ts';
import { Sessions } from './sessions.service.ts';

/** Puts on every request who is asking; whether that is enough is decided further on. */
@Injectable()
export class SessionMiddleware implements NestMiddleware {
  constructor(
    private readonly sessions: Sessions,
    private readonly config: Config,
  ) {}

  async use(
    request: Request & { actor?: Actor | null; actorNow?: () => Promise<Actor | null> },
    _response: Response,
    next: NextFunction,
  ): Promise<void> {
    const token = readCookie(request.headers.cookie, cookieName('session', this.config.secure));
    // What stays open for a while asks again who is there: by then somebody may have signed out.
    request.actorNow = async () => (token === null ? null : this.sessions.actorOf(token));
    request.actor = await request.actorNow();
    next();
  }
}
