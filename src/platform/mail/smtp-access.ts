import type { Config } from '../config.ts';
import type { AccessTokens } from '../oauth/access-tokens.service.ts';
import { TokenFailure } from '../oauth/token-failure.ts';

type Answer = (error: Error | null, token?: string, expires?: number) => void;

/** As the mail library asks for it: once for each connection, and again when the server refuses it. */
export type TokenLogin = Readonly<{
  type: 'OAuth2';
  user: string;
  provisionCallback: (user: string, renew: boolean, answer: Answer) => void;
}>;

/** RFC 4954, section 6: the credentials are not accepted, or it may go well later. */
const REFUSED = 535;
const LATER = 454;
/** Long gone: the library keeps no token of its own, so that every connection has a good one. */
const AT_ONCE = 1;

/**
 * How to reach the mail server. An address with a password uses it; one without uses a token (SASL
 * XOAUTH2) where the organisation gives tokens and the server asks who we are.
 */
export function smtpAccess(
  smtpUrl: string,
  { oauth }: Pick<Config, 'oauth'>,
  tokens: AccessTokens,
): Readonly<{ url: string; auth?: TokenLogin }> {
  const url = new URL(smtpUrl);
  if (oauth === null || url.password !== '') return { url: smtpUrl };
  const user = decodeURIComponent(url.username) || oauth.user;
  url.username = '';
  let shown: string | undefined;
  const provisionCallback: TokenLogin['provisionCallback'] = (_user, renew, answer) => {
    if (renew) tokens.forget('MAIL', shown);
    tokens.token('MAIL').then(
      (token) => {
        shown = token;
        answer(null, token, AT_ONCE);
      },
      (error: unknown) => answer(asRefusal(error)),
    );
  };
  return { url: url.href, auth: { type: 'OAuth2', user, provisionCallback } };
}

/**
 * Whoever may not come in is refused at AUTH, by whatever mechanism and also when no token was to
 * be had; without a code, nobody could tell that from a mail that perhaps arrived.
 */
export function asSendError(error: unknown): unknown {
  if (!(error instanceof Error) || !('command' in error)) return error;
  if (typeof error.command !== 'string' || !error.command.startsWith('AUTH')) return error;
  const { responseCode = LATER } = error as { responseCode?: number };
  return Object.assign(error, { command: 'AUTH', responseCode });
}

/** A new error: the library writes its own code over that of the one it is given. */
function asRefusal(error: unknown): Error {
  const failure = error instanceof TokenFailure ? error : new TokenFailure('NO_ANSWER');
  const responseCode = failure.isTemporary ? LATER : REFUSED;
  return Object.assign(new Error(failure.message), { responseCode });
}
