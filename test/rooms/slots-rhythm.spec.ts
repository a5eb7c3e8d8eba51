import type { Temporal } from 'temporal-polyfill';
import type { Actor } from '../../src/platform/actor.ts';
import type { SitesService } from '../../src/teams/sites.service.ts';
import type { SlotOpeningService, OpenSlots } from '../../src/slots/slot-opening.service.ts';
import type { SlotRepeatService } from '../../src/slots/slot-repeat.service.ts';
import type { SlotsService } from '../../src/slots/slots.service.ts';
import { slotDesks } from '../support/slots.ts';
import { actorWith, day, World } from '../support/world.ts';

let world: World;
let slots: SlotsService;
let sites: SitesService;
let opening: SlotOpeningService;
let repeat: SlotRepeatService;
let lead: Actor;
let teamId: string;

beforeAll(async () => {
  world = await World.open();
  ({ slots, sites, opening, repeat } = slotDesks(world));
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
const starts = (some: readonly { startsAt: Temporal.Instant }[]) =>
  some.map(({ startsAt }) => startsAt.toString());

describe('a rhythm', () => {
  it('comes back every two weeks or once a month, and is undone slot by slot', async () => {
    const days = { from: day('2027-01-04'), until: day('2027-03-31') };
    const fortnightly = { ...days, every: 'EVERY_TWO_WEEKS', weekdays: [1, 2] } as const;
    const { slots: opened } = await opening.openSlots(
      lead,
      shift({ ...fortnightly, weekdays: [1, 2] }),
    );
    expect(opened).toHaveLength(13);
    const monthly = { ...days, every: 'MONTHLY', weekdays: [5], weekOfMonth: 'LAST' } as const;
    const input = shift({ ...monthly, weekdays: [5] });
    const preview = await opening.slotPreview(lead, input);
    const fridays = await opening.openSlots(lead, input);
    expect(starts(fridays.slots)).toEqual(preview.starts.map(String));
    expect(starts(fridays.slots)).toEqual([
      '2027-01-29T07:00:00Z',
      '2027-02-26T07:00:00Z',
      '2027-03-26T07:00:00Z',
    ]);
    for (const { id } of [...opened, ...fridays.slots]) {
      await world.db.transaction(() => slots.withdraw(lead, id, null));
    }
    expect(await slots.open(day('2027-01-01'), day('2027-03-31'), { teamId })).toEqual([]);
  });

  it('leaves out the school holidays of the site, unless it goes on in those', async () => {
    const siteId = await world.site('Goes');
    await sites.setSchoolRegion(world.hr, siteId, 'SOUTH');
    const goes = await world.team('Goes', { siteId });
    const christmas = { teamId: goes, from: day('2026-12-18'), until: day('2026-12-22') };
    const always = await opening.slotPreview(
      world.hr,
      shift({ ...christmas, skipSchoolHolidays: false }),
    );
    expect(always).toMatchObject({ skipped: [] });
    const { slots: opened, skipped } = await opening.openSlots(world.hr, shift(christmas));
    expect(starts(opened)).toEqual(['2026-12-18T07:00:00Z']);
    expect(skipped.map(({ reason }) => reason)).toEqual(Array(4).fill('SCHOOL_HOLIDAY'));
  });

  it.each([
    { every: 'MONTHLY' as const, weekdays: [2] },
    { every: 'MONTHLY' as const, weekOfMonth: 'SECOND' as const },
    { weekdays: [2], weekOfMonth: 'SECOND' as const },
  ])('is refused when it names no day of the month, or one too many: %j', async (more) => {
    const opened = opening.openSlots(lead, shift(more));
    await expect(opened).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });
});

describe('the same as last quarter', () => {
  const next = day('2027-02-15');

  it('goes on with every rhythm and brings single shifts back, once', async () => {
    const autumn = { from: day('2026-10-05'), until: day('2026-12-31') };
    await opening.openSlots(lead, shift({ ...autumn, weekdays: [4], capacity: 2 }));
    await opening.openSlots(
      lead,
      shift({ ...autumn, every: 'EVERY_TWO_WEEKS', weekdays: [1], fromTime: '07:00' }),
    );
    await opening.openSlots(lead, single('2026-11-10', { fromTime: '10:00', untilTime: '13:00' }));
    const preview = await repeat.sameAsQuarterPreview(lead, teamId, next);
    const opened = await repeat.sameAsQuarter(lead, teamId, next);
    expect(starts(opened.slots)).toEqual(preview.starts.map(String));
    expect(opened.slots.filter(({ capacity }) => capacity === 2)).toHaveLength(12);
    expect(starts(opened.slots)).toContain('2027-02-09T09:00:00Z');
    expect(starts(opened.slots)).toContain('2027-01-11T06:00:00Z');
    expect(starts(opened.slots)).not.toContain('2027-01-04T06:00:00Z');
    expect(await world.acts()).toContain('sameAsQuarter');
    const again = repeat.sameAsQuarter(lead, teamId, next);
    await expect(again).rejects.toMatchObject({ code: 'SLOT_EXISTS' });
    const spring = await repeat.sameAsQuarterPreview(lead, teamId, day('2027-04-01'));
    expect(spring.starts).toHaveLength(19);
  });

  it('is nothing where nothing was open, and for who manages the team', async () => {
    const preview = await repeat.sameAsQuarterPreview(lead, teamId, next);
    expect(preview).toEqual({ starts: [], skipped: [] });
    const nothing = repeat.sameAsQuarter(lead, teamId, next);
    await expect(nothing).rejects.toMatchObject({ code: 'NOTHING_TO_REPEAT' });
    const stranger = repeat.sameAsQuarter(actorWith(), teamId, next);
    await expect(stranger).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  });
});
