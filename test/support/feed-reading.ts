import { Database } from '../../src/platform/database/database.service.ts';
import type { AppUnderTest } from './app.ts';
import { makeOwnFeed, makeTeamFeed, readFeed } from './feeds.ts';
import type { FeedAnswer } from './feeds.ts';
import type { Player, Story } from './story.ts';

export type FeedScene = Readonly<{
  story: Story;
  /** Another replica on the same database. */
  other: AppUnderTest;
  marleen: Player;
  joost: Player;
  sanne: Player;
  visit: string;
}>;

const own = '{ ownFeeds { usedOn } }';

/** What a calendar program that comes back is given. */
export function readingItAgain(scene: () => FeedScene): void {
  describe('reading it again', () => {
    theSame(scene);
    theNew(scene);
    theCost(scene);
  });
}

const read = (
  { story }: FeedScene,
  path: string,
  headers: Record<string, string> = {},
): Promise<FeedAnswer> => readFeed(story.app, path, headers);
const later = ({ story }: FeedScene, seconds: number) => story.app.clock.advance({ seconds });

function theSame(scene: () => FeedScene): void {
  it('gives the same bytes from every replica, and 304 to who has them', async () => {
    const path = await makeOwnFeed(scene().marleen.api);
    const first = await read(scene(), path);
    later(scene(), 3_600);
    const second = await readFeed(scene().other, path);
    expect(second.text).toBe(first.text);
    expect(second.etag).toBe(first.etag);
    for (const validators of [
      { 'if-none-match': first.etag },
      { 'if-none-match': `"other", W/${first.etag}` },
      { 'if-modified-since': second.lastModified ?? '' },
    ]) {
      const again = await read(scene(), path, validators);
      expect([again.status, again.text]).toEqual([304, '']);
    }
  });

  it('notes the day on which it was read and nothing else', async () => {
    const { joost, story } = scene();
    const { client } = story.house.world.db;
    const path = await makeOwnFeed(joost.api);
    const usedOn = async () =>
      (await joost.api.ask<{ ownFeeds: { usedOn: string | null }[] }>(own)).ownFeeds[0]?.usedOn;
    expect(await usedOn()).toBeNull();
    const before = await client.auditEntry.count();
    await read(scene(), path);
    expect(await usedOn()).toBe('2026-09-07');
    expect(await client.auditEntry.count()).toBe(before);
  });
}

function theNew(scene: () => FeedScene): void {
  it('gives the new bytes once something has changed, whatever the reader has', async () => {
    const { joost, story } = scene();
    const path = await makeOwnFeed(joost.api);
    await read(scene(), path);
    later(scene(), 60);
    const before = await read(scene(), path);
    await story.house.world.db.client.calendarFeed.updateMany({
      where: { personId: joost.personId },
      data: { locale: 'en' },
    });
    later(scene(), 60);
    expect((await read(scene(), path, { 'if-none-match': before.etag })).status).toBe(200);
    const since = { 'if-modified-since': before.lastModified ?? '' };
    const dated = await read(scene(), path, since);
    expect(dated.status).toBe(200);
    expect(dated.text).toContain('Shift with');
  });

  it('says no date within the second in which the bytes became what they are', async () => {
    const path = await makeOwnFeed(scene().joost.api);
    expect((await read(scene(), path)).lastModified).toBeNull();
    later(scene(), 1);
    expect((await read(scene(), path)).lastModified).not.toBeNull();
  });
}

function theCost(scene: () => FeedScene): void {
  it('costs the same number of statements for one visit and for fifty', async () => {
    const { sanne, story, visit } = scene();
    const { client } = story.house.world.db;
    const path = await makeTeamFeed(sanne.api, story.teamId);
    await read(scene(), path);
    const count = async (): Promise<number> => {
      let statements = 0;
      const stop = story.app.nest
        .get(Database, { strict: false })
        .onStatement(() => (statements += 1));
      await read(scene(), path);
      stop();
      return statements;
    };
    const few = await count();
    const { programmeId, personId, teamId, visitTypeId, changedAt } =
      await client.visit.findUniqueOrThrow({ where: { id: visit } });
    const same = { programmeId, personId, teamId, visitTypeId, changedAt, confirmedAt: changedAt };
    const starts = Array.from({ length: 50 }, (_, index) => Date.UTC(2026, 10, 2 + index, 8));
    await client.visit.createMany({
      data: starts.map((start) => ({
        ...same,
        state: 'CONFIRMED' as const,
        startsAt: new Date(start),
        endsAt: new Date(start + 3_600_000),
      })),
    });
    await read(scene(), path);
    expect(await count()).toBe(few);
    expect(few).toBeLessThanOrEqual(20);
    await client.visit.deleteMany({ where: { slotId: null } });
  });
}
