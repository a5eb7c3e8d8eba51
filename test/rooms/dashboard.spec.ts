import type { Actor } from '../../src/platform/actor.ts';
import { DashboardModule } from '../../src/dashboard/dashboard.module.ts';
import { DashboardService } from '../../src/dashboard/dashboard.service.ts';
import { dateOnly, toDate } from '../../src/platform/database/dates.ts';
import { openRooms } from '../support/rooms.ts';
import { programmeOf, visitOf } from '../support/visited.ts';
import { actorWith, at, day, World } from '../support/world.ts';

let world: World;
let dashboard: DashboardService;
let programmeId: string;
let teamId: string;

beforeAll(async () => {
  world = await World.open();
  dashboard = (await openRooms(world, [DashboardModule]))(DashboardService);
});
afterAll(() => world.close());
beforeEach(async () => {
  // Every figure is about the whole organisation, so each test begins with none.
  await world.db.client.$executeRaw`
    TRUNCATE "Department", "Person", "Programme", "HostTeam", "VisitType" CASCADE`;
  world.clock.set('2026-09-01T08:00:00Z');
  programmeId = await programmeOf(world, 4);
  teamId = await world.team('Storingsdienst');
});

const leader = (familyName: string, department = 'IT', changes = {}): Promise<string> =>
  aLeader(familyName, department, changes);

async function aLeader(familyName: string, department: string, changes: object): Promise<string> {
  const id = await world.person('Noor', { familyName, leaderGroup: 'directors', department });
  await world.db.client.person.update({ where: { id }, data: changes });
  return id;
}

const visit = (personId: string, startsAt: string, changes = {}): Promise<string> =>
  visitOf(world, { programmeId, personId, teamId, startsAt }, changes);
const agreementOf = async (personId: string, actor: Actor = world.hr) =>
  (await dashboard.agreements(actor, [{ personId, programmeId: null }]))[0]?.agreement ?? null;
const overview = () => dashboard.overview(world.hr, programmeId);

async function slot(startsAt: string, team = teamId): Promise<string> {
  const begin = at(startsAt);
  const times = { startsAt: toDate(begin), endsAt: toDate(begin.add({ hours: 3 })) };
  const { id } = await world.db.client.slot.create({
    data: { teamId: team, ...times, places: { create: [{ number: 1 }] } },
  });
  return id;
}

describe('the agreement of a leader', () => {
  it('is fair to who works part of the week, came later, or was exempt', async () => {
    const partTime = await leader('P', 'IT', { partTimePercent: 50 });
    const late = await leader('Q', 'IT', { serviceFrom: dateOnly(day('2026-10-01')) });
    const exempt = await leader('R');
    await world.db.client.exemption.create({
      data: {
        personId: exempt,
        from: dateOnly(day('2026-01-01')),
        until: dateOnly(day('2026-06-30')),
      },
    });
    const norms = await Promise.all([partTime, late, exempt].map((id) => agreementOf(id)));
    expect(norms.map((one) => one?.adjustedNorm)).toEqual([2, 1, 2]);
    expect(norms.map((one) => one?.norm)).toEqual([4, 4, 4]);
  });

  it('takes off what the host side cancelled, unless another slot was free later', async () => {
    const id = await leader('S');
    for (const month of ['02', '04', '06']) {
      await visit(id, `2026-${month}-10T08:00:00Z`, { state: 'DONE' });
    }
    const changedAt = toDate(at('2026-07-01T08:00:00Z'));
    await visit(id, '2026-07-10T08:00:00Z', { state: 'CANCELLED', cancelSide: 'HOST', changedAt });
    expect(await agreementOf(id)).toMatchObject({ adjustedNorm: 3, done: 3, missing: 0 });
    await slot('2026-08-10T08:00:00Z');
    expect(await agreementOf(id)).toMatchObject({ adjustedNorm: 4, done: 3, missing: 1 });
  });

  it('counts what happened, what has a date and what waits for an answer, each once', async () => {
    const id = await leader('T');
    await visit(id, '2026-02-10T08:00:00Z', { state: 'DONE' });
    await visit(id, '2026-03-10T08:00:00Z', { state: 'MISSED' });
    await visit(id, '2026-10-10T08:00:00Z');
    const answerBy = (iso: string) => ({ state: 'PROPOSED', answerBy: toDate(at(iso)) });
    await visit(id, '2026-11-10T08:00:00Z', answerBy('2026-09-01T08:00:01Z'));
    await visit(id, '2026-12-10T08:00:00Z', answerBy('2026-09-01T08:00:00Z'));
    expect(await agreementOf(id)).toMatchObject({ done: 1, confirmed: 1, proposed: 1, missing: 2 });
  });

  it('is for the leader, the assistant and HR', async () => {
    const marleen = await leader('de Vries');
    const ilse = await world.actor('Ilse');
    await world.db.client.delegation.create({
      data: {
        principalId: marleen,
        assistantId: ilse.personId,
        since: toDate(at('2026-01-01T00:00:00Z')),
      },
    });
    for (const actor of [actorWith([], marleen), ilse, world.hr]) {
      expect(await agreementOf(marleen, actor)).toMatchObject({ adjustedNorm: 4 });
    }
    for (const actor of [actorWith(), actorWith(['ADMINISTRATOR'])]) {
      expect(await agreementOf(marleen, actor)).toBeNull();
    }
    expect(await agreementOf(ilse.personId)).toBeNull();
  });
});

describe('the overview', () => {
  it('counts a visit where its visitor belonged on that day', async () => {
    const id = await leader('Bakker', 'IT');
    const sales = await world.department('Verkoop');
    await world.db.client.departmentMembership.updateMany({
      where: { personId: id },
      data: { until: dateOnly(day('2026-05-31')) },
    });
    const from = dateOnly(day('2026-06-01'));
    await world.db.client.departmentMembership.create({
      data: { personId: id, departmentId: sales, from },
    });
    await visit(id, '2026-05-31T08:00:00Z', { state: 'DONE' });
    await visit(id, '2026-10-01T08:00:00Z');
    const { perDepartment } = await overview();
    expect(perDepartment.map(({ department, ...row }) => [department.name, row])).toEqual([
      ['IT', { leaders: 0, adjustedNorm: 0, done: 1, confirmed: 0 }],
      ['Verkoop', { leaders: 1, adjustedNorm: 4, done: 0, confirmed: 1 }],
    ]);
  });

  it('lists who has no date by name, with the cause, and keeps names back until the decision', async () => {
    const quiet = await leader('Zijlstra');
    const declined = await leader('Aalbers');
    await visit(declined, '2026-10-10T08:00:00Z', { state: 'DECLINED', declineCause: 'NO' });
    await leader('Weg', 'IT', { serviceUntil: dateOnly(day('2026-08-31')) });
    const rows = (await overview()).withoutDate;
    expect(rows.map(({ person, cause }) => [person?.familyName, cause])).toEqual([
      ['Aalbers', 'DECLINED'],
      ['Zijlstra', 'NO_SLOT_WITHIN_REACH'],
    ]);
    await slot('2026-10-20T08:00:00Z');
    expect((await overview()).withoutDate[1]).toMatchObject({ cause: 'NOT_PROPOSED', missing: 4 });
    for (const month of ['01', '02', '03', '04']) await visit(quiet, `2026-${month}-10T08:00:00Z`);
    expect((await overview()).withoutDate).toHaveLength(1);
    await world.db.client.programme.update({
      where: { id: programmeId },
      data: { state: 'DRAFT', noCouncilBecause: null },
    });
    expect(await overview()).toMatchObject({
      namesVisible: false,
      withoutDate: [{ person: null, cause: 'DECLINED' }],
    });
  });
});

describe('the rates of the overview', () => {
  it('tells the share of leaders on course, and after the year of those who went', async () => {
    const [kept, dated] = [await leader('A'), await leader('B')];
    await leader('C');
    for (const month of ['01', '02', '03', '04']) {
      await visit(kept, `2026-${month}-10T08:00:00Z`, { state: 'DONE' });
      await visit(dated, `2026-${month}-11T08:00:00Z`);
    }
    expect(await overview()).toMatchObject({
      running: true,
      rhythm: { numerator: 2, denominator: 3, rate: 2 / 3 },
    });
    world.clock.set('2027-01-02T08:00:00Z');
    expect(await overview()).toMatchObject({
      running: false,
      rhythm: { numerator: 1, denominator: 3 },
    });
  });

  it('covers department × visit type over twelve months, own department closed', async () => {
    const id = await leader('Bakker', 'Operations');
    await leader('Faber', 'IT');
    await slot('2026-03-10T08:00:00Z');
    const chat = await world.visitType('CHAT');
    const cells = async () =>
      (await overview()).coverage.map(({ department, visitType, visits, open }) =>
        [department.name, visitType.code, visits, open].join(' '),
      );
    expect(await cells()).toEqual([
      'IT CHAT 0 false',
      'IT TECHNICIAN 0 true',
      'Operations CHAT 0 false',
      'Operations TECHNICIAN 0 false',
    ]);
    const done = { state: 'DONE', visitTypeId: chat };
    await visit(id, '2026-03-10T08:00:00Z', done);
    await visit(id, '2025-08-31T08:00:00Z', done);
    expect(await cells()).toContain('Operations CHAT 1 true');
  });

  it('tells how many look-backs came within 48 hours', async () => {
    const id = await leader('Bakker');
    const done = { state: 'DONE' };
    const [soon, late] = [
      await visit(id, '2026-03-10T08:00:00Z', done),
      await visit(id, '2026-04-10T08:00:00Z', done),
    ];
    await visit(id, '2026-05-10T08:00:00Z', done);
    const submittedAt = toDate(at('2026-05-01T08:00:00Z'));
    await world.db.client.reflection.createMany({
      data: [
        { visitId: soon, authorId: id, submittedAt, late: false },
        { visitId: late, authorId: id, submittedAt, late: true },
      ],
    });
    expect((await overview()).reflectionWithin48h).toEqual({
      numerator: 1,
      denominator: 3,
      rate: 1 / 3,
    });
  });

  it('is for HR', async () => {
    for (const actor of [actorWith(), actorWith(['ADMINISTRATOR'])]) {
      await expect(dashboard.overview(actor, programmeId)).rejects.toMatchObject({
        code: 'NOT_ALLOWED',
      });
    }
    await expect(dashboard.overview(world.hr, teamId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('asks the database the same number of questions for 2 leaders as for 40', async () => {
    const statements = async (): Promise<number> => {
      let count = 0;
      const stop = world.db.onStatement(() => (count += 1));
      await overview();
      stop();
      return count;
    };
    const add = async (from: number, until: number): Promise<void> => {
      for (let n = from; n < until; n += 1) {
        const id = await leader(`Leider ${n}`, `Afdeling ${n % 7}`);
        await visit(id, '2026-03-10T08:00:00Z', { state: 'DONE' });
      }
    };
    await add(0, 2);
    const few = await statements();
    await add(2, 40);
    expect(await statements()).toBe(few);
    expect(few).toBeLessThanOrEqual(25);
  });
});
