import { randomUUID } from 'node:crypto';
import { Database } from '../../src/platform/database/database.service.ts';
import { Api, signedIn } from './api.ts';
import type { AppUnderTest } from './app.ts';
import { personWithAccount } from './signing-in.ts';

type Case = Readonly<{ personId: string; own: Api; other: Api; administrator: Api }>;

const people = (mutation: string, more = '') =>
  `mutation ($id: ID!) { ${mutation}(personId: $id${more}) }`;

/** What ends a session, at one replica. */
export const endings: Readonly<Record<string, (given: Case) => Promise<unknown>>> = {
  'signing out': ({ own }) => own.ask('mutation { signOut }'),
  'signing out elsewhere': ({ other }) => other.ask('mutation { endOtherSessions }'),
  'a role granted': ({ administrator, personId: id }) =>
    administrator.ask(people('grantRole', ', role: HR'), { id }),
  'a role withdrawn': ({ administrator, personId: id }) =>
    administrator.ask(people('withdrawRole', ', role: ADMINISTRATOR'), { id }),
  deactivation: ({ administrator, personId: id }) =>
    administrator.ask(people('deactivateAccount'), { id }),
  'another address': ({ administrator, personId: id }) =>
    administrator.ask(
      `mutation ($id: ID!) { changeEmail(personId: $id, email: "${randomUUID()}@acme.example") { id } }`,
      { id },
    ),
};

const isIn = async (browser: Api): Promise<boolean> =>
  (await browser.ask<{ me: unknown }>('{ me { roles } }')).me !== null;

/** Milliseconds until every replica refuses a cookie that worked at each of them. */
export async function untilRefused(
  replicas: readonly AppUnderTest[],
  end: (given: Case) => Promise<unknown>,
): Promise<number> {
  const [first] = replicas as [AppUnderTest];
  const db = first.nest.get(Database, { strict: false });
  const [email, office] = [`${randomUUID()}@acme.example`, `${randomUUID()}@acme.example`];
  const { personId } = await personWithAccount(db, 'Anna', email, 'ADMINISTRATOR');
  await personWithAccount(db, 'Ada', office, 'ADMINISTRATOR');
  const [own, other] = [await signedIn(first, email), await signedIn(first, email)];
  const administrator = await signedIn(first, office);
  const cookie = own.cookie('od-session');
  const everywhere = replicas.map(({ url }) => new Api(url).withCookie('od-session', cookie));
  for (const browser of everywhere) {
    if (!(await isIn(browser))) throw new Error('The cookie did not work to begin with.');
  }
  const started = performance.now();
  await end({ personId, own, other, administrator });
  for (const browser of everywhere) {
    while (await isIn(browser)) if (performance.now() - started > 10_000) return Infinity;
  }
  return performance.now() - started;
}
