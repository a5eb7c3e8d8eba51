import { Links } from '../../src/platform/links.ts';
import { toDate } from '../../src/platform/database/dates.ts';
import { anonymous } from './api.ts';
import type { Api } from './api.ts';
import { tables } from './tables.ts';
import type { Random } from './random.ts';
import { Story } from './story.ts';
import type { Player } from './story.ts';
import { at } from './world.ts';

/** One host's four values, of which only the host should know that they belong to the visit. */
export type Given = Readonly<{ visitId: string; place: string; values: readonly number[] }>;

/** A row as it lies in a dump: where, by which transaction, and all of it. */
export type Lying = Readonly<{ place: number; by: number; row: Readonly<Record<string, unknown>> }>;
export type Dump = ReadonlyMap<string, readonly Lying[]>;

export type Organisation = Readonly<{ given: readonly Given[]; dump: Dump }>;

type Held = Readonly<{ id: string; host: Player; hour: number; team: number }>;

const HOSTS = 14;
const START = at('2026-09-01T04:00:00Z');
const answer =
  'mutation ($token: String!, $values: [Int!]!) { answerMirror(token: $token, values: $values) }';
const find = 'query ($id: ID!) { visit(id: $id) { mirrorLink } }';

/** Organisations in which hosts received guests and answered, one after another on one product. */
export class MirrorScene {
  private constructor(
    private readonly story: Story,
    private readonly hosts: readonly Player[],
    private readonly leaders: readonly string[],
    private readonly teams: readonly Readonly<{ id: string; visitTypeId: string }>[],
  ) {}

  static async open(): Promise<MirrorScene> {
    const story = await Story.open();
    const { world } = story.house;
    world.clock.set(START);
    const other = await world.team('Bezorging');
    const visitTypeId = await world.visitType('DRIVER');
    await world.db.client.hostTeam.update({ where: { id: other }, data: { visitTypeId } });
    const teams = await world.db.client.hostTeam.findMany({
      select: { id: true, visitTypeId: true },
    });
    const hosts: Player[] = [];
    for (let n = 0; n < HOSTS; n += 1) {
      const host = await story.host(`Gast${n}`);
      await world.member(other, host.personId);
      hosts.push(host);
    }
    const leaders: string[] = [];
    for (let n = 0; n < 20; n += 1) leaders.push(await world.person(`Leider${n}`));
    return new MirrorScene(story, hosts, leaders, teams);
  }

  /** A few weeks of visits; most hosts answer, mostly soon. Of some the fifth answer never comes. */
  async organisation(random: Random): Promise<Organisation> {
    await this.empty();
    const visits = await this.visits(random);
    const likes = this.teams.map(() => [0, 1, 2, 3].map(() => 1 + random.below(5)));
    const answering = visits
      .filter(() => random.below(10) < 9)
      .map((visit) => ({ ...visit, hour: visit.hour + 4 + random.below(random.pick([6, 30, 90])) }))
      .toSorted((a, b) => a.hour - b.hour);
    const given: Given[] = [];
    for (const { id, host, hour, team } of answering) {
      const values = (likes[team] ?? []).map((like) =>
        Math.max(1, Math.min(5, like + random.below(4) - 1)),
      );
      this.story.house.world.clock.set(START.add({ hours: hour }));
      await this.answer(random, { id, host }, values);
      given.push({ visitId: id, place: this.teams[team]?.visitTypeId ?? '', values });
    }
    return { given, dump: await this.dump() };
  }

  /** What `pg_dump` would write, and beside it where each row lies and which transaction wrote it. */
  async dump(): Promise<Dump> {
    const all = tables().map(
      ({ name }) => `SELECT '${name}' AS "table", t.ctid::text AS "at", t.xmin::text AS "by",
        to_jsonb(t) AS "row" FROM "${name}" AS t`,
    );
    const rows = await this.story.house.world.db.client.$queryRawUnsafe<
      { table: string; at: string; by: string; row: Record<string, unknown> }[]
    >(all.join(' UNION ALL '));
    const dump = new Map<string, Lying[]>();
    for (const { table, at: where, by, row } of rows) {
      const [block = 0, line = 0] = where.replaceAll(/[()]/g, '').split(',').map(Number);
      const lying = { place: block * 10_000 + line, by: Number(by), row };
      dump.set(table, [...(dump.get(table) ?? []), lying]);
    }
    for (const [table, lying] of dump) {
      dump.set(
        table,
        lying.toSorted((a, b) => a.place - b.place),
      );
    }
    return dump;
  }

  close(): Promise<void> {
    return this.story.close();
  }

  private async empty(): Promise<void> {
    const { client } = this.story.house.world.db;
    await client.$executeRaw`TRUNCATE "Visit", "MirrorTally", "MirrorWaiting", "MirrorLinkSpent",
      "IdempotencyKey", "AuditEntry" CASCADE`;
    await client.session.updateMany({ data: { seenAt: null } });
  }

  private async visits(random: Random): Promise<Held[]> {
    const sizes = [4 + random.below(8), 2 + random.below(6)];
    const visits = sizes.flatMap((size, team) =>
      Array.from({ length: size }, (_, n) => ({ team, hour: 24 * random.below(24) + 3 * n })),
    );
    const { client } = this.story.house.world.db;
    const made = await client.visit.createManyAndReturn({
      data: visits.map(({ team, hour }, n) => this.visit(n, team, hour)),
      select: { id: true },
    });
    const held = visits.flatMap(({ team, hour }, n) => {
      const host = this.hosts[(n * 5 + random.below(3)) % HOSTS];
      return host ? [{ id: made[n]?.id ?? '', host, hour, team }] : [];
    });
    // Whoever has no account claims nothing, and answers by a printed card.
    const claims = held.filter(() => random.below(4) > 0);
    await client.hostClaim.createMany({
      data: claims.map(({ id, host, hour }) => {
        const claimedAt = toDate(START.add({ hours: hour }));
        return { visitId: id, personId: host.personId, claimedAt };
      }),
    });
    return held;
  }

  private visit(n: number, team: number, hour: number) {
    const startsAt = START.add({ hours: hour });
    const { id: teamId = '', visitTypeId = '' } = this.teams[team] ?? {};
    return {
      programmeId: this.story.house.programmeId,
      teamId,
      visitTypeId,
      personId: this.leaders[n] ?? '',
      state: 'DONE' as const,
      startsAt: toDate(startsAt),
      endsAt: toDate(startsAt.add({ hours: 3 })),
      changedAt: toDate(startsAt),
    };
  }

  /** Half of them find the link where they are signed in, and the others have it on paper. */
  private async answer(
    random: Random,
    { id, host }: Readonly<{ id: string; host: Player }>,
    values: readonly number[],
  ): Promise<void> {
    const { app } = this.story;
    const signedIn = random.below(2) === 0;
    const browser: Api = signedIn ? host.api : anonymous(app);
    if (signedIn) await browser.send(find, { variables: { id } });
    const token = app.nest.get(Links, { strict: false }).sign('mirror', id);
    await browser.ask(answer, { token, values });
  }
}
