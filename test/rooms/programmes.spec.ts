import { CouncilService } from '../../src/programmes/council.service.ts';
import { ProgrammesService } from '../../src/programmes/programmes.service.ts';
import { VisitTypesService } from '../../src/programmes/visit-types.service.ts';
import { testConfig } from '../support/app.ts';
import { actorWith, day, World } from '../support/world.ts';

let world: World;
let visitTypes: VisitTypesService;
let programmes: ProgrammesService;
let council: CouncilService;

beforeAll(async () => {
  world = await World.open();
  visitTypes = new VisitTypesService(world.db, world.audit);
  const { db, audit, clock, people } = world;
  programmes = new ProgrammesService(db, audit, clock, visitTypes);
  council = new CouncilService(db, audit, testConfig(), people, programmes);
});
afterAll(() => world.close());

const leader = actorWith();
const year = (number: number) => ({
  name: `Meelopen ${number}`,
  startsOn: day(`${number}-01-01`),
  endsOn: day(`${number}-12-31`),
});

describe('the visit types', () => {
  it('are five in an empty database, and never come back over what somebody wrote', async () => {
    await visitTypes.ensureDefaults();
    await visitTypes.ensureDefaults();
    const all = await visitTypes.all();
    expect(all.map(({ nameNl }) => nameNl)).toEqual([
      'Backoffice',
      'Chat',
      'Chauffeur',
      'Klantcontactcentrum',
      'Monteur',
    ]);
    const [first] = all;
    if (first === undefined) throw new Error('There is none.');
    const { code, ...words } = first;
    await visitTypes.describeVisitType(world.hr, {
      ...words,
      questionsNl: [...words.questionsNl],
      questionsEn: [...words.questionsEn],
      nameNl: 'Administratie',
    });
    await visitTypes.ensureDefaults();
    expect((await visitTypes.byIds([first.id])).get(first.id)).toMatchObject({
      code,
      nameNl: 'Administratie',
    });
  });

  it('are described by HR, with three questions', async () => {
    const [some] = await visitTypes.all();
    if (some === undefined) throw new Error('There is none.');
    const input = { ...some, questionsNl: ['Eén?'], questionsEn: [...some.questionsEn] };
    await expect(visitTypes.describeVisitType(world.hr, input)).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      details: { field: 'questionsNl' },
    });
    await expect(visitTypes.describeVisitType(leader, input)).rejects.toMatchObject({
      code: 'NOT_ALLOWED',
    });
  });
});

describe('a programme', () => {
  it('waits for the works council, and the database says so too', async () => {
    const { id } = await programmes.createProgramme(world.hr, year(2031));
    await expect(programmes.publishProgramme(world.hr, id)).rejects.toMatchObject({
      code: 'WORKS_COUNCIL_PENDING',
    });
    const publish = world.db.client.programme.update({
      where: { id },
      data: { state: 'PUBLISHED' },
    });
    await expect(publish).rejects.toMatchObject({ code: 'WORKS_COUNCIL_PENDING' });
  });

  it('is a draft for the office only, and runs once it is published', async () => {
    const { id } = await programmes.createProgramme(world.hr, year(2026));
    expect(await programmes.programme(leader, id)).toBeNull();
    expect(await programmes.runningOn(day('2026-06-01'))).toBeNull();
    const decided = await council.recordCouncilDecision(world.hr, {
      programmeId: id,
      number: 'OR-2026-3',
      decidedOn: day('2026-02-01'),
    });
    expect(decided.councilDecidedOn?.toString()).toBe('2026-02-01');
    const published = await programmes.publishProgramme(world.hr, id);
    expect(published.publishedAt?.toString()).toBe(world.clock.now().toString());
    expect((await programmes.programme(leader, id))?.name).toBe('Meelopen 2026');
    expect((await programmes.runningOn(day('2026-01-01')))?.id).toBe(id);
    expect((await programmes.runningOn(day('2026-12-31')))?.id).toBe(id);
    expect(await programmes.runningOn(day('2027-01-01'))).toBeNull();
  });

  it('no longer changes once it is published', async () => {
    const [published] = await programmes.programmes(leader);
    const programmeId = published?.id ?? '';
    const agreement = { programmeId, leaderGroup: 'Directie', norm: 4, shares: [] };
    for (const change of [
      () => programmes.setAgreement(world.hr, agreement),
      () => programmes.publishProgramme(world.hr, programmeId),
    ]) {
      await expect(change()).rejects.toMatchObject({ code: 'PROGRAMME_PUBLISHED' });
    }
  });

  it('has a period of its own, in order', async () => {
    const reversed = { ...year(2040), endsOn: day('2039-12-31') };
    await expect(programmes.createProgramme(world.hr, reversed)).rejects.toMatchObject({
      code: 'PERIOD_REVERSED',
    });
    const overlapping = { ...year(2030), endsOn: day('2031-01-01') };
    await expect(programmes.createProgramme(world.hr, overlapping)).rejects.toMatchObject({
      code: 'PROGRAMME_OVERLAPS',
    });
  });

  it('is HR’s to make', async () => {
    for (const actor of [leader, actorWith(['ADMINISTRATOR'])]) {
      await expect(programmes.createProgramme(actor, year(2035))).rejects.toMatchObject({
        code: 'NOT_ALLOWED',
      });
    }
  });

  it('is not found by what is no id', async () => {
    expect(await programmes.programme(world.hr, 'nothing')).toBeNull();
    await expect(programmes.publishProgramme(world.hr, 'nothing')).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});

describe('a decision of the works council', () => {
  const refused = async (decision: object, field: string) => {
    const { id: programmeId } = await programmes.createProgramme(world.hr, year(2045));
    const recording = council.recordCouncilDecision(world.hr, { programmeId, ...decision });
    await expect(recording).rejects.toMatchObject({ code: 'INVALID_INPUT', details: { field } });
    await world.db.client.programme.delete({ where: { id: programmeId } });
  };

  it('has a number and a date that is not to come', async () => {
    await refused({ number: 'OR-1' }, 'decidedOn');
    await refused({ decidedOn: day('2026-02-01') }, 'number');
    await refused({ number: 'OR-1', decidedOn: day('2026-09-02') }, 'decidedOn');
  });

  it('or a reason why there is no council, of ten characters, and not both', async () => {
    await refused({}, 'noCouncilBecause');
    await refused({ noCouncilBecause: ' te klein ' }, 'noCouncilBecause');
    const both = { number: 'OR-1', decidedOn: day('2026-02-01'), noCouncilBecause: 'geen tien' };
    await refused(both, 'noCouncilBecause');
  });
});

describe('an agreement', () => {
  it('is set per group, and set again', async () => {
    const { id: programmeId } = await programmes.createProgramme(world.hr, year(2050));
    const [a = '', b = ''] = (await visitTypes.all()).map(({ id }) => id);
    const share = (visitTypeId: string, count = 1) => ({ visitTypeId, count });
    const set = (norm: number, shares: { visitTypeId: string; count: number }[]) =>
      programmes.setAgreement(world.hr, { programmeId, leaderGroup: 'Directie', norm, shares });
    await set(4, [share(a, 2), share(b, 1)]);
    const again = await set(3, [share(b, 3), share(a, 0)]);
    expect(again.agreements).toMatchObject([
      { leaderGroup: 'Directie', norm: 3, shares: [{ visitTypeId: b, count: 3 }] },
    ]);
    expect((await programmes.agreementFor(programmeId, 'Directie'))?.norm).toBe(3);
    expect(await programmes.agreementFor(programmeId, 'Managers')).toBeNull();
    await expect(set(3, [share(a, 2), share(b, 2)])).rejects.toMatchObject({
      code: 'SHARES_EXCEED_NORM',
      details: { norm: 3 },
    });
    await expect(set(3, [share(a), share(a)])).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    });
    await expect(set(3, [share(programmeId)])).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(set(53, [])).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    expect((await programmes.byId(programmeId))?.agreements[0]?.norm).toBe(3);
  });

  it('leaves its maker and its moment in the audit', async () => {
    expect(await world.acts()).toContain('setAgreement');
  });
});
