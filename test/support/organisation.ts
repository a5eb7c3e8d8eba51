import { dateOnly, toDate } from '../../src/platform/database/dates.ts';
import { signedIn } from './api.ts';
import type { Api } from './api.ts';
import { startApp } from './app.ts';
import type { AppUnderTest } from './app.ts';
import { at, day, World } from './world.ts';

/** The product over HTTP beside the rows of a world, on one database and one clock. */
export class Organisation {
  private constructor(
    readonly world: World,
    readonly app: AppUnderTest,
  ) {}

  static async open(now: string): Promise<Organisation> {
    const world = await World.open();
    world.clock.set(now);
    const app = await startApp({ databaseUrl: world.url ?? '', clock: world.clock });
    return new Organisation(world, app);
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.world.close();
  }

  /** Somebody with an account; a leader when there is a group. */
  async person(
    name: string,
    more: Readonly<{
      department?: string;
      leaderGroup?: string;
      roles?: ('HR' | 'ADMINISTRATOR')[];
    }> = {},
  ): Promise<{ id: string; email: string }> {
    const { department = 'Kantoor', leaderGroup, roles = [] } = more;
    const id = await this.world.person(name, { department, ...(leaderGroup && { leaderGroup }) });
    const email = `${name.toLowerCase().replaceAll(' ', '.')}@acme.example`;
    const { client } = this.world.db;
    await client.person.update({ where: { id }, data: { email } });
    const createdAt = toDate(this.world.clock.now());
    await client.account.create({ data: { personId: id, email, roles, createdAt } });
    return { id, email };
  }

  browser(email: string): Promise<Api> {
    return signedIn(this.app, email);
  }

  async programme(year: number, norm = 4): Promise<string> {
    const { id } = await this.world.db.client.programme.create({
      data: {
        name: `Open Deur ${year}`,
        startsOn: dateOnly(day(`${year}-01-01`)),
        endsOn: dateOnly(day(`${year}-12-31`)),
        noticeWorkingDays: 7,
        state: 'PUBLISHED',
        councilDecisionNumber: `OR ${year}`,
        councilDecidedOn: dateOnly(day(`${year - 1}-12-01`)),
        agreements: { create: [{ leaderGroup: 'Directie', norm }] },
      },
    });
    return id;
  }

  /** An open slot of three hours. */
  async slot(teamId: string, startsAt: string): Promise<string> {
    const [start, end] = [at(startsAt), at(startsAt).add({ hours: 3 })];
    const { id } = await this.world.db.client.slot.create({
      data: {
        ...{ teamId, startsAt: toDate(start), endsAt: toDate(end) },
        places: { create: [{ number: 1 }] },
      },
    });
    return id;
  }

  /** A promise of somebody to a team, due on 1 February 2027. */
  async promise(teamId: string, ownerId: string, text: string): Promise<string> {
    const { client } = this.world.db;
    const raisedOn = dateOnly(day('2027-01-15'));
    const point = await client.point.create({ data: { teamId, kind: 'IDEA', text, raisedOn } });
    const replyBy = dateOnly(day('2027-02-01'));
    return (await client.promise.create({ data: { pointId: point.id, ownerId, replyBy } })).id;
  }
}
