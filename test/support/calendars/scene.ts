import { AccessTokens } from '../../../src/platform/oauth/access-tokens.service.ts';
import type { Config } from '../../../src/platform/config.ts';
import { GuardedFetch } from '../../../src/platform/guarded-fetch.service.ts';
import { BusyClient } from '../../../src/people/busy-client.service.ts';
import { GoogleBusy } from '../../../src/people/busy-google.service.ts';
import { MicrosoftBusy } from '../../../src/people/busy-microsoft.service.ts';
import { CalendarsExpander } from '../../../src/people/calendars-expander.service.ts';
import { CalendarsReading } from '../../../src/people/calendars-reading.service.ts';
import { CalendarsSecrets } from '../../../src/people/calendars-secrets.service.ts';
import { CalendarsService } from '../../../src/people/calendars.service.ts';
import { CalendarsStore } from '../../../src/people/calendars-store.service.ts';
import type { Actor } from '../../../src/platform/actor.ts';
import { dateOnly } from '../../../src/platform/database/dates.ts';
import { testConfig } from '../app.ts';
import { fetchWith } from '../https-server.ts';
import type { HttpsServer } from '../https-server.ts';
import type { World } from '../world.ts';
import { actorWith, day } from '../world.ts';

export type Replica = Readonly<{
  store: CalendarsStore;
  reading: CalendarsReading;
  expander: CalendarsExpander;
  desk: CalendarsService;
}>;

/** One process of the product, as far as calendars go. */
export function replica(
  world: World,
  overrides: Partial<Config> = {},
  fetch: GuardedFetch = new GuardedFetch(),
): Replica {
  const config = testConfig(overrides);
  const { db, clock, people, audit } = world;
  const client = new BusyClient(new AccessTokens(config, clock), clock);
  const store = new CalendarsStore(db, clock, config, people);
  const expander = new CalendarsExpander(clock, config);
  const secrets = new CalendarsSecrets(config);
  const [microsoft, google] = [new MicrosoftBusy(client, config), new GoogleBusy(client, config)];
  return {
    store,
    expander,
    reading: new CalendarsReading(
      config,
      clock,
      store,
      microsoft,
      google,
      fetch,
      expander,
      secrets,
    ),
    desk: new CalendarsService(db, clock, audit, people, store, expander, secrets),
  };
}

export type LeaderWithMail = Readonly<{ actor: Actor; id: string; email: string }>;

/** So many leaders with a mailbox, in the order of their ids. */
export async function leadersWithMail(world: World, count: number): Promise<LeaderWithMail[]> {
  const rows = await world.db.client.person.createManyAndReturn({
    data: Array.from({ length: count }, (_, number) => ({
      id: `019b0000-0000-7000-8000-${String(number).padStart(12, '0')}`,
      ...{ givenName: `Leider ${number}`, familyName: 'Bos', leaderGroup: 'Directie' },
      ...{ email: `leider${number}@acme.example`, serviceFrom: dateOnly(day('2020-01-01')) },
    })),
  });
  return rows.map(({ id, email }) => ({ actor: actorWith([], id), id, email: email ?? '' }));
}

/** What is known of somebody, as `from/until` in UTC. */
export async function busyOf(world: World, personId: string): Promise<string[]> {
  const rows = await world.db.client.busyInterval.findMany({
    where: { personId },
    orderBy: { startsAt: 'asc' },
  });
  return rows.map(({ startsAt, endsAt }) =>
    [startsAt, endsAt].map((at) => at.toISOString().slice(0, 16)).join('/'),
  );
}

/** Published addresses stand on the usual port; whatever begins with agenda.test is this server. */
export function fetchFrom(server: HttpsServer): GuardedFetch {
  const real = fetchWith([server.address]);
  const fetch = new GuardedFetch();
  fetch.text = (address, wanted) =>
    real.text(address.replace('agenda.test/', `agenda.test:${server.port}/`), wanted);
  return fetch;
}
