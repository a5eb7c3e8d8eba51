import { createVerify, generateKeyPairSync } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';
import type { OAuthSettings } from '../../src/platform/oauth/oauth-settings.ts';

import { MAILBOX } from './mailbox-address.ts';

const MAIL = 'https://outlook.office365.com/.default';
const CALENDARS = 'https://graph.microsoft.com/.default';
/** A scope that exists and was not granted. */
export const NOT_OURS = 'https://vault.azure.net/.default';
const JWT_BEARER = 'urn:ietf:params:oauth:grant-type:jwt-bearer';
const SECRET = 'the-secret-of-open-deur-that-nobody-may-read';
const LIFETIME_SECONDS = 3600;
const SERVICE_ACCOUNT = 'open-deur@acme.iam.gserviceaccount.com';

export type TokenServer = Readonly<{
  /** What the product is told to prove itself with. */
  settings: OAuthSettings;
  /** The same organisation, through a service account that signs for itself. */
  serviceAccount: OAuthSettings;
  /** Where another server asks whether a token is good (RFC 7662), with the name and word to do so. */
  introspectionUrl: string;
  /** How many tokens were asked for. */
  asked(): number;
  /** Whether it gave this token, and the token is still good. */
  isGood(token: string): Promise<boolean>;
  /** From now on no token that was given is good. */
  revokeAll(): Promise<void>;
  /** What it answers instead of a token; null: tokens again. */
  answer(status: number | null): void;
  close(): Promise<void>;
}>;

type Listener = ReturnType<Provider['callback']>;

/** A real OAuth 2.0 token server on loopback (oidc-provider). */
export async function startTokenServer(): Promise<TokenServer> {
  const given: string[] = [];
  const keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
  let asked = 0;
  let failing: number | null = null;
  let provide: Listener = () => Promise.resolve();
  const server = createServer((request, response) => {
    const asksForToken = request.url === '/token' || request.url === '/google/token';
    if (asksForToken) asked += 1;
    if (asksForToken && failing !== null)
      return void response.writeHead(failing, { 'content-type': 'text/html' }).end('<p>no</p>');
    speakFor(request);
    void provide(request, response);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  const provider = openProvider(url, keys.publicKey);
  provider.on('client_credentials.saved', ({ jti }) => given.push(jti));
  provide = provider.callback();
  const find = (token: string) => provider.ClientCredentials.find(token);

  const settings: OAuthSettings = {
    provider: 'MICROSOFT',
    tokenUrl: `${url}/token`,
    clientId: 'open-deur',
    clientSecret: SECRET,
    user: MAILBOX,
    scopes: { MAIL, CALENDARS },
  };
  return {
    settings,
    serviceAccount: {
      ...settings,
      provider: 'GOOGLE',
      tokenUrl: `${url}/google/token`,
      clientId: SERVICE_ACCOUNT,
      clientSecret: keys.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    },
    introspectionUrl: `http://open-deur:${SECRET}@127.0.0.1:${port}/token/introspection`,
    asked: () => asked,
    isGood: async (token) => (await find(token))?.isValid ?? false,
    revokeAll: async () => {
      for (const token of given.splice(0)) await (await find(token))?.destroy();
    },
    answer: (status) => {
      failing = status;
    },
    close: () => {
      server.closeAllConnections();
      return new Promise((closed) => server.close(() => closed()));
    },
  };
}

function openProvider(url: string, key: KeyObject): Provider {
  const grants = { redirect_uris: [], response_types: [], scope: `${MAIL} ${CALENDARS}` };
  const provider = new Provider(url, {
    scopes: [MAIL, CALENDARS, NOT_OURS],
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      introspection: { enabled: true, allowedPolicy: () => true },
    },
    ttl: { ClientCredentials: () => LIFETIME_SECONDS },
    clientAuthMethods: ['client_secret_post', 'client_secret_basic'],
    clients: [
      {
        ...grants,
        ...client('open-deur', 'client_secret_post'),
        grant_types: ['client_credentials'],
      },
      { ...grants, ...client('service-account', 'client_secret_basic'), grant_types: [JWT_BEARER] },
    ],
  });
  provider.registerGrantType<{ assertion: string }>(
    JWT_BEARER,
    async (context) => {
      const { scope, aud, sub } = verified(context.oidc.params.assertion, key);
      if (aud !== `${url}/google/token` || sub !== MAILBOX) throw new Error('For somebody else.');
      const token = new provider.ClientCredentials({ client: context.oidc.client, scope });
      context.body = {
        access_token: await token.save(),
        expires_in: LIFETIME_SECONDS,
        token_type: 'Bearer',
      };
    },
    'assertion',
  );
  return provider;
}

const client = (
  client_id: string,
  token_endpoint_auth_method: 'client_secret_post' | 'client_secret_basic',
) => ({
  client_id,
  client_secret: SECRET,
  token_endpoint_auth_method,
});

/** A service account proves itself by its assertion alone; this server wants to know a client too. */
function speakFor(request: IncomingMessage): void {
  if (request.url !== '/google/token') return;
  request.url = '/token';
  request.headers.authorization = `Basic ${Buffer.from(`service-account:${SECRET}`).toString('base64')}`;
}

function verified(assertion: string, key: KeyObject): Record<string, string> {
  const [header = '', claims = '', signature = ''] = assertion.split('.');
  const isGenuine = createVerify('RSA-SHA256')
    .update(`${header}.${claims}`)
    .verify(key, signature, 'base64url');
  if (!isGenuine) throw new Error('Not signed by the service account.');
  return JSON.parse(Buffer.from(claims, 'base64url').toString()) as Record<string, string>;
}
