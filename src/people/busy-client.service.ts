import { Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import { Clock } from '../platform/clock.ts';
import { AccessTokens } from '../platform/oauth/access-tokens.service.ts';
import { TokenFailure } from '../platform/oauth/token-failure.ts';
import { retryAt } from './rules/busy-source.ts';

/** The service asks for less; `until` says from when on it listens again. */
export class Throttled extends Error {
  constructor(readonly until: Temporal.Instant) {
    super('The calendar service asks to wait.');
  }
}

/** Nobody's calendar could be read; the reason is a status or a code, never what was written. */
export class SourceFailed extends Error {
  constructor(readonly reason: string) {
    super(`The calendar service gave nothing: ${reason}.`);
  }
}

export type Reply = Readonly<{ status: number; body: unknown }>;

const PATIENCE = 30_000;

/** One question to a calendar service in the organisation's name. */
@Injectable()
export class BusyClient {
  constructor(
    private readonly tokens: AccessTokens,
    private readonly clock: Clock,
  ) {}

  /**
   * The reply when it is a 200 or a 404. A token that is refused (RFC 6750, section 3.1) is asked
   * for anew, once; 429 and 503 say when to come back (RFC 6585, section 4; RFC 9110, 15.6.4).
   */
  async post(url: string, body: object, headers: Record<string, string> = {}): Promise<Reply> {
    let answer = await this.send(url, body, headers);
    if (answer.status === 401) answer = await this.send(url, body, headers);
    const { status } = answer;
    if (await isThrottled(answer)) {
      throw new Throttled(retryAt(answer.headers.get('retry-after'), this.clock.now()));
    }
    if (status !== 200 && status !== 404) throw new SourceFailed(String(status));
    return { status, body: await jsonOf(answer) };
  }

  private async send(
    url: string,
    body: object,
    headers: Record<string, string>,
  ): Promise<Response> {
    const token = await this.token();
    try {
      const answer = await fetch(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...headers,
          authorization: `Bearer ${token}`,
        },
        body: JSON.stringify(body),
        redirect: 'error',
        signal: AbortSignal.timeout(PATIENCE),
      });
      if (answer.status === 401) this.tokens.forget('CALENDARS', token);
      return answer;
    } catch {
      throw new SourceFailed('no answer');
    }
  }

  private async token(): Promise<string> {
    try {
      return await this.tokens.token('CALENDARS');
    } catch (error) {
      throw new SourceFailed(error instanceof TokenFailure ? `token: ${error.code}` : 'token');
    }
  }
}

async function jsonOf(answer: Response): Promise<unknown> {
  try {
    return (await answer.json()) as unknown;
  } catch {
    throw new SourceFailed('not understood');
  }
}

/**
 * Google also says so with a 403 whose reason is a rate limit: developers.google.com/workspace/
 * calendar/api/guides/errors.
 */
async function isThrottled(answer: Response): Promise<boolean> {
  if ([429, 503, 504].includes(answer.status)) return true;
  if (answer.status !== 403) return false;
  return /"reason":\s*"(?:userRateLimitExceeded|rateLimitExceeded|quotaExceeded)"/.test(
    await answer
      .clone()
      .text()
      .catch(() => ''),
  );
}
