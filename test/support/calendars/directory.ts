import { startCalendarServices } from '../calendar-services.ts';
import type { CalendarServices } from '../calendar-services.ts';
import { startTokenServer } from '../token-server.ts';
import type { TokenServer } from '../token-server.ts';
import { World } from '../world.ts';
import { busyOf, leadersWithMail, replica } from './scene.ts';
import type { LeaderWithMail, Replica } from './scene.ts';

const meeting = { from: '2026-09-02T09:00', until: '2026-09-02T10:00' };

/** An organisation whose calendars stand with one of two services, and the product that asks them. */
export class DirectoryScene {
  private constructor(
    readonly world: World,
    readonly tokens: TokenServer,
    public services: CalendarServices,
  ) {}

  static async open(): Promise<DirectoryScene> {
    const tokens = await startTokenServer();
    const services = await startCalendarServices(tokens.isGood);
    return new DirectoryScene(await World.open(), tokens, services);
  }

  async close(): Promise<void> {
    await Promise.all([this.services.close(), this.tokens.close(), this.world.close()]);
  }

  /** Nobody, nothing asked, and the first of September again. */
  async clear(): Promise<void> {
    await this.services.close();
    this.services = await startCalendarServices(this.tokens.isGood);
    this.world.clock.set('2026-09-01T08:00:00Z');
    await this.world.db.client.person.deleteMany();
  }

  microsoft(): Replica {
    const graphUrl = `${this.services.url}/v1.0`;
    return replica(this.world, { calendars: 'MICROSOFT', oauth: this.tokens.settings, graphUrl });
  }

  google(): Replica {
    const googleCalendarUrl = `${this.services.url}/calendar/v3`;
    const oauth = this.tokens.serviceAccount;
    return replica(this.world, { calendars: 'GOOGLE', oauth, googleCalendarUrl });
  }

  /** So many, each with one meeting. */
  async leaders(count: number): Promise<LeaderWithMail[]> {
    const all = await leadersWithMail(this.world, count);
    for (const { email } of all) this.services.calendars.set(email, [meeting]);
    return all;
  }

  busy(leader: LeaderWithMail | undefined): Promise<string[]> {
    return busyOf(this.world, leader?.id ?? '');
  }

  rows() {
    return this.world.db.client.calendar.findMany({ orderBy: { personId: 'asc' } });
  }

  async troubles(): Promise<(string | null)[]> {
    return (await this.rows()).map(({ trouble }) => trouble);
  }
}
