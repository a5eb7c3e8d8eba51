import type { Page, Route } from '@playwright/test';
import { hasBrowser } from './browser.ts';
import { Journey } from './journey.ts';
import type { Visitor } from './journey.ts';
import { emptied } from './offline.ts';
import type { Random } from './random.ts';
import { customerWords, emails, twoVisits } from './two-visits.ts';
import type { Visiting } from './visiting.ts';
import { at } from './world.ts';

type Arrived = Readonly<{ notes: number; declined: number }>;
type Fault = (route: Route, headers: Record<string, string>) => Promise<void>;

const SENDS = /"documentId":"(SaveNote|CountCustomerDeclined)\./;
/** In milliseconds. */
const PATIENCE = 400;
const DELIVERED_WITHIN = 60_000;

/** What a network does to a request: refuses it, loses its answer, brings it twice, or lets it through. */
const faults: readonly Fault[] = [
  (route) => route.fulfill({ status: 500, contentType: 'text/plain', body: 'down' }),
  async (route, headers) => {
    await route.fetch({ headers });
    await route.abort('connectionreset');
  },
  async (route, headers) => {
    await route.fetch({ headers });
    await route.fulfill({ response: await route.fetch({ headers }) });
  },
  async (route, headers) => {
    await route.fetch({ headers });
    await route.fulfill({ status: 502, contentType: 'text/html', body: '<html></html>' });
  },
  (route, headers) => route.continue({ headers }),
];
export const loseTheAnswer = 1;

/** Marleen with a team on the road, on the day itself, with a network that does what it likes. */
export class Van {
  readonly journey = new Journey();
  private house!: Visiting;
  private path = '';
  private noted = 0;
  private pressed = 0;

  async open(): Promise<void> {
    if (!hasBrowser) return;
    this.house = await twoVisits();
    await this.house.world.db.client.visitType.updateMany({ data: customerWords });
    const { clock, url } = this.house.world;
    await this.journey.begin('nobody@acme.example', clock, url ?? '');
    await this.journey.at(at('2026-09-21T08:30:00Z'));
    const visit = await this.house.world.db.client.visit.findFirstOrThrow({
      orderBy: { startsAt: 'asc' },
    });
    this.path = `/visits/${visit.id}/day-card`;
  }

  async close(): Promise<void> {
    if (!hasBrowser) return;
    await this.journey.end();
    await this.house.close();
  }

  async marleen(): Promise<Visitor> {
    const visitor = await this.journey.visitor(390);
    await visitor.signIn(emails.marleen);
    await this.toCard(visitor);
    return visitor;
  }

  async toCard(visitor: Visitor): Promise<void> {
    await visitor.page.goto(this.path);
    await visitor.page.getByLabel('Wat wil je onthouden?').waitFor();
  }

  async anotherTab(visitor: Visitor): Promise<Visitor> {
    const tab = this.journey.with(await visitor.page.context().newPage());
    await this.toCard(tab);
    return tab;
  }

  async note(visitor: Visitor): Promise<void> {
    this.noted += 1;
    const text = `Aantekening ${this.noted}.`;
    await visitor.fill('Wat wil je onthouden?', text);
    await visitor.press('Bewaar aantekening');
    await visitor.page.getByRole('listitem').filter({ hasText: text }).waitFor();
  }

  async decline(visitor: Visitor): Promise<void> {
    this.pressed += 1;
    await visitor.press('Klant wil dit niet');
  }

  /** Everybody is signed out, as when sessions have run their time. */
  async sessionsEnd(): Promise<void> {
    await this.house.world.db.client.session.deleteMany();
  }

  async arrived(): Promise<Arrived> {
    const { client } = this.house.world.db;
    const { _sum } = await client.visit.aggregate({ _sum: { customersDeclined: true } });
    return { notes: await client.fieldNote.count(), declined: _sum.customersDeclined ?? 0 };
  }

  /** Negative: lost. Positive: doubled. */
  async tooMany(): Promise<Arrived> {
    const { notes, declined } = await this.arrived();
    return { notes: notes - this.noted, declined: declined - this.pressed };
  }

  /** From now on what this page sends meets a fault that chance chooses, or always the same one. */
  async trouble(page: Page, random: Random, only?: number, withKey = true): Promise<void> {
    await page.route('**/graphql', async (route) => {
      if (!SENDS.test(route.request().postData() ?? '')) return route.continue();
      const { 'idempotency-key': key = '', ...headers } = route.request().headers();
      const fault = faults[only ?? random.below(faults.length)];
      const sent = withKey ? { ...headers, 'idempotency-key': key } : headers;
      // The page may be gone, or without a network, by the time the answer is there.
      await fault?.(route, sent).catch(() => undefined);
    });
  }

  /** Without and with a network in turn, until nothing waits; how often. */
  async flap(page: Page, atLeast: number): Promise<number> {
    for (let flaps = 1; flaps <= atLeast + 400; flaps += 1) {
      await page.context().setOffline(true);
      await page.context().setOffline(false);
      const isEmpty = await emptied(page, PATIENCE);
      if (isEmpty && flaps >= atLeast) return flaps;
    }
    throw new Error('Something still waits on the device.');
  }

  async delivered(page: Page): Promise<void> {
    if (!(await emptied(page, DELIVERED_WITHIN)))
      throw new Error('Something still waits on the device.');
  }
}
