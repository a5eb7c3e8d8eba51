import { DiscoveryService } from '@nestjs/core';
import { Attempts } from '../../src/identity/attempts.service.ts';
import { limits } from '../../src/identity/rules/limits.ts';
import { dateOnly, toDate } from '../../src/platform/database/dates.ts';
import { startApp } from '../support/app.ts';
import type { AppUnderTest } from '../support/app.ts';
import { complaintsAbout, hasForeignReaders } from '../support/calendar-readers.ts';
import {
  makeOwnFeed,
  makeProgrammeFeed,
  makeTeamFeed,
  readFeed,
  unfolded,
} from '../support/feeds.ts';
import { readingItAgain } from '../support/feed-reading.ts';
import { Story } from '../support/story.ts';
import type { Player } from '../support/story.ts';
import { day } from '../support/world.ts';

const revoke = 'mutation ($busyOnly: Boolean!) { revokeOwnFeed(busyOnly: $busyOnly) }';
const cancel = 'mutation ($id: ID!) { cancelVisit(id: $id, side: VISITOR) { id } }';
const claim = 'mutation ($id: ID!) { claimVisit(id: $id) }';
const own = '{ ownFeeds { kind } }';

let story: Story;
let other: AppUnderTest;
let marleen: Player;
let joost: Player;
let sanne: Player;
let hidde: Player;
let hanna: Player;
let visit: string;

beforeAll(async () => {
  story = await Story.open();
  const { world } = story.house;
  other = await startApp({ databaseUrl: world.url ?? '', clock: world.clock });
  marleen = await story.leader('Marleen');
  joost = await story.leader('Joost');
  sanne = await story.host('Sanne', 'LEAD');
  hidde = await story.host('Hidde');
  hanna = await story.hr('Hanna');
  visit = await story.book(marleen, await story.slot('2026-10-06T08:00:00Z'));
  await story.book(joost, await story.slot('2026-10-13T08:00:00Z'));
  await hidde.api.ask(claim, { id: visit });
});
afterAll(async () => {
  await other.close();
  await story.close();
});

const later = (seconds: number) => story.app.clock.advance({ seconds });
const read = (path: string, headers: Record<string, string> = {}) =>
  readFeed(story.app, path, headers);
const db = () => story.house.world.db.client;
const person = (id: string, data: object) => db().person.update({ where: { id }, data });
const everyName = /Marleen|Joost|Sanne|Hidde|Hanna|Jansen/;

describe('what a feed shows', () => {
  it('shows a leader their own visits, with what to bring and where to read on', async () => {
    const { status, text, headers } = await read(await makeOwnFeed(marleen.api));
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(headers.get('cache-control')).toBe('private, no-cache');
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(1);
    expect(unfolded(text)).toContain('SUMMARY:Meelopen met Klantcontact Zwolle\r\n');
    expect(unfolded(text)).toContain(`http://open-deur.test/visits/${visit}`);
    expect(text).toContain('METHOD:PUBLISH\r\n');
    expect(text).toMatch(/REFRESH-INTERVAL;VALUE=DURATION:PT1H\r\nX-PUBLISHED-TTL:PT1H\r\n/);
  });

  it('shows a host that somebody comes, and not who', async () => {
    const { text } = await read(await makeOwnFeed(hidde.api));
    expect(unfolded(text)).toContain('SUMMARY:Bezoek bij Klantcontact Zwolle\r\n');
    expect(unfolded(text)).toContain('telt niet mee in jouw beoordeling');
    expect(text).not.toMatch(everyName);
  });

  it('says times and no word to who may only know when somebody is busy', async () => {
    const { text } = await read(await makeOwnFeed(marleen.api, true));
    const event = unfolded(text).split('BEGIN:VEVENT')[1] ?? '';
    expect(event).toMatch(/\r\nDTSTART:20261006T080000Z\r\nDTEND:20261006T110000Z\r\n/);
    expect(event).toContain('SUMMARY:Bezet\r\n');
    expect(event).not.toMatch(/LOCATION|DESCRIPTION|URL|Zwolle|Meelopen/);
  });

  it('shows a team and a programme all their visits, and nobody’s name', async () => {
    const team = await read(await makeTeamFeed(sanne.api, story.teamId));
    const programme = await read(await makeProgrammeFeed(hanna.api, story.house.programmeId));
    for (const { text } of [team, programme]) {
      expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(2);
      expect(text).not.toMatch(everyName);
    }
    expect(team.text).toContain('SUMMARY:Een leidinggevende loopt mee\r\n');
    expect(unfolded(programme.text)).toContain('Meelopen met Klantcontact Zwolle (Monteur)');
  });

  it('marks a visit that waits for its team, and drops one that was called off', async () => {
    const piet = await story.leader('Piet');
    const path = await makeOwnFeed(piet.api);
    expect((await read(path)).text).not.toContain('VEVENT');
    const soon = await story.book(piet, await story.slot('2026-09-09T08:00:00Z'));
    expect((await read(path)).text).toContain('STATUS:TENTATIVE\r\n');
    await sanne.api.ask('mutation ($id: ID!) { agreeToVisit(id: $id) { id } }', { id: soon });
    expect((await read(path)).text).toContain('STATUS:CONFIRMED\r\n');
    await piet.api.ask(cancel, { id: soon });
    expect((await read(path)).text).not.toContain('VEVENT');
  });

  const withReaders = hasForeignReaders() ? it : it.skip;
  withReaders('is accepted by three independent readers, empty ones too', async () => {
    const nobody = await story.leader('Nel');
    const paths = [
      await makeOwnFeed(marleen.api),
      await makeOwnFeed(marleen.api, true),
      await makeOwnFeed(nobody.api),
      await makeTeamFeed(sanne.api, story.teamId),
      await makeProgrammeFeed(hanna.api, story.house.programmeId),
    ];
    const texts = await Promise.all(paths.map(async (path) => (await read(path)).text));
    expect(await complaintsAbout(texts)).toEqual(texts.map(() => []));
  });
});

readingItAgain(() => ({ story, other, marleen, joost, sanne, visit }));

describe('the address', () => {
  it('is told once and kept nowhere', async () => {
    const path = await makeOwnFeed(marleen.api);
    const token = path.slice('/feeds/'.length, -'.ics'.length);
    expect(token).toMatch(/^[\w-]{43}$/);
    await read(path);
    const tables = await db().$queryRaw<{ name: string }[]>`
      SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`;
    for (const { name } of tables) {
      const rows = await db().$queryRawUnsafe<object[]>(
        `SELECT 1 FROM "${name}" AS row WHERE row::text LIKE '%${token}%'`,
      );
      expect([name, rows]).toEqual([name, []]);
    }
  });

  it('opens nothing once it was renewed or revoked, on every replica', async () => {
    const former = await makeOwnFeed(marleen.api);
    const path = await makeOwnFeed(marleen.api);
    expect((await readFeed(other, former)).status).toBe(404);
    const { etag } = await readFeed(other, path);
    await marleen.api.ask(revoke, { busyOnly: false });
    for (const replica of [story.app, other])
      expect((await readFeed(replica, path, { 'if-none-match': etag })).status).toBe(404);
    expect(await marleen.api.ask<object>(own)).toMatchObject({
      ownFeeds: [{ kind: 'OWN_BUSY' }],
    });
  });

  it('answers the same to what never was, what is no address, and what is over', async () => {
    const path = await makeOwnFeed(marleen.api);
    await marleen.api.ask(revoke, { busyOnly: false });
    const answers = await Promise.all(
      [path, `/feeds/${'A'.repeat(43)}.ics`, '/feeds/x.ics', `/feeds/${'%00'.repeat(3)}.ics`].map(
        (wrong) => read(wrong, { accept: 'text/html' }),
      ),
    );
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(answers[0]?.status).toBe(404);
  });

  it('ends with the service or the account of whoever made it', async () => {
    const eva = await story.leader('Eva');
    const path = await makeOwnFeed(eva.api);
    await person(eva.personId, { serviceUntil: dateOnly(day('2026-09-06')) });
    expect((await read(path)).status).toBe(404);
    await person(eva.personId, { serviceUntil: null });
    expect((await read(path)).status).toBe(200);
    const deactivatedAt = toDate(story.app.clock.now());
    await db().account.update({ where: { personId: eva.personId }, data: { deactivatedAt } });
    expect((await readFeed(other, path)).status).toBe(404);
  });

  it('ends when its maker leads the team no longer, or is no longer HR', async () => {
    const lena = await story.host('Lena', 'LEAD');
    const team = await makeTeamFeed(lena.api, story.teamId);
    await db().teamMember.updateMany({
      where: { personId: lena.personId },
      data: { role: 'MEMBER' },
    });
    expect((await read(team)).status).toBe(404);
    const state = 'query ($teamId: ID!) { teamFeed(teamId: $teamId) { kind } }';
    expect(await sanne.api.ask(state, { teamId: story.teamId })).toEqual({ teamFeed: null });
    const programme = await makeProgrammeFeed(hanna.api, story.house.programmeId);
    await db().account.update({ where: { personId: hanna.personId }, data: { roles: [] } });
    expect((await read(programme)).status).toBe(404);
    await db().account.update({ where: { personId: hanna.personId }, data: { roles: ['HR'] } });
    expect((await read(programme)).status).toBe(200);
  });

  it('bears a calendar program and no flood, counted by the database for all replicas', async () => {
    const path = await makeOwnFeed(joost.api);
    const asked = async (replica: AppUnderTest) => (await readFeed(replica, path)).status;
    const { most } = limits.FEED_READ;
    const crowd = Array.from({ length: most + 4 }, (_, index) => index);
    const found = await Promise.all(
      crowd.map((index) => asked(index % 2 === 0 ? story.app : other)),
    );
    expect(found.filter((status) => status === 200)).toHaveLength(most);
    expect(found.filter((status) => status === 429)).toHaveLength(4);
    later(15 * 60);
    expect(await asked(story.app)).toBe(200);
  });
});

it('answers a network that tries too many addresses with 429, and whoever has one as before', async () => {
  const path = await makeOwnFeed(marleen.api);
  const attempts = story.app.nest.get(Attempts, { strict: false });
  for (let missed = 0; missed < limits.MISSED_FEED_FROM_NETWORK.most; missed += 1)
    await attempts.isTooMany('MISSED_FEED_FROM_NETWORK', '127.0.0.1');
  expect((await readFeed(other, '/feeds/x.ics')).status).toBe(429);
  expect((await readFeed(other, path)).status).toBe(200);
  later(15 * 60);
  expect((await read('/feeds/x.ics')).status).toBe(404);
});

it('opens these addresses without a session, and no other', () => {
  const isOpen = (target: object) => Reflect.getMetadata('open-deur:public', target) === true;
  const found = story.app.nest
    .get(DiscoveryService, { strict: false })
    .getControllers()
    .flatMap(({ metatype }) => {
      if (typeof metatype !== 'function') return [];
      const base = String(Reflect.getMetadata('path', metatype));
      const prototype = metatype.prototype as Record<string, object>;
      return Object.getOwnPropertyNames(prototype)
        .map((name) => prototype[name])
        .filter((handler) => typeof handler === 'function')
        .filter((handler) => handler !== metatype)
        .filter((handler) => isOpen(metatype) || isOpen(handler))
        .map((handler) => `${base}/${String(Reflect.getMetadata('path', handler))}`)
        .filter((path) => !path.endsWith('/undefined'));
    });
  expect(found.sort()).toEqual([
    'board/:token',
    'feeds/:token.ics',
    'health/live',
    'health/ready',
    'mailbox/:id/html',
    'unsubscribe/:token',
  ]);
});
