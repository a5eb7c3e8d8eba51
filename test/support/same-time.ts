import { randomUUID } from 'node:crypto';
import type { AppUnderTest } from './app.ts';
import type { SmtpSink } from './smtp.ts';

type Asking = Readonly<{
  smtp: SmtpSink;
  /** The address of somebody new who has an account. */
  known: () => Promise<string>;
  /** Makes room for a hundred more mails from one network. */
  forgetLimits: () => void;
}>;

type Times = { known: number[]; unknown: number[]; texts: Set<string> };

async function answer(app: AppUnderTest, email: string) {
  const query = 'mutation ($email: String!) { requestSignIn(email: $email) }';
  const started = performance.now();
  const response = await fetch(`${app.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables: { email } }),
  });
  const text = `${response.status} ${await response.text()}`;
  return { milliseconds: performance.now() - started, text };
}

/**
 * A known and an unknown address in turn, each first as often; the mail has arrived before the next
 * one asks, so that posting it slows nobody down.
 */
export async function pairs(app: AppUnderTest, count: number, asking: Asking): Promise<Times> {
  const times: Times = { known: [], unknown: [], texts: new Set() };
  const ask = async (kind: 'known' | 'unknown', email: string) => {
    const { milliseconds, text } = await answer(app, email);
    times[kind].push(milliseconds);
    times.texts.add(text);
    if (kind === 'known') await asking.smtp.arrived(email, 1);
  };
  for (let pair = 0; pair < count; pair += 1) {
    if (pair % 40 === 0) asking.forgetLimits();
    const known = await asking.known();
    if (pair % 2 === 0) await ask('known', known);
    await ask('unknown', `somebody-${randomUUID()}@acme.example`);
    if (pair % 2 === 1) await ask('known', known);
  }
  return times;
}
