import { createSign, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  allowInsecureRequests,
  clientCredentialsGrant,
  Configuration,
  genericGrantRequest,
} from 'openid-client';
import type { TokenEndpointResponse } from 'openid-client';
import { Temporal } from 'temporal-polyfill';
import { Clock } from '../clock.ts';
import { Config } from '../config.ts';
import { log } from '../log.ts';
import type { OAuthSettings, TokenPurpose } from './oauth-settings.ts';
import { asTokenFailure, TokenFailure } from './token-failure.ts';

type Held = Readonly<{ token: string; renewFrom: Temporal.Instant }>;

const PATIENCE_SECONDS = 10;
/** What a server says nothing about lives this long. */
const SHORT_LIFE_SECONDS = 300;
/** Renewed when a tenth of its life is left, so that nobody is handed one that ends on the way. */
const SHARE_OF_LIFE = 0.9;
const ASSERTION_SECONDS = 300;
const JWT_BEARER = 'urn:ietf:params:oauth:grant-type:jwt-bearer';

/**
 * The access tokens that stand in for passwords: asked for once, kept until shortly before they
 * end, one request at a time for each purpose. Failures are a `TokenFailure` without any secret.
 */
@Injectable()
export class AccessTokens {
  private readonly held = new Map<TokenPurpose, Held>();
  private readonly asking = new Map<TokenPurpose, Promise<string>>();

  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  async token(purpose: TokenPurpose): Promise<string> {
    const held = this.held.get(purpose);
    if (held && Temporal.Instant.compare(this.clock.now(), held.renewFrom) < 0) return held.token;
    const underWay = this.asking.get(purpose);
    if (underWay) return underWay;
    const request = this.ask(purpose).finally(() => this.asking.delete(purpose));
    this.asking.set(purpose, request);
    return request;
  }

  /**
   * It was refused where it was shown: the next one is asked for anew. With the refused token, one
   * that somebody else has renewed meanwhile stays.
   */
  forget(purpose: TokenPurpose, refused?: string): void {
    if (refused === undefined || this.held.get(purpose)?.token === refused)
      this.held.delete(purpose);
  }

  private async ask(purpose: TokenPurpose): Promise<string> {
    const { oauth } = this.config;
    if (oauth === null) throw new TokenFailure('NOT_CONFIGURED');
    try {
      const answer = await requestToken(oauth, oauth.scopes[purpose], this.clock.now());
      const life = (answer.expires_in ?? SHORT_LIFE_SECONDS) * SHARE_OF_LIFE;
      const renewFrom = this.clock.now().add({ seconds: Math.floor(life) });
      this.held.set(purpose, { token: answer.access_token, renewFrom });
      return answer.access_token;
    } catch (error) {
      const failure = asTokenFailure(error);
      log.warn({ purpose, code: failure.code, detail: failure.detail }, 'no access token');
      throw failure;
    }
  }
}

function requestToken(
  oauth: OAuthSettings,
  scope: string,
  now: Temporal.Instant,
): Promise<TokenEndpointResponse> {
  const { provider, clientId, clientSecret, tokenUrl } = oauth;
  const server = { issuer: new URL(tokenUrl).origin, token_endpoint: tokenUrl };
  // Google takes the assertion alone (RFC 7523, section 2.1): it says itself who signed it.
  const configuration =
    provider === 'GOOGLE'
      ? new Configuration(server, clientId, undefined, () => undefined)
      : new Configuration(server, clientId, clientSecret);
  configuration.timeout = PATIENCE_SECONDS;
  if (tokenUrl.startsWith('http:')) allowInsecureRequests(configuration);
  if (provider === 'MICROSOFT') return clientCredentialsGrant(configuration, { scope });
  const assertion = assertionOf(oauth, scope, now);
  return genericGrantRequest(configuration, JWT_BEARER, { assertion });
}

/**
 * The signed statement of a service account: developers.google.com/identity/protocols/oauth2/
 * service-account#authorizingrequests, after RFC 7523, section 3.
 */
function assertionOf(
  { clientId, clientSecret, tokenUrl, user }: OAuthSettings,
  scope: string,
  now: Temporal.Instant,
): string {
  const issuedAt = Math.floor(now.epochMilliseconds / 1_000);
  const claims = {
    iss: clientId,
    sub: user,
    scope,
    aud: tokenUrl,
    iat: issuedAt,
    exp: issuedAt + ASSERTION_SECONDS,
    jti: randomUUID(),
  };
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const signed = `${part({ alg: 'RS256', typ: 'JWT' })}.${part(claims)}`;
  const signature = createSign('RSA-SHA256').update(signed).sign(clientSecret, 'base64url');
  return `${signed}.${signature}`;
}
