import type { Temporal } from 'temporal-polyfill';
import type { Actor } from '../../src/platform/actor.ts';
import type { SlotOccupancy } from '../../src/slots/slot-occupancy.service.ts';
import type { SlotOpeningService, OpenSlots } from '../../src/slots/slot-opening.service.ts';
import type { SlotsService } from '../../src/slots/slots.service.ts';
import { slotDesks } from '../support/slots.ts';
import { actorWith, day, World } from '../support/world.ts';

let world: World;
let slots: SlotsService;
let opening: SlotOpeningService;
let occupancy: SlotOccupancy;
let lead: Actor;
let teamId: string;

beforeAll(async () => {
  world = await World.open();
  ({ slots, opening, occupancy } = slotDesks(world));
  lead = await world.actor('Lena');
});
afterAll(() => world.close());
beforeEach(async () => {
  teamId = await world.team(`Team ${expect.getState().currentTestName ?? ''}`);
  await world.member(teamId, lead.personId, 'LEAD');
});

const shift = (more: Partial<OpenSlots> = {}): OpenSlots => ({
  teamId,
  from: day('2026-12-21'),
  until: day('2026-12-31'),
  weekdays: [],
  fromTime: '08:00',
  untilTime: '12:00',
  capacity: 1,
  ...more,
});
const single = (date: string, more: Partial<OpenSlots> = {}) =>
  shift({ from: day(date), until: day(date), ...more });
const asked = (more: object = {}) => ({
  from: day('2026-12-01'),
  until: day('2027-01-31'),
  teamId,
  freeOnly: false,
  ...more,
});
const starts = (some: readonly { startsAt: Temporal.Instant }[]) =>
  some.map(({ startsAt }) => startsAt.toString());
const places = async (): Promise<number> =>
  world.db.client.slotPlace.count({ where: { slot: { teamId } } });

describe('opening slots', () => {
  it('leaves out holidays and closed days, in one series, as the preview said', async () => {
    const closed = { teamId, from: new Date('2026-12-28T00:00:00Z'), weekdays: [1] };
    await world.db.client.closedPeriod.create({ data: closed });
    const preview = await opening.slotPreview(lead, shift({ capacity: 2 }));
    const opened = await opening.openSlots(lead, shift({ capacity: 2 }));
    expect(starts(opened.slots)).toEqual(preview.starts.map(String));
    expect(opened.slots).toHaveLength(8);
    expect(opened.skipped.map(({ date, reason }) => [String(date), reason])).toEqual([
      ['2026-12-25', 'PUBLIC_HOLIDAY'],
      ['2026-12-26', 'PUBLIC_HOLIDAY'],
      ['2026-12-28', 'TEAM_CLOSED'],
    ]);
    expect(opened.slots.every(({ capacity }) => capacity === 2)).toBe(true);
    expect(new Set(opened.slots.map(({ seriesId }) => seriesId)).size).toBe(1);
    expect(await places()).toBe(16);
  });

  it('opens a single one without a series', async () => {
    const { slots: opened } = await opening.openSlots(lead, single('2026-12-22'));
    expect(opened).toMatchObject([{ seriesId: null, capacity: 1, state: 'OPEN' }]);
  });

  it('never opens the same shift twice, also when two people try at once', async () => {
    const both = await Promise.allSettled([
      opening.openSlots(lead, single('2026-12-22')),
      opening.openSlots(world.hr, single('2026-12-22')),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const more = await opening.openSlots(lead, shift({ until: day('2026-12-23') }));
    expect(more.skipped).toMatchObject([{ reason: 'ALREADY_OPEN' }]);
    const again = opening.openSlots(lead, shift({ until: day('2026-12-23') }));
    await expect(again).rejects.toMatchObject({ code: 'SLOT_EXISTS' });
    const row = await world.db.client.slot.findFirstOrThrow({ where: { teamId } });
    const { startsAt, endsAt } = row;
    const behindOurBack = world.db.client.slot.create({ data: { teamId, startsAt, endsAt } });
    await expect(behindOurBack).rejects.toMatchObject({ code: 'SLOT_EXISTS' });
  });

  it('is for HR and the leads of the team', async () => {
    const member = await world.actor('Mo');
    await world.member(teamId, member.personId);
    for (const actor of [member, actorWith(), actorWith(['ADMINISTRATOR'])]) {
      const refused = { code: 'NOT_ALLOWED' };
      await expect(opening.openSlots(actor, shift())).rejects.toMatchObject(refused);
      await expect(opening.slotPreview(actor, shift())).rejects.toMatchObject(refused);
    }
    const nowhere = opening.openSlots(world.hr, shift({ teamId: lead.personId }));
    await expect(nowhere).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it.each<[string, Partial<OpenSlots>]>([
    ['INVALID_INPUT', { capacity: 3 }],
    ['INVALID_INPUT', { weekdays: [0] }],
    ['INVALID_INPUT', { untilTime: '24:00' }],
    ['INVALID_INPUT', { untilTime: '08:00' }],
    ['PERIOD_REVERSED', { until: day('2026-12-20') }],
    ['TOO_MANY_DATES', { until: day('2028-03-01') }],
    ['TOO_MANY_DATES', { until: day('2199-01-01') }],
    ['NO_DATES', { until: day('2026-12-22'), weekdays: [7] }],
    ['SLOT_PAST', { from: day('2026-08-03'), until: day('2026-08-05') }],
  ])('refuses %s and writes nothing: %j', async (code, more) => {
    await expect(opening.openSlots(lead, shift(more))).rejects.toMatchObject({ code });
    expect(await places()).toBe(0);
  });

  it('opens 400 at once', async () => {
    const { slots: opened } = await opening.openSlots(lead, shift({ until: day('2028-02-05') }));
    expect(opened.length).toBeGreaterThan(390);
    expect(opened.length).toBeLessThanOrEqual(400);
  });
});

describe('the slots one sees', () => {
  it('depend on whether one leads, assists, hosts or runs the programme', async () => {
    await opening.openSlots(lead, single('2026-12-22'));
    const { slots: gone } = await opening.openSlots(lead, single('2026-12-23'));
    await world.db.transaction(() => slots.withdraw(lead, gone[0]?.id ?? '', null));
    const seen = async (actor: Actor) => (await slots.slots(actor, asked())).length;
    const leader = actorWith([], await world.person('Marleen', { leaderGroup: 'Directie' }));
    const assistant = await world.actor('Ilse');
    expect(await seen(assistant)).toBe(0);
    const pair = { principalId: leader.personId, assistantId: assistant.personId };
    await world.db.client.delegation.create({ data: { ...pair, since: new Date(0) } });
    expect(await seen(world.hr)).toBe(2);
    expect(await seen(lead)).toBe(2);
    expect(await seen(leader)).toBe(1);
    expect(await seen(assistant)).toBe(1);
    expect(await seen(actorWith())).toBe(0);
  });

  it('are those of the days by the clock of their site', async () => {
    const siteId = await world.site('Kathmandu', 'Asia/Kathmandu', 'NP');
    const far = await world.team('Kathmandu', { siteId });
    await opening.openSlots(world.hr, single('2026-12-22', { teamId: far, fromTime: '02:00' }));
    const on = async (date: string) =>
      slots.slots(world.hr, asked({ teamId: far, from: day(date), until: day(date) }));
    expect(starts(await on('2026-12-22'))).toEqual(['2026-12-21T20:15:00Z']);
    expect(await on('2026-12-21')).toEqual([]);
    expect(await slots.open(day('2026-12-22'), day('2026-12-22'), { teamId: far })).toHaveLength(1);
  });

  it('are free ones only, when one asks for those', async () => {
    const { slots: opened } = await opening.openSlots(lead, shift({ until: day('2026-12-23') }));
    const [taken, half] = opened;
    occupancy.fillIn(
      async () =>
        new Map([
          [taken?.id ?? '', 0],
          [half?.id ?? '', 1],
        ]),
    );
    const free = await slots.slots(world.hr, asked({ freeOnly: true }));
    expect(starts(free)).toEqual(starts(opened.slice(1)));
    expect(await slots.slots(world.hr, asked())).toHaveLength(3);
  });

  it('are of one kind of shift, when one asks for that', async () => {
    await opening.openSlots(lead, single('2026-12-22'));
    await opening.openSlots(lead, single('2026-12-22', { fromTime: '17:00', untilTime: '21:00' }));
    const evening = await slots.slots(world.hr, asked({ shiftKind: 'EVENING' }));
    expect(starts(evening)).toEqual(['2026-12-22T16:00:00Z']);
    expect(await slots.slots(world.hr, asked({ shiftKind: 'WEEKEND' }))).toEqual([]);
  });

  it('are asked for 400 days at most', async () => {
    const long = slots.slots(world.hr, asked({ until: day('2028-12-31') }));
    await expect(long).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    const noId = slots.slots(world.hr, asked({ teamId: 'nothing' }));
    await expect(noId).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('withdrawing', () => {
  it('closes the door, which may be opened again', async () => {
    const { slots: opened } = await opening.openSlots(lead, single('2026-12-22'));
    const id = opened[0]?.id ?? '';
    const withdraw = (actor: Actor, objection: 'SLOT_HAS_VISITS' | null = null) =>
      world.db.transaction(() => slots.withdraw(actor, id, objection));
    await expect(withdraw(actorWith())).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    const held = withdraw(lead, 'SLOT_HAS_VISITS');
    await expect(held).rejects.toMatchObject({ code: 'SLOT_HAS_VISITS' });
    expect(await withdraw(lead)).toMatchObject({ id, state: 'WITHDRAWN' });
    await expect(withdraw(lead)).rejects.toMatchObject({ code: 'SLOT_WITHDRAWN' });
    const { slots: again } = await opening.openSlots(lead, single('2026-12-22'));
    expect(again[0]?.id).not.toBe(id);
    expect((await slots.byIds([id])).get(id)?.state).toBe('WITHDRAWN');
  });
});
