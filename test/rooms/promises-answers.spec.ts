import type { Actor } from '../../src/platform/actor.ts';
import { PointReading } from '../../src/promises/point-reading.service.ts';
import { PointsService } from '../../src/promises/points.service.ts';
import { PromisesModule } from '../../src/promises/promises.module.ts';
import { PromisesService } from '../../src/promises/promises.service.ts';
import type { NewAnswer } from '../../src/promises/rules/answers.ts';
import { openRooms } from '../support/rooms.ts';
import { programmeOf, visitOf } from '../support/visited.ts';
import { actorWith, day, World } from '../support/world.ts';

const done: NewAnswer = { kind: 'DONE', text: 'Het tijdvak staat nu in de app.', busyUntil: null };
const no: NewAnswer = {
  kind: 'NO_BECAUSE',
  text: 'Dat systeem gaat in maart weg.',
  busyUntil: null,
};
const busy = (until: string): NewAnswer => ({ kind: 'BUSY', text: '', busyUntil: day(until) });

let world: World;
let board: PointReading;
let promises: PromisesService;
let points: PointsService;
let marleen: Actor;
let petra: Actor;
let teamId: string;
let programmeId: string;
let visits = 0;

beforeAll(async () => {
  world = await World.open();
  const desk = await openRooms(world, [PromisesModule]);
  board = desk(PointReading);
  promises = desk(PromisesService);
  points = desk(PointsService);
  programmeId = await programmeOf(world);
  teamId = await world.team('Storingsdienst', { budgetPerWeek: 5 });
  [marleen, petra] = [await world.actor('Marleen'), await world.actor('Petra')];
  await world.member(teamId, petra.personId);
});
afterAll(() => world.close());
beforeEach(() => world.clock.set('2026-11-02T12:00:00Z'));

/** A promise that Marleen keeps, due on 16 November. */
const aPromise = async (): Promise<string> => {
  // Nobody is in two places at once, so each promise comes from a day of its own.
  visits += 1;
  const startsAt = day('2026-10-01').add({ days: visits }).toString() + 'T07:00:00Z';
  const visitId = await visitOf(world, {
    programmeId,
    personId: marleen.personId,
    teamId,
    startsAt,
  });
  const input = { kind: 'IDEA', text: 'Bel de klant een uur vooraf.', quickWin: false } as const;
  return (await points.sharePoint(marleen, visitId, { ...input, keep: true })).promise.id;
};
const answer = async (id: string, given: NewAnswer, actor = marleen) =>
  (await promises.answerPromise(actor, id, given)).promise;

describe('answering a promise', () => {
  it('is done, and then final', async () => {
    const id = await aPromise();
    expect(await answer(id, done)).toMatchObject({ stage: 'DONE', mayAnswer: false });
    for (const again of [done, no, busy('2026-12-01')]) {
      await expect(answer(id, again)).rejects.toMatchObject({ code: 'PROMISE_ANSWERED' });
    }
  });

  it('is a no that says why', async () => {
    const id = await aPromise();
    await expect(answer(id, { ...no, text: 'Nee.' })).rejects.toMatchObject({
      code: 'ANSWER_TOO_SHORT',
      details: { min: 20 },
    });
    // Space around it does not make it longer.
    await expect(answer(id, { ...no, text: `Nee.${' '.repeat(30)}` })).rejects.toMatchObject({
      code: 'ANSWER_TOO_SHORT',
    });
    expect(await answer(id, no)).toMatchObject({ stage: 'NO_BECAUSE' });
  });

  it('is busy until a date after today at the site, at most twice', async () => {
    const id = await aPromise();
    for (const until of [null, day('2026-11-02')]) {
      await expect(answer(id, { ...busy('2026-12-01'), busyUntil: until })).rejects.toMatchObject({
        code: 'BUSY_NEEDS_DATE',
      });
    }
    expect(await answer(id, busy('2026-11-03'))).toMatchObject({ stage: 'BUSY' });
    expect(await answer(id, busy('2026-12-01'))).toMatchObject({ dueOn: day('2026-12-01') });
    await expect(answer(id, busy('2026-12-24'))).rejects.toMatchObject({ code: 'BUSY_TWICE' });
    world.clock.set('2026-12-01T23:30:00Z');
    expect(
      (await board.promises(petra, { first: 500 })).map(({ promise }) => promise),
    ).toContainEqual(expect.objectContaining({ id, stage: 'OVERDUE', replyBy: day('2026-11-16') }));
  });

  it('counts two answers at the same moment one after the other', async () => {
    const id = await aPromise();
    await answer(id, busy('2026-11-20'));
    const racing = await Promise.allSettled(
      Array.from({ length: 6 }, () => answer(id, busy('2026-12-01'))),
    );
    expect(racing.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const final = await Promise.allSettled([answer(id, done), answer(id, no)]);
    expect(final.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await world.db.client.promiseAnswer.count({ where: { promiseId: id } })).toBe(3);
  });

  it('names a date only with busy', async () => {
    const id = await aPromise();
    const dated = answer(id, { ...done, busyUntil: day('2026-12-01') });
    await expect(dated).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });

  it('is for the owner, and for HR on behalf of the owner', async () => {
    const id = await aPromise();
    await expect(answer(id, done, petra)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    await expect(answer(id, done, actorWith())).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(answer(teamId, done)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const hanna = await world.actor('Hanna', 'HR');
    await answer(id, done, hanna);
    const audited = await world.db.client.auditEntry.findFirstOrThrow({
      where: { action: 'answerPromise', subjectId: id },
    });
    expect(audited).toMatchObject({
      actorId: hanna.personId,
      onBehalfOf: marleen.personId,
      changes: { stage: ['HEARD', 'DONE'] },
    });
  });
});

describe('the list of promises', () => {
  it('is by reply-by date, of one owner, open or closed', async () => {
    const [open, closed] = [await aPromise(), await aPromise()];
    await answer(closed, done);
    const ids = async (filter: { open?: boolean }): Promise<string[]> =>
      (await board.promises(marleen, { ownerId: marleen.personId, first: 500, ...filter })).map(
        ({ promise }) => promise.id,
      );
    expect(await ids({ open: true })).toContain(open);
    expect(await ids({ open: true })).not.toContain(closed);
    expect(await ids({ open: false })).toContain(closed);
    expect(await ids({ open: false })).not.toContain(open);
    expect(await ids({})).toEqual(expect.arrayContaining([open, closed]));
    await expect(board.promises(marleen, { first: 0 })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    });
  });

  it('says who may answer', async () => {
    const id = await aPromise();
    const mayAnswer = async (actor: Actor): Promise<boolean | undefined> =>
      (await board.promises(actor, { first: 500 })).find(({ promise }) => promise.id === id)
        ?.promise.mayAnswer;
    expect(await mayAnswer(marleen)).toBe(true);
    expect(await mayAnswer(world.hr)).toBe(true);
    expect(await mayAnswer(petra)).toBe(false);
  });
});
