import type { Actor } from '../../src/platform/actor.ts';
import type { SlotOpeningService, OpenSlots } from '../../src/slots/slot-opening.service.ts';
import type { SlotRequestsService } from '../../src/slots/slot-requests.service.ts';
import type { SlotsService } from '../../src/slots/slots.service.ts';
import { slotDesks } from '../support/slots.ts';
import { actorWith, day, World } from '../support/world.ts';

let world: World;
let slots: SlotsService;
let opening: SlotOpeningService;
let requests: SlotRequestsService;
let lead: Actor;
let teamId: string;

beforeAll(async () => {
  world = await World.open();
  ({ slots, opening, requests } = slotDesks(world));
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

describe('asking for slots', () => {
  const ask = (more: Partial<Parameters<SlotRequestsService['askForSlots']>[1]> = {}) =>
    requests.askForSlots(world.hr, {
      teamIds: [teamId],
      from: day('2027-01-01'),
      until: day('2027-03-31'),
      count: 2,
      ...more,
    });
  const state = async () =>
    (await requests.slotRequests(lead, teamId)).map((one) => `${one.state} ${one.opened}`);

  it('is answered by opening them, whoever opens', async () => {
    await opening.openSlots(lead, single('2027-01-12'));
    world.clock.advance({ minutes: 1 });
    const [request] = await ask();
    expect(request).toMatchObject({ state: 'WAITING', opened: 0, count: 2 });
    await opening.openSlots(lead, single('2027-01-19'));
    expect(await state()).toEqual(['WAITING 1']);
    const { slots: second } = await opening.openSlots(world.hr, single('2027-01-26'));
    expect(await state()).toEqual(['FULFILLED 2']);
    await world.db.transaction(() => slots.withdraw(lead, second[0]?.id ?? '', null));
    expect(await state()).toEqual(['WAITING 1']);
  });

  it('is answered with “not this quarter”, once and without a reason', async () => {
    const [request] = await ask();
    const id = request?.id ?? '';
    const member = await world.actor('Mo');
    await world.member(teamId, member.personId);
    const notLead = requests.declineSlotRequest(member, id);
    await expect(notLead).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await requests.declineSlotRequest(lead, id)).toMatchObject({ state: 'DECLINED' });
    const twice = requests.declineSlotRequest(lead, id);
    await expect(twice).rejects.toMatchObject({ code: 'REQUEST_ANSWERED' });
    expect((await requests.slotRequests(member, teamId)).length).toBe(1);
    expect(await requests.slotRequests(actorWith(), null)).toEqual([]);
  });

  it('takes the place of a question about the same days that waits', async () => {
    await ask();
    await ask({ count: 5, shiftKind: 'EVENING' });
    world.clock.advance({ minutes: 1 });
    await ask({ from: day('2027-04-01'), until: day('2027-06-30') });
    expect(await requests.slotRequests(world.hr, teamId)).toMatchObject([
      { count: 2, shiftKind: null },
      { count: 5, shiftKind: 'EVENING' },
    ]);
  });

  it.each<[string, Partial<Parameters<SlotRequestsService['askForSlots']>[1]>]>([
    ['PERIOD_REVERSED', { until: day('2026-12-31') }],
    ['INVALID_INPUT', { until: day('2029-12-31') }],
    ['INVALID_INPUT', { count: 0 }],
    ['INVALID_INPUT', { count: 101 }],
    ['INVALID_INPUT', { teamIds: [] }],
    ['NO_DATES', { from: day('2026-01-01'), until: day('2026-01-31') }],
    ['NOT_FOUND', { teamIds: ['nothing'] }],
  ])('refuses %s: %j', async (code, more) => {
    await expect(ask(more)).rejects.toMatchObject({ code });
    expect(await requests.slotRequests(world.hr, teamId)).toEqual([]);
  });

  it('is for HR, and stays within bounds in the database', async () => {
    const input = {
      teamIds: [teamId],
      from: day('2027-01-01'),
      until: day('2027-03-31'),
      count: 2,
    };
    for (const actor of [lead, actorWith(['ADMINISTRATOR'])]) {
      const refused = requests.askForSlots(actor, input);
      await expect(refused).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    }
    const [from, until] = [new Date('2027-02-01'), new Date('2027-01-01')];
    const data = { teamId, from, until, count: 2, askedAt: from };
    const behindOurBack = world.db.client.slotRequest.create({ data });
    await expect(behindOurBack).rejects.toMatchObject({ code: 'PERIOD_REVERSED' });
  });
});
