import { nestLog } from '../../src/platform/log.ts';
import { startApp } from './app.ts';
import type { AppUnderTest } from './app.ts';
import { makeOwnFeed, makeProgrammeFeed, makeTeamFeed, readFeed } from './feeds.ts';
import { listenToLogs } from './logs.ts';
import type { ProofRow } from './proof.ts';
import { Story } from './story.ts';
import type { Player } from './story.ts';

const revoke = 'mutation ($busyOnly: Boolean!) { revokeOwnFeed(busyOnly: $busyOnly) }';
const claim = 'mutation ($id: ID!) { claimVisit(id: $id) }';
const WORDS = /^(SUMMARY:Bezet|PRODID:.*|(NAME|X-WR-CALNAME):Open Deur: bezet)$/;

type Row = Omit<ProofRow, 'id'>;
type Read = Readonly<{ path: string; text: string; kind: string }>;

/** Feeds of everybody in a small organisation, read through so many replicas on one database. */
export class FeedProof {
  private readonly paths: { path: string; kind: string; player: Player }[] = [];
  private readonly names: string[] = [];

  private constructor(
    private readonly story: Story,
    private readonly replicas: readonly AppUnderTest[],
  ) {}

  static async open(replicas: number, leaders: number): Promise<FeedProof> {
    const story = await Story.open(20);
    const { url, clock } = story.house.world;
    const others: AppUnderTest[] = [];
    for (let index = 1; index < replicas; index += 1)
      others.push(await startApp({ databaseUrl: url ?? '', clock }));
    const proof = new FeedProof(story, [story.app, ...others]);
    for (const { nest } of proof.replicas) nest.useLogger(nestLog);
    await proof.furnish(leaders);
    return proof;
  }

  async close(): Promise<void> {
    for (const replica of this.replicas.slice(1)) await replica.close();
    await this.story.close();
  }

  async rows(): Promise<Row[]> {
    const logs = listenToLogs();
    try {
      const reads = await this.readAll();
      return [
        await this.unchanged(),
        this.otherNames(reads),
        this.words(reads),
        await this.revoked(),
        await this.tokensIn(logs.text),
      ];
    } finally {
      logs.stop();
    }
  }

  private async furnish(leaders: number): Promise<void> {
    const { story } = this;
    const lead = await this.known(story.host('Leidster', 'LEAD'), 'Leidster');
    const host = await this.known(story.host('Gastvrouw'), 'Gastvrouw');
    const hr = await this.known(story.hr('Personeelszaken'), 'Personeelszaken');
    for (let index = 0; index < leaders; index += 1) {
      const leader = await this.known(story.leader(`Directeur${index}x`), `Directeur${index}x`);
      const day = String(5 + index).padStart(2, '0');
      const id = await story.book(leader, await story.slot(`2026-10-${day}T08:00:00Z`));
      if (index % 2 === 0) await host.api.ask(claim, { id });
      await this.made('OWN', leader, makeOwnFeed(leader.api));
      await this.made('OWN_BUSY', leader, makeOwnFeed(leader.api, true));
    }
    await this.made('OWN', host, makeOwnFeed(host.api));
    await this.made('TEAM', lead, makeTeamFeed(lead.api, story.teamId));
    await this.made('PROGRAMME', hr, makeProgrammeFeed(hr.api, story.house.programmeId));
  }

  private async known(player: Promise<Player>, name: string): Promise<Player> {
    this.names.push(name);
    return player;
  }

  private async made(kind: string, player: Player, path: Promise<string>): Promise<void> {
    this.paths.push({ kind, player, path: await path });
  }

  private readAll(): Promise<Read[]> {
    return Promise.all(
      this.paths.map(async ({ path, kind }, index) => {
        const replica = this.replicas[index % this.replicas.length] ?? this.story.app;
        return { path, kind, text: (await readFeed(replica, path)).text };
      }),
    );
  }

  private async unchanged(): Promise<Row> {
    this.story.app.clock.advance({ hours: 2 });
    const statuses: number[] = [];
    for (const { path } of this.paths) {
      const { etag, lastModified } = await readFeed(this.story.app, path);
      for (const replica of this.replicas)
        statuses.push(
          (await readFeed(replica, path, { 'if-none-match': etag })).status,
          (await readFeed(replica, path, { 'if-modified-since': lastModified ?? '' })).status,
        );
    }
    const same = statuses.filter((status) => status === 304).length;
    return {
      what: `${this.paths.length} unchanged feeds by ETag and by date, ${this.replicas.length} replicas`,
      must: 'every one 304',
      measured: `${same} of ${statuses.length}`,
      ok: same === statuses.length,
    };
  }

  private otherNames(reads: readonly Read[]): Row {
    const events = reads.reduce((sum, { text }) => sum + text.split('BEGIN:VEVENT').length - 1, 0);
    const plain = reads.map(({ text }) => text.replaceAll('\r\n ', '')).join('');
    const found = [...this.names, 'Jansen'].filter((name) => plain.includes(name));
    return {
      what: `names of ${this.names.length} people in ${reads.length} feeds with ${events} visits`,
      must: '0',
      measured: String(found.length),
      ok: found.length === 0 && events > this.names.length,
    };
  }

  private words(reads: readonly Read[]): Row {
    const busy = reads.filter(({ kind }) => kind === 'OWN_BUSY');
    const lines = busy.flatMap(({ text }) => text.replaceAll('\r\n ', '').split('\r\n'));
    const said = lines.filter((line) =>
      /^(SUMMARY|DESCRIPTION|LOCATION|URL|COMMENT|CATEGORIES|NAME|X-WR)/.test(line),
    );
    const words = said.filter((line) => !WORDS.test(line));
    return {
      what: `“busy only”: words in ${busy.length} feeds`,
      must: '0 beside “Bezet”',
      measured: String(words.length),
      ok: words.length === 0 && said.length > 0,
    };
  }

  /** By whoever asked for it, on one replica; then at once on the others. */
  private async revoked(): Promise<Row> {
    const own = this.paths.filter(({ kind }) => kind.startsWith('OWN'));
    const statuses: number[] = [];
    for (const { path, kind, player } of own) {
      await player.api.ask(revoke, { busyOnly: kind === 'OWN_BUSY' });
      const asked = this.replicas.map((replica) => readFeed(replica, path));
      statuses.push(...(await Promise.all(asked)).map(({ status }) => status));
    }
    const gone = statuses.filter((status) => status === 404).length;
    return {
      what: `${own.length} revoked feeds, at once, on ${this.replicas.length} replicas`,
      must: 'every one 404',
      measured: `${gone} of ${statuses.length}`,
      ok: gone === statuses.length && gone > 0,
    };
  }

  /** Also where the database fails, which is logged with all that is known of it. */
  private async tokensIn(logged: () => string): Promise<Row> {
    const { client } = this.story.house.world.db;
    await client.$executeRaw`ALTER TABLE "CalendarFeed" RENAME TO "Gone"`;
    const [{ path } = { path: '' }] = this.paths;
    const { status } = await readFeed(this.story.app, path);
    await client.$executeRaw`ALTER TABLE "Gone" RENAME TO "CalendarFeed"`;
    const text = logged();
    const found = this.paths.filter((one) => text.includes(one.path.slice(7, -4)));
    return {
      what: `tokens of ${this.paths.length} feeds in the log at its finest, ${text.length} characters, a failing database (${status}) included`,
      must: '0',
      measured: String(found.length),
      ok: found.length === 0 && status === 500 && text.length > 0,
    };
  }
}
