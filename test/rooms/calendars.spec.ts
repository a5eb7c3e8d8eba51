import { setImmediate as breathe } from 'node:timers/promises';
import { dateOnly } from '../../src/platform/database/dates.ts';
import { base64, event, file } from '../support/calendars/sample.ts';
import { busyOf, fetchFrom, leadersWithMail, replica } from '../support/calendars/scene.ts';
import type { LeaderWithMail, Replica } from '../support/calendars/scene.ts';
import { startHttpsServer } from '../support/https-server.ts';
import type { HttpsServer } from '../support/https-server.ts';
import { actorWith, day, World } from '../support/world.ts';

let world: World;
let server: HttpsServer;
let one: Replica;
let marleen: LeaderWithMail;
let joost: LeaderWithMail;

const ADDRESS = 'webcal://agenda.test/qX7-the-secret-of-the-address/basic.ics';
const day1 = '2026-09-02T09:00/2026-09-02T10:00';

beforeAll(async () => {
  [world, server] = [await World.open(), await startHttpsServer()];
});
beforeEach(async () => {
  world.clock.set('2026-09-01T08:00:00Z');
  await world.db.client.person.deleteMany();
  await world.db.client.auditEntry.deleteMany();
  const [first, second] = await leadersWithMail(world, 2);
  if (!first || !second) throw new Error('Nobody leads.');
  [marleen, joost] = [first, second];
  one = replica(world, {}, fetchFrom(server));
});
afterEach(() => one.expander.onModuleDestroy());
afterAll(() => Promise.all([world.close(), server.close()]));

const say = (text: string, status = 200) =>
  server.say((_, response) => response.writeHead(status).end(text));
const calendars = async (person = marleen) =>
  (await one.desk.calendarsOf(person.actor, [person.id])).get(person.id) ?? [];
const code = (act: Promise<unknown>) =>
  act.then(
    () => null,
    (error: unknown) => (error as { code?: string }).code,
  );

describe('a published address', () => {
  it('is read, shown by its host, and gone with what was read', async () => {
    say(file(event('20260902T090000Z')));
    await one.desk.addAddress(marleen.actor, marleen.id, ADDRESS);
    expect(await calendars()).toMatchObject([{ kind: 'ADDRESS', readAt: null, isDue: true }]);
    await one.reading.readDue();
    expect(await busyOf(world, marleen.id)).toEqual([day1]);
    const [shown] = await calendars();
    expect(shown).toMatchObject({ address: 'https://agenda.test/…', trouble: null, isDue: false });
    expect(shown?.readAt?.toString()).toBe('2026-09-01T08:00:00Z');
    await one.desk.remove(marleen.actor, shown?.id ?? '');
    expect([await busyOf(world, marleen.id), await calendars()]).toEqual([[], []]);
    const acts = await world.acts();
    expect(acts).toEqual(['addCalendarAddress', 'removeCalendar']);
  });

  it('stands nowhere in the database as it is', async () => {
    say('');
    await one.desk.addAddress(marleen.actor, marleen.id, ADDRESS);
    await one.reading.readDue();
    const rows = await world.db.client.calendar.findMany();
    const audit = await world.db.client.auditEntry.findMany();
    const bytes = rows.map(({ sealedAddress }) =>
      Buffer.from(sealedAddress ?? []).toString('latin1'),
    );
    expect(JSON.stringify([rows, audit, bytes])).not.toMatch(/qX7|basic\.ics|agenda\.test/);
    await world.db.client.calendar.updateMany({ data: { personId: joost.id } });
    // Bound to its owner: moved to somebody else, it does not open any more.
    expect(await calendars(joost)).toMatchObject([{ address: null }]);
  });

  it('that cannot be read keeps what it had and its age, and says nothing of why', async () => {
    say(file(event('20260902T090000Z')));
    await one.desk.addAddress(marleen.actor, marleen.id, ADDRESS);
    await one.reading.readDue();
    const [before] = await calendars();
    const waits = [240, 15, 60, 240, 720, 1440];
    const answers: [string, number][] = [
      ['', 404],
      ['<html>', 200],
      ['', 500],
      ['BEGIN:VCALENDAR', 200],
    ];
    for (const [text, status] of answers) {
      say(text, status);
      world.clock.advance({ minutes: waits.shift() ?? 0 });
      await one.reading.readDue();
      expect(await calendars()).toMatchObject([{ readAt: before?.readAt, trouble: 'NOT_READ' }]);
      expect(await busyOf(world, marleen.id)).toEqual([day1]);
    }
    say(file(event('20260903T090000Z')));
    await one.desk.readAgain(marleen.actor, marleen.id);
    await one.reading.readDue();
    expect(await calendars()).toMatchObject([{ trouble: null }]);
    expect(await busyOf(world, marleen.id)).toEqual(['2026-09-03T09:00/2026-09-03T10:00']);
  });

  it('replaces the one before, also while that one is being read', async () => {
    say(file(event('20260902T090000Z')));
    await one.desk.addAddress(marleen.actor, marleen.id, ADDRESS);
    const [old] = await one.store.claim('ADDRESS', 1);
    await one.desk.addAddress(marleen.actor, marleen.id, 'https://agenda.test/other.ics');
    if (!old) throw new Error('Nothing was due.');
    expect(await one.store.replace(old, { busy: [[1, 2]], unread: 0 })).toBe(false);
    expect(await busyOf(world, marleen.id)).toEqual([]);
    await one.reading.readDue();
    expect([await busyOf(world, marleen.id), (await calendars()).length]).toEqual([[day1], 1]);
  });

  it('is refused when it cannot be one', async () => {
    for (const address of [
      'http://agenda.test/a.ics',
      'https://127.0.0.1/a.ics',
      'https://[::1]/a.ics',
      'https://localhost/a.ics',
      'https://me:word@agenda.test/a.ics',
      'agenda',
      'javascript:alert(1)',
    ])
      expect(await code(one.desk.addAddress(marleen.actor, marleen.id, address))).toBe(
        'CALENDAR_ADDRESS_REFUSED',
      );
    expect(await calendars()).toEqual([]);
  });

  it('is fetched by one of several replicas', async () => {
    let asked = 0;
    server.say((_, response) => {
      asked += 1;
      response.end(file(event('20260902T090000Z')));
    });
    for (const { actor, id } of [marleen, joost]) await one.desk.addAddress(actor, id, ADDRESS);
    const others = [one, replica(world, {}, fetchFrom(server))];
    await Promise.all(others.map(({ reading }) => reading.readDue()));
    expect(asked).toBe(2);
  });
});

describe('an uploaded file', () => {
  it('gives busy times and is not kept; entries that make no sense are counted', async () => {
    const odd = event('20269999T090000Z');
    const free = event('20260904T090000Z', '\n    TRANSP:TRANSPARENT');
    const text = file(event('20260902T090000Z'), odd, free);
    await one.desk.upload(marleen.actor, marleen.id, base64(text));
    expect(await busyOf(world, marleen.id)).toEqual([day1]);
    expect(await calendars()).toMatchObject([{ kind: 'FILE', unread: 1, isDue: false }]);
    world.clock.advance({ hours: 240 });
    await one.reading.readDue();
    expect(await calendars()).toMatchObject([{ kind: 'FILE', trouble: null }]);
    expect(await busyOf(world, marleen.id)).toEqual([]);
    const read = await one.desk.readAtOf(actorWith(['HR']), [marleen.id]);
    expect(read.get(marleen.id)?.toString()).toBe('2026-09-01T08:00:00Z');
  });

  it('stands beside an address, and each is removed alone', async () => {
    say(file(event('20260903T090000Z')));
    await one.desk.addAddress(marleen.actor, marleen.id, ADDRESS);
    await one.desk.upload(marleen.actor, marleen.id, base64(file(event('20260902T090000Z'))));
    await one.reading.readDue();
    expect(await busyOf(world, marleen.id)).toEqual([day1, '2026-09-03T09:00/2026-09-03T10:00']);
    const address = (await calendars()).find(({ kind }) => kind === 'ADDRESS');
    await one.desk.remove(marleen.actor, address?.id ?? '');
    expect(await busyOf(world, marleen.id)).toEqual([day1]);
  });

  it('that is none, or too much, is refused and changes nothing', async () => {
    const upload = (text: string) => one.desk.upload(marleen.actor, marleen.id, base64(text));
    await upload(file(event('20260902T090000Z')));
    const bomb = (rule: string) => file(event('20200101T000000Z', `\n    RRULE:${rule}`));
    expect(await code(upload('hello'))).toBe('CALENDAR_UNREADABLE');
    expect(await code(upload(bomb('FREQ=SECONDLY')))).toBe('CALENDAR_TOO_HEAVY');
    expect(await code(upload('x'.repeat(2_200_000)))).toBe('INVALID_INPUT');
    expect(await code(one.desk.upload(marleen.actor, marleen.id, 'no base64!'))).toBe(
      'INVALID_INPUT',
    );
    expect(await busyOf(world, marleen.id)).toEqual([day1]);
  });

  it('whose rule a library searches for ever ends in time, and stops nobody meanwhile', async () => {
    one.expander.patience = 1_500;
    const endless = file(
      event('20260901T090000Z', '\n    RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31'),
    );
    const refused = code(one.desk.upload(marleen.actor, marleen.id, base64(endless)));
    let longest = 0;
    let over = false;
    void refused.then(() => (over = true));
    for (let last = performance.now(); !over; last = performance.now()) {
      await breathe();
      longest = Math.max(longest, performance.now() - last);
    }
    expect(await refused).toBe('CALENDAR_TOO_HEAVY');
    expect(longest).toBeLessThan(1_000);
  });
});

describe('somebody’s calendars', () => {
  const add = (actor: LeaderWithMail['actor'], person = marleen) =>
    code(one.desk.addAddress(actor, person.id, ADDRESS));

  it('are for the leader and the assistant; HR sees only whether and how old', async () => {
    say(file(event('20260902T090000Z')));
    const ilse = await world.actor('Ilse');
    const hr = await world.actor('Hanna', 'HR');
    const both = { principalId: marleen.id, assistantId: ilse.personId };
    expect(await add(ilse)).toBe('NOT_FOUND');
    await world.db.client.delegation.create({ data: { ...both, since: new Date(0) } });
    expect([await add(ilse), await add(hr), await add(joost.actor)]).toEqual([
      null,
      'NOT_FOUND',
      'NOT_FOUND',
    ]);
    const acts = await world.db.client.auditEntry.findMany();
    expect(acts).toMatchObject([{ actorId: ilse.personId, onBehalfOf: marleen.id, changes: {} }]);
    await one.reading.readDue();
    const [{ id } = { id: '' }] = await calendars();
    for (const actor of [hr, joost.actor, actorWith(['ADMINISTRATOR'])]) {
      expect(await one.desk.calendarsOf(actor, [marleen.id])).toEqual(new Map());
      expect(await code(one.desk.remove(actor, id))).toBe('NOT_FOUND');
      expect(await code(one.desk.readAgain(actor, marleen.id))).toBe('NOT_FOUND');
    }
    const seesAge = async (actor: LeaderWithMail['actor']) =>
      (await one.desk.readAtOf(actor, [marleen.id, joost.id])).size;
    expect([await seesAge(hr), await seesAge(ilse), await seesAge(joost.actor)]).toEqual([1, 1, 0]);
    await world.db.client.delegation.updateMany({ data: { revokedAt: new Date(1) } });
    expect((await one.desk.calendarsOf(ilse, [marleen.id])).size).toBe(0);
  });

  it('are read of leaders only, and forgotten when service ends', async () => {
    const ilse = await world.actor('Ilse');
    expect(await code(one.desk.addAddress(ilse, ilse.personId, ADDRESS))).toBe(
      'CALENDAR_FOR_LEADERS',
    );
    await one.desk.upload(marleen.actor, marleen.id, base64(file(event('20260902T090000Z'))));
    const serviceUntil = dateOnly(day('2026-09-01'));
    await world.db.client.person.update({ where: { id: marleen.id }, data: { serviceUntil } });
    await one.reading.readDue();
    expect(await busyOf(world, marleen.id)).toEqual([day1]);
    world.clock.advance({ hours: 24 });
    await one.reading.readDue();
    expect([await busyOf(world, marleen.id), await world.db.client.calendar.count()]).toEqual([
      [],
      0,
    ]);
    expect(await add(marleen.actor)).toBe('CALENDAR_FOR_LEADERS');
  });
});
