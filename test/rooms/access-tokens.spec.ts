import { AccessTokens } from '../../src/platform/oauth/access-tokens.service.ts';
import type { OAuthSettings } from '../../src/platform/oauth/oauth-settings.ts';
import { TokenFailure } from '../../src/platform/oauth/token-failure.ts';
import { testConfig } from '../support/app.ts';
import { FakeClock } from '../support/clock.ts';
import { NOT_OURS, startTokenServer } from '../support/token-server.ts';
import type { TokenServer } from '../support/token-server.ts';

let server: TokenServer;
let clock: FakeClock;

beforeAll(async () => {
  server = await startTokenServer();
});
beforeEach(() => {
  clock = new FakeClock();
});
afterAll(() => server.close());

const tokensWith = (oauth: OAuthSettings | null) => new AccessTokens(testConfig({ oauth }), clock);
const failureOf = (tokens: AccessTokens) =>
  tokens.token('MAIL').then(
    () => null,
    (error: unknown) => error as TokenFailure,
  );

it('asks for one token at a time and keeps it', async () => {
  const tokens = tokensWith(server.settings);
  const before = server.asked();
  const [one, other] = await Promise.all([tokens.token('MAIL'), tokens.token('MAIL')]);
  expect(await server.isGood(one)).toBe(true);
  expect([other, await tokens.token('MAIL')]).toEqual([one, one]);
  expect(server.asked() - before).toBe(1);
  expect(await tokens.token('CALENDARS')).not.toBe(one);
});

it('renews a token before it ends', async () => {
  const tokens = tokensWith(server.settings);
  const first = await tokens.token('MAIL');
  clock.advance({ minutes: 53 });
  expect(await tokens.token('MAIL')).toBe(first);
  clock.advance({ minutes: 2 });
  expect(await tokens.token('MAIL')).not.toBe(first);
});

it('asks anew once a token was refused, and keeps the one that came after it', async () => {
  const tokens = tokensWith(server.settings);
  const refused = await tokens.token('MAIL');
  tokens.forget('MAIL', refused);
  const fresh = await tokens.token('MAIL');
  expect(fresh).not.toBe(refused);
  tokens.forget('MAIL', refused);
  expect(await tokens.token('MAIL')).toBe(fresh);
  tokens.forget('MAIL');
  expect(await tokens.token('MAIL')).not.toBe(fresh);
});

it('signs for itself as a service account', async () => {
  const token = await tokensWith(server.serviceAccount).token('MAIL');
  expect(await server.isGood(token)).toBe(true);
});

it('says why there is no token, and never a secret', async () => {
  const wrong = { ...server.settings, clientSecret: 'hunter2-that-is-wrong' };
  const elsewhere = { ...server.settings, scopes: { MAIL: NOT_OURS, CALENDARS: NOT_OURS } };
  const nowhere = { ...server.settings, tokenUrl: 'http://127.0.0.1:9/token' };
  const failures = [
    await failureOf(tokensWith(wrong)),
    await failureOf(tokensWith(elsewhere)),
    await failureOf(tokensWith(nowhere)),
    await failureOf(tokensWith(null)),
  ];
  expect(failures.map((failure) => failure?.code)).toEqual([
    'invalid_client',
    'invalid_scope',
    'NO_ANSWER',
    'NOT_CONFIGURED',
  ]);
  expect(failures.every((failure) => failure instanceof TokenFailure)).toBe(true);
  for (const { message, stack, cause } of failures.filter((failure) => failure !== null))
    expect(`${message} ${stack} ${String(cause)}`).not.toMatch(/hunter2|the-secret/);
});

it('takes a busy server for a passing trouble, and asks again', async () => {
  const tokens = tokensWith(server.settings);
  server.answer(503);
  expect(await failureOf(tokens)).toMatchObject({ code: 'NO_ANSWER', isTemporary: true });
  server.answer(404);
  expect(await failureOf(tokens)).toMatchObject({ code: 'NOT_UNDERSTOOD', isTemporary: false });
  server.answer(null);
  expect(await server.isGood(await tokens.token('MAIL'))).toBe(true);
});
