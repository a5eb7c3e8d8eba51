import { setImmediate as nextTurn } from 'node:timers/promises';
import { Attempts } from '../../src/identity/attempts.service.ts';
import type { AskingBrowser } from '../../src/identity/browser.service.ts';
import { Challenges } from '../../src/identity/challenges.service.ts';
import { IdentityService } from '../../src/identity/identity.service.ts';
import { Secrets } from '../../src/identity/secrets.service.ts';
import { Sessions } from '../../src/identity/sessions.service.ts';
import { SignInService } from '../../src/identity/sign-in.service.ts';
import type { Role } from '../../src/platform/actor.ts';
import type { Database } from '../../src/platform/database/database.service.ts';
import { dateOnly, toDate } from '../../src/platform/database/dates.ts';
import { Refusal } from '../../src/refusals.ts';
import type { Config } from '../../src/platform/config.ts';
import type { Mail } from '../../src/platform/mail/mail.service.ts';
import { testConfig } from './app.ts';
import { Post } from './post.ts';
import { at, day, World } from './world.ts';

type SomeBrowser = AskingBrowser & Readonly<{ session: null }>;

/** The desks of the front door on a database of their own, and mails that are read as handed over. */
export class FrontDoor {
  readonly post = new Post();
  readonly config = testConfig();
  readonly secrets = new Secrets(this.config);
  readonly sessions: Sessions;
  readonly signIn: SignInService;
  private number = 0;

  private constructor(readonly world: World) {
    const { db, clock, audit } = world;
    this.sessions = new Sessions(db, clock, this.secrets, audit);
    this.signIn = this.signInWith(this.config);
  }

  static async open(): Promise<FrontDoor> {
    return new FrontDoor(await World.open());
  }

  signInWith(config: Config): SignInService {
    const { db, clock } = this.world;
    const attempts = new Attempts(db, clock, this.secrets);
    const challenges = new Challenges(db, clock, this.secrets, attempts);
    const mail = this.post as unknown as Mail;
    const { secrets, sessions } = this;
    return new SignInService(db, clock, config, mail, secrets, sessions, attempts, challenges);
  }

  /** Somebody new each time, from a network of their own, so that no test feels the limits of another. */
  async somebody(): Promise<{ email: string; browser: SomeBrowser }> {
    this.number += 1;
    const email = `somebody-${this.number}@acme.example`;
    const identity = new IdentityService(this.world.db, this.world.clock);
    await identity.createAccount({ personId: await this.world.person('Anna'), email, roles: [] });
    return { email, browser: this.browser() };
  }

  browser(): SomeBrowser {
    return { token: this.secrets.token(), address: `192.0.2.${this.number}`, session: null };
  }

  async request(email: string, browser: AskingBrowser): Promise<void> {
    await this.signIn.requestSignIn(email, browser, 'nl');
    // The mail is posted after the answer.
    await nextTurn();
  }

  async asked(email: string, browser: AskingBrowser): Promise<{ link: string; code: string }> {
    await this.request(email, browser);
    return this.post.latest();
  }
}

export const outcome = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'in',
    (error: unknown) => (error instanceof Refusal ? error.code : 'fault'),
  );

export const tally = (outcomes: readonly string[]): Record<string, number> =>
  Object.fromEntries(
    [...new Set(outcomes)].map((one) => [one, outcomes.filter((x) => x === one).length]),
  );

export const wrong = (code: string): string => (code === '111 111' ? '222222' : '111111');

/** Somebody who signs in with this address. */
export async function personWithAccount(
  db: Database,
  givenName: string,
  email: string,
  ...roles: Role[]
): Promise<{ personId: string; accountId: string }> {
  const serviceFrom = dateOnly(day('2020-01-01'));
  const fresh = { givenName, familyName: 'Jansen', email, serviceFrom };
  const { id: personId } = await db.client.person.create({ data: fresh });
  const createdAt = toDate(at('2020-01-01T00:00:00Z'));
  const account = await db.client.account.create({ data: { personId, email, roles, createdAt } });
  return { personId, accountId: account.id };
}
