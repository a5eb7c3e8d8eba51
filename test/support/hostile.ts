import { Database } from '../../src/platform/database/database.service.ts';
import { Links } from '../../src/platform/links.ts';
import type { Actor } from '../../src/platform/actor.ts';
import { anonymous, signedIn } from './api.ts';
import type { Api } from './api.ts';
import { startApp } from './app.ts';
import type { AppUnderTest } from './app.ts';
import { tables } from './tables.ts';
import { Visiting } from './visiting.ts';

export const people = [
  'marleen',
  'joost',
  'ilse',
  'sanne',
  'mila',
  'olga',
  'hanna',
  'ada',
] as const;
export type Who = (typeof people)[number] | 'nobody';

/** Two leaders, two teams and something of everything, with whoever may ask about it. */
export class HostileScene {
  private constructor(
    readonly house: Visiting,
    private readonly app: AppUnderTest,
    private readonly browsers: ReadonlyMap<Who, Api>,
    /** Ids and tokens by the name they have in the table. */
    readonly ids: Readonly<Record<string, string>>,
  ) {}

  static async open(): Promise<HostileScene> {
    const house = await Visiting.open();
    const app = await startApp({ databaseUrl: house.world.url ?? '', clock: house.world.clock });
    const teamId = await house.world.team('Klantcontact', { budgetPerWeek: 5 });
    const otherId = await house.world.team('Bezorging', { budgetPerWeek: 0 });
    const marleen = await house.leader('Marleen');
    const cast: Record<(typeof people)[number], Actor> = {
      marleen,
      joost: await house.leader('Joost'),
      ilse: await house.assistant(marleen, 'Ilse'),
      sanne: await house.host(teamId, 'Sanne'),
      mila: await house.host(teamId, 'Mila', 'MEMBER'),
      olga: await house.host(otherId, 'Olga'),
      hanna: await house.world.actor('Hanna'),
      ada: await house.world.actor('Ada'),
    };
    const browsers = new Map<Who, Api>([['nobody', anonymous(app)]]);
    const roles = { hanna: ['HR'], ada: ['ADMINISTRATOR'] } as const;
    for (const name of people) {
      const granted = name in roles ? roles[name as keyof typeof roles] : [];
      await house.account(cast[name], `${name}@acme.example`, ...granted);
      browsers.set(name, await signedIn(app, `${name}@acme.example`));
    }
    const ids = await layOut(house, cast, { teamId, otherId });
    const links = app.nest.get(Links, { strict: false });
    const claim = await house.world.db.client.hostClaim.findFirstOrThrow();
    const tokens = {
      hidden: '\u200b',
      long: 'a'.repeat(50_000),
      card: links.sign('host-card', claim.id),
      invitation: await house.invitationToken(
        await house.visits.visit(marleen, ids['proposed'] ?? ''),
      ),
      lookBack: links.sign('look-back', ids['visit'] ?? ''),
    };
    return new HostileScene(house, app, browsers, { ...ids, ...tokens });
  }

  async refusal(who: Who, document: string): Promise<string | null> {
    const source = document.replace(/\$(\w+)/g, (_, name: string) => this.ids[name] ?? name);
    return (this.browsers.get(who) as Api).refusal(source);
  }

  /** What somebody who is not signed in hears of a question with these variables. */
  asked(query: string, variables: Record<string, unknown>): ReturnType<Api['send']> {
    return (this.browsers.get('nobody') as Api).send(query, { variables });
  }

  /** How many rows each table has. */
  async rows(): Promise<Record<string, number>> {
    const { client } = this.app.nest.get(Database, { strict: false });
    const counts: Record<string, number> = {};
    for (const { name } of tables()) {
      const [row] = await client.$queryRawUnsafe<{ n: number }[]>(
        `SELECT count(*)::int AS n FROM "${name}"`,
      );
      counts[name] = row?.n ?? 0;
    }
    return counts;
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.house.close();
  }
}

async function layOut(
  house: Visiting,
  { marleen, joost, mila, sanne, ilse }: Record<string, Actor> & Record<'marleen', Actor>,
  { teamId, otherId }: { teamId: string; otherId: string },
): Promise<Record<string, string>> {
  if (!joost || !mila || !sanne || !ilse) throw new Error('Somebody is missing.');
  const on = (startsAt: string) => house.slot({ teamId, startsAt });
  const [taken, theirs, free, withdrawn] = [
    await on('2026-10-06T08:00:00Z'),
    await on('2026-10-13T08:00:00Z'),
    await on('2026-10-20T08:00:00Z'),
    await on('2026-10-21T08:00:00Z'),
  ];
  const visit = await house.bookings.bookVisit(marleen, taken);
  const other = await house.bookings.bookVisit(joost, theirs);
  const [proposed] = await house.propose(marleen, await on('2026-11-03T08:00:00Z'));
  await house.doors.withdrawSlot(sanne, withdrawn, false);
  await house.hosts.claimVisit(mila, visit.id);
  const asked = await house.exchanges.askStandIn(joost, other.id, marleen.personId);
  const entry = await house.waitlist.join(joost, taken);
  return {
    team: teamId,
    otherTeam: otherId,
    taken,
    theirs,
    free,
    withdrawn,
    past: await on('2026-09-01T08:00:00Z'),
    closed: await house.slot({ teamId: otherId, startsAt: '2026-10-27T08:00:00Z' }),
    beside: await on('2026-10-06T09:00:00Z'),
    visit: visit.id,
    other: other.id,
    proposed: proposed?.id ?? '',
    asked: asked.id,
    entry: entry.id,
    marleen: marleen.personId,
    joost: joost.personId,
    ilse: ilse.personId,
    mila: mila.personId,
    sanne: sanne.personId,
    programme: house.programmeId,
  };
}
