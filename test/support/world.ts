import { randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { PeopleService } from '../../src/people/people.service.ts';
import type { Actor, Role } from '../../src/platform/actor.ts';
import { Audit } from '../../src/platform/audit.service.ts';
import { Database } from '../../src/platform/database/database.service.ts';
import { dateOnly } from '../../src/platform/database/dates.ts';
import { FakeClock } from './clock.ts';
import { testConfig } from './app.ts';
import { freshDatabase, freshEmbedded } from './database.ts';

export const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);
export const at = (text: string): Temporal.Instant => Temporal.Instant.from(text);

/** Whoever this is, with these roles; `personId` when the person has to exist. */
export const actorWith = (roles: readonly Role[] = [], personId: string = randomUUID()): Actor => ({
  accountId: randomUUID(),
  personId,
  roles,
  assurance: 'LOW',
});

/** A migrated database of one's own, the platform's desks, and rows in a line. */
export class World {
  readonly clock = new FakeClock();
  readonly audit: Audit;
  readonly people: PeopleService;
  readonly hr = actorWith(['HR']);

  private constructor(
    readonly db: Database,
    /** Of the server's database, for a product that runs beside it. */
    readonly url: string | null,
    private readonly drop: () => Promise<void>,
  ) {
    this.audit = new Audit(db, this.clock);
    this.people = new PeopleService(db, this.clock, testConfig());
  }

  /** On a real PostgreSQL server, or on the embedded database. */
  static async open(kind: 'server' | 'embedded' = 'server'): Promise<World> {
    const fresh = await (kind === 'server' ? freshDatabase() : freshEmbedded());
    return new World(await Database.open(fresh), fresh.url, () => fresh.drop());
  }

  async close(): Promise<void> {
    await this.db.close();
    await this.drop();
  }

  async department(name = 'Operations'): Promise<string> {
    const { id } = await this.db.client.department.upsert({
      where: { name },
      create: { name },
      update: {},
    });
    return id;
  }

  async person(
    givenName: string,
    more: Partial<{ familyName: string; leaderGroup: string; department: string }> = {},
  ): Promise<string> {
    const { familyName = 'Jansen', leaderGroup, department } = more;
    const from = dateOnly(day('2020-01-01'));
    const { id } = await this.db.client.person.create({
      data: { givenName, familyName, leaderGroup: leaderGroup ?? null, serviceFrom: from },
    });
    if (department !== undefined) {
      const departmentId = await this.department(department);
      await this.db.client.departmentMembership.create({
        data: { personId: id, departmentId, from },
      });
    }
    return id;
  }

  async actor(givenName: string, ...roles: Role[]): Promise<Actor> {
    return actorWith(roles, await this.person(givenName));
  }

  async visitType(code = 'TECHNICIAN'): Promise<string> {
    const words = { nameNl: code, nameEn: code, bringNl: '', bringEn: '' };
    const { id } = await this.db.client.visitType.upsert({
      where: { code },
      create: { code, ...words, questionsNl: [], questionsEn: [] },
      update: {},
    });
    return id;
  }

  async site(name = 'Amersfoort', timeZone = 'Europe/Amsterdam', country = 'NL'): Promise<string> {
    const { id } = await this.db.client.site.upsert({
      where: { name },
      create: { name, address: `Stationsplein 1, ${name}`, timeZone, country },
      update: {},
    });
    return id;
  }

  async team(
    name: string,
    more: Partial<{ siteId: string; departmentId: string; budgetPerWeek: number }> = {},
  ): Promise<string> {
    const { id } = await this.db.client.hostTeam.create({
      data: {
        name,
        siteId: more.siteId ?? (await this.site()),
        departmentId: more.departmentId ?? (await this.department()),
        visitTypeId: await this.visitType(),
        budgetPerWeek: more.budgetPerWeek ?? 2,
      },
    });
    return id;
  }

  async member(
    teamId: string,
    personId: string,
    role: 'LEAD' | 'MEMBER' = 'MEMBER',
  ): Promise<void> {
    await this.db.client.teamMember.create({ data: { teamId, personId, role } });
  }

  /** What the audit says, oldest first. */
  async acts(): Promise<string[]> {
    const rows = await this.db.client.auditEntry.findMany({ orderBy: { id: 'asc' } });
    return rows.map(({ action }) => action);
  }
}
