import { randomUUID } from 'node:crypto';
import type { Actor } from '../../src/platform/actor.ts';
import type { TriageService } from '../../src/promises/triage.service.ts';
import { Raised } from '../support/raised.ts';
import { actorWith, day } from '../support/world.ts';
import type { World } from '../support/world.ts';

let raised: Raised;
let world: World;
let hr: Actor;
let themeId: string;
let desks: Raised['desks'];
const aTeam = (siteId?: string) => raised.team(siteId);
const heard = (...given: Parameters<Raised['heard']>) => raised.heard(...given);

beforeAll(async () => {
  raised = await Raised.open();
  ({ world, hr, themeId, desks } = raised);
});
afterAll(() => world.close());

describe('themes, customer goals and core values', () => {
  it('are added, renamed and retired by HR only; a theme that is retired is offered no longer', async () => {
    const { themes } = desks;
    const names = { nameNl: 'Post', nameEn: 'Mail' };
    await expect(themes.addTheme(actorWith(), names)).rejects.toMatchObject({
      code: 'NOT_ALLOWED',
    });
    const { id } = await themes.addTheme(hr, names);
    await expect(themes.addTheme(hr, names)).rejects.toMatchObject({ code: 'ALREADY_EXISTS' });
    await themes.renameTheme(hr, id, { nameNl: 'Brieven', nameEn: 'Letters' });
    await themes.retireTheme(hr, id, true);
    expect((await themes.themes()).map(({ nameNl }) => nameNl)).toEqual(['Tijdvak']);
    expect((await themes.themes(true)).map(({ nameNl }) => nameNl)).toEqual(['Brieven', 'Tijdvak']);
    await expect(themes.chosen(id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('tie a goal of several years to a core value, which stays for as long as it has one', async () => {
    const { goals } = desks;
    const value = await goals.addCoreValue(hr, { nameNl: 'Dichtbij', nameEn: 'Close' });
    const goal = {
      ...{ coreValueId: value.id, nameNl: 'In één keer goed', nameEn: 'Right first time' },
      ...{ from: day('2025-01-01'), until: day('2027-12-31') },
    };
    const { id } = await goals.addCustomerGoal(hr, goal);
    await expect(goals.removeCoreValue(hr, value.id)).rejects.toMatchObject({
      code: 'STILL_IN_USE',
    });
    expect(await goals.chosen(id)).toBe(id);
    await goals.editCustomerGoal(hr, id, { ...goal, until: day('2026-10-31') });
    await expect(goals.chosen(id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(
      goals.editCustomerGoal(hr, id, { ...goal, until: day('2024-10-31') }),
    ).rejects.toMatchObject({ code: 'PERIOD_REVERSED' });
  });
});

describe('triage', () => {
  it('chooses theme, goal and owner, and the point waits no longer', async () => {
    const { triage, reading } = desks;
    const marleen = await world.actor('Marleen');
    const otto = await raised.account('Otto');
    const point = await heard(await aTeam(), marleen);
    expect((await triage.waiting(hr, 100)).map(({ id }) => id)).toContain(point.id);
    await world.db.client.handOver.create({
      data: {
        ...{ promiseId: point.promise.id, toId: marleen.personId, askedById: hr.personId },
        askedAt: new Date('2026-11-02T12:00:00Z'),
      },
    });
    const triaged = await triage.triagePoint(hr, point.id, { themeId, ownerId: otto.personId });
    expect(triaged).toMatchObject({ themeId, goalId: null, promise: { ownerId: otto.personId } });
    expect((await triage.waiting(hr, 100)).map(({ id }) => id)).not.toContain(point.id);
    expect(await world.db.client.handOver.findFirst()).toMatchObject({ state: 'WITHDRAWN' });
    expect((await reading.point(otto, point.id)).promise.mayAnswer).toBe(true);
  });

  it('is for HR, and gives a promise to nobody who cannot sign in, and none that was answered', async () => {
    const { triage, promises } = desks;
    const point = await heard(await aTeam(), await world.actor('Marleen'));
    const nobody = await world.person('Zonder');
    const refused = (given: Parameters<TriageService['triagePoint']>[2], actor = hr) =>
      triage.triagePoint(actor, point.id, given).then(
        () => null,
        (error: { code: string }) => error.code,
      );
    expect(await refused({}, actorWith())).toBe('NOT_ALLOWED');
    expect(await refused({ ownerId: nobody })).toBe('OWNER_CANNOT_SIGN_IN');
    expect(await refused({ themeId: randomUUID() })).toBe('NOT_FOUND');
    await promises.answerPromise(hr, point.promise.id, { kind: 'DONE', text: '', busyUntil: null });
    expect(await refused({ ownerId: (await raised.account('Anders')).personId })).toBe(
      'PROMISE_ANSWERED',
    );
    expect(await refused({ themeId })).toBeNull();
  });
});
