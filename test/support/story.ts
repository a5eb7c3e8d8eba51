import type { Actor } from '../../src/platform/actor.ts';
import type { Config } from '../../src/platform/config.ts';
import { MessagesService } from '../../src/messages/messages.service.ts';
import { WaitlistService } from '../../src/visits/waitlist.service.ts';
import { anonymous, signedIn } from './api.ts';
import type { Api } from './api.ts';
import { startApp } from './app.ts';
import type { AppUnderTest } from './app.ts';
import { Post } from './post.ts';
import { Visiting } from './visiting.ts';

export type Player = { api: Api; readonly personId: string; readonly email: string };

/** One team and the people around its visits, over HTTP, on Monday 7 September 2026. */
export class Story {
  private readonly players: Player[] = [];

  private constructor(
    readonly house: Visiting,
    readonly app: AppUnderTest,
    readonly teamId: string,
  ) {}

  static async open(budgetPerWeek = 5, config: Partial<Config> = {}): Promise<Story> {
    const house = await Visiting.open();
    const { url, clock } = house.world;
    const app = await startApp({ databaseUrl: url ?? '', clock, config });
    const teamId = await house.world.team('Klantcontact Zwolle', { budgetPerWeek });
    return new Story(house, app, teamId);
  }

  async leader(name: string): Promise<Player> {
    return this.player(await this.house.leader(name), name);
  }

  async host(name: string, role: 'LEAD' | 'MEMBER' = 'MEMBER'): Promise<Player> {
    return this.player(await this.house.host(this.teamId, name, role), name);
  }

  async hr(name: string): Promise<Player> {
    return this.player(await this.house.world.actor(name), name, 'HR');
  }

  async assistantOf({ personId }: Player, name: string): Promise<Player> {
    const principal = { accountId: '', personId, roles: [], assurance: 'LOW' } as const;
    return this.player(await this.house.assistant(principal, name), name);
  }

  anybody(): Api {
    return anonymous(this.app);
  }

  slot(startsAt: string, capacity: 1 | 2 = 1): Promise<string> {
    return this.house.slot({ teamId: this.teamId, startsAt, capacity });
  }

  async book({ api }: Player, slotId: string): Promise<string> {
    const book = 'mutation ($slotId: ID!) { bookVisit(slotId: $slotId) { id } }';
    return (await api.ask<{ bookVisit: { id: string } }>(book, { slotId })).bookVisit.id;
  }

  /** What somebody sees of a visit; null when it is not for them. */
  async see<T>({ api }: Player, id: string, fields: string): Promise<T | null> {
    const look = `query ($id: ID!) { visit(id: $id) { ${fields} } }`;
    const { data } = await api.send(look, { variables: { id } });
    return (data as { visit: T | null } | null)?.visit ?? null;
  }

  /** Takes the mails of this product from now on. */
  post(): Post {
    return Post.of(this.app);
  }

  /** Past the time to take something back; within the minute in which everybody has to hear. */
  async tellSoon(): Promise<void> {
    this.house.world.clock.advance({ seconds: 15 });
    await this.tell();
  }

  async tell(): Promise<void> {
    const messages = this.app.nest.get(MessagesService, { strict: false });
    await messages.sendDue(this.house.world.clock.now());
  }

  offerPlaces(): Promise<number> {
    return this.app.nest.get(WaitlistService, { strict: false }).offerDue();
  }

  /** Weeks go by, so everybody signs in again. */
  async now(moment: string): Promise<void> {
    this.house.now(moment);
    for (const player of this.players) player.api = await signedIn(this.app, player.email);
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.house.close();
  }

  private async player(actor: Actor, name: string, ...roles: 'HR'[]): Promise<Player> {
    const email = `${name.toLowerCase()}@acme.example`;
    await this.house.account(actor, email, ...roles);
    const player = { api: await signedIn(this.app, email), personId: actor.personId, email };
    this.players.push(player);
    return player;
  }
}
