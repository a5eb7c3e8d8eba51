import type { Role } from '../../src/platform/actor.ts';
import { Links } from '../../src/platform/links.ts';
import { signedIn } from './api.ts';
import type { Api } from './api.ts';
import { startApp } from './app.ts';
import type { AppUnderTest } from './app.ts';
import { programmeOf, visitOf } from './visited.ts';
import { World } from './world.ts';

/** A visit of Marleen to team West, received by Karin, on 2 November 2026; and HR. */
export class Told {
  readonly people = new Map<string, string>();
  private readonly apis = new Map<string, Api>();

  private constructor(
    readonly world: World,
    readonly app: AppUnderTest,
    readonly programmeId: string,
    readonly teamId: string,
  ) {}

  static async open(): Promise<Told> {
    const world = await World.open();
    const app = await startApp({ databaseUrl: world.url ?? '' });
    app.clock.set('2026-11-02T12:00:00Z');
    const programmeId = await programmeOf(world);
    const told = new Told(world, app, programmeId, await world.team('West'));
    await told.account('Marleen', 'de Vries', { leaderGroup: 'directors', department: 'IT' });
    await told.account('Karin', 'Jansen');
    await told.account('Hanna', 'Smeets', {}, 'HR');
    await told.account('Otto', 'Willems');
    await world.member(told.teamId, told.id('Karin'));
    return told;
  }

  async account(
    givenName: string,
    familyName: string,
    changes: Parameters<World['person']>[1] = {},
    ...roles: Role[]
  ): Promise<string> {
    const personId = await this.world.person(givenName, { ...changes, familyName });
    const email = `${givenName.toLowerCase()}@example.org`;
    const createdAt = new Date('2020-01-01T00:00:00Z');
    await this.world.db.client.account.create({ data: { personId, email, roles, createdAt } });
    this.people.set(givenName, personId);
    this.apis.set(givenName, await signedIn(this.app, email));
    return personId;
  }

  id(givenName: string): string {
    return this.people.get(givenName) ?? '';
  }

  as(givenName: string): Api {
    const api = this.apis.get(givenName);
    if (!api) throw new Error(`${givenName} has no account.`);
    return api;
  }

  /** A visit that took place this morning, claimed by Karin. */
  async visit(
    changes: Readonly<{ teamId?: string; personId?: string; hostId?: string | null }> = {},
  ): Promise<Readonly<{ id: string; token: string }>> {
    const { teamId = this.teamId, personId = this.id('Marleen') } = changes;
    const where = { programmeId: this.programmeId, personId, teamId, startsAt: null };
    const id = await visitOf(this.world, where, {
      state: 'DONE',
      startsAt: new Date('2026-11-02T07:00:00Z'),
      endsAt: new Date('2026-11-02T10:00:00Z'),
    });
    const host = changes.hostId === undefined ? this.id('Karin') : changes.hostId;
    if (host !== null) await this.claim(id, host);
    return { id, token: this.app.nest.get(Links, { strict: false }).sign('look-back', id) };
  }

  private async claim(visitId: string, personId: string): Promise<void> {
    const claimedAt = new Date('2026-10-20T08:00:00Z');
    await this.world.db.client.hostClaim.create({ data: { visitId, personId, claimedAt } });
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.world.close();
  }
}
