import type { Actor } from '../../src/platform/actor.ts';
import type { Point } from '../../src/promises/rules/point.ts';
import { Raised } from '../support/raised.ts';
import type { World } from '../support/world.ts';

let raised: Raised;
let world: World;
let hr: Actor;
let desks: Raised['desks'];
let marleen: Actor;

const AMERSFOORT = 'De klant hoort te laat wanneer wij komen.';
const GOES = 'In Goes hoort de klant het pas als wij voor de deur staan.';
const done = { kind: 'DONE', text: 'We bellen nu een uur vooraf.', busyUntil: null } as const;

beforeAll(async () => {
  raised = await Raised.open();
  ({ world, hr, desks } = raised);
  marleen = await world.actor('Marleen');
});
beforeEach(() => world.clock.set('2026-11-02T12:00:00Z'));
afterAll(() => world.close());

/** A team with these members, and a point of Marleen's about it. */
async function told(
  text: string,
  ...names: string[]
): Promise<Readonly<{ teamId: string; point: Point; members: Actor[] }>> {
  const teamId = await raised.team();
  const members = await Promise.all(names.map((name) => world.actor(name)));
  for (const { personId } of members) await world.member(teamId, personId);
  return { teamId, members, point: await raised.heard(teamId, marleen, { text }) };
}

/** Two teams that said the same thing; what Amersfoort said leads, and was called done. */
async function together() {
  const amersfoort = await told(AMERSFOORT, 'Petra', 'Samira');
  const goes = await told(GOES, 'Joost', 'Noor');
  await desks.merging.mergePoint(hr, goes.point.id, amersfoort.point.id);
  return { amersfoort, goes, ...(await answered(amersfoort.point)) };
}

async function answered({ promise }: Point) {
  await desks.promises.answerPromise(hr, promise.id, done);
  const where = { promiseId: promise.id };
  const { id: answerId } = await world.db.client.promiseAnswer.findFirstOrThrow({ where });
  world.clock.set('2026-11-16T12:00:00Z');
  return { answerId };
}
const row = (id: string) => world.db.client.promiseAnswer.findUniqueOrThrow({ where: { id } });
const one = <T>(list: readonly T[], index = 0): T => list[index] as T;

describe('asking every team that said it', () => {
  it('asks each in its own words, on the page and by the link', async () => {
    const { amersfoort, goes, answerId } = await together();
    for (const [{ teamId, members }, text] of [
      [amersfoort, AMERSFOORT],
      [goes, GOES],
    ] as const) {
      for (const member of members) {
        const question = { answerId, teamId, point: text, answer: done.text };
        expect(await desks.asking.questions(member)).toEqual([
          expect.objectContaining({ ...question, spent: false }),
        ]);
        const token = linkOf(answerId, member);
        expect(await desks.asking.questionBehind(answerId, token)).toMatchObject(question);
      }
    }
    expect(await desks.asking.questions(marleen)).toEqual([]);
  });

  it('counts all of them in one total, each member once', async () => {
    const { amersfoort, goes, answerId } = await together();
    await desks.asking.confirm(one(amersfoort.members), answerId, 'YES');
    await desks.asking.confirm(one(goes.members), answerId, 'PARTLY');
    await desks.asking.confirmByLink(answerId, linkOf(answerId, one(goes.members, 1)), 'YES');
    expect(await row(answerId)).toMatchObject({ yes: 2, partly: 1, no: 0, reopenedAt: null });
    for (const member of goes.members) {
      await expect(desks.asking.confirm(member, answerId, 'NO')).rejects.toMatchObject({
        code: 'CONFIRMED_ALREADY',
      });
    }
    const both = one(amersfoort.members, 1);
    await world.member(goes.teamId, both.personId);
    expect(await desks.asking.questions(both)).toHaveLength(1);
    await desks.asking.confirm(both, answerId, 'YES');
    expect(await desks.asking.questions(both)).toEqual([]);
    expect(await row(answerId)).toMatchObject({ yes: 3 });
  });

  it('opens it again for all by the no of any of them', async () => {
    const { amersfoort, goes, answerId } = await together();
    await desks.asking.confirm(one(goes.members), answerId, 'NO');
    for (const { point, members } of [amersfoort, goes]) {
      const { promise } = await desks.reading.point(one(members), point.id);
      expect(promise).toMatchObject({ stage: 'HEARD', answers: [{ outcome: 'REOPENED' }] });
    }
  });

  it('asks a team no more whose point was taken apart, nor whoever left the team', async () => {
    const { amersfoort, goes, answerId } = await together();
    await desks.merging.unmergePoint(hr, goes.point.id);
    const [joost, petra] = [one(goes.members), one(amersfoort.members)];
    await world.db.client.teamMember.deleteMany({ where: { personId: petra.personId } });
    for (const former of [joost, petra]) {
      expect(await desks.asking.questions(former)).toEqual([]);
      const given = desks.asking.confirm(former, answerId, 'NO');
      await expect(given).rejects.toMatchObject({ code: 'NOT_FOUND' });
      const token = linkOf(answerId, former);
      for (const opened of [
        desks.asking.questionBehind(answerId, token),
        desks.asking.confirmByLink(answerId, token, 'NO'),
      ]) {
        await expect(opened).rejects.toMatchObject({ code: 'CONFIRMATION_CLOSED' });
      }
    }
    expect(await row(answerId)).toMatchObject({ yes: 0, no: 0 });
  });

  it('tells each of them, in its digest and on its board, that it was noticed', async () => {
    const { amersfoort, goes, answerId } = await together();
    await raised.heard(goes.teamId, marleen, { text: 'Iets anders.' });
    await desks.asking.confirm(one(goes.members), answerId, 'YES');
    world.clock.set('2026-11-30T12:00:00Z');
    for (const [{ teamId }, text] of [
      [amersfoort, AMERSFOORT],
      [goes, GOES],
    ] as const) {
      expect(await desks.reading.noticedLately(teamId, 7)).toEqual([text]);
      const { celebrated } = await desks.boards.board(hr, teamId);
      expect(celebrated).toMatchObject([{ text, stage: 'NOTICED', answer: done.text }]);
    }
  });
});

describe('a thing that is heard again after its answer', () => {
  async function heardAgain() {
    const amersfoort = await told(AMERSFOORT, 'Petra');
    const { answerId } = await answered(amersfoort.point);
    const goes = await told(GOES, 'Joost');
    const before = await desks.reading.point(hr, goes.point.id);
    const merged = await desks.merging.mergePoint(hr, goes.point.id, amersfoort.point.id);
    return { amersfoort, goes, answerId, before, merged };
  }

  it('adds to how often it was heard, and says that it was heard since', async () => {
    const { amersfoort, goes } = await heardAgain();
    const signals = await desks.signals.signals([amersfoort.point.id]);
    expect(signals.get(amersfoort.point.id)).toMatchObject({ visits: 2, leaders: 1, since: 1 });
    const { items } = await desks.boards.board(hr, amersfoort.teamId);
    expect(items).toMatchObject([{ stage: 'DONE', heard: 2, heardSince: 1 }]);
    await desks.merging.unmergePoint(hr, goes.point.id);
    const [alone] = (await desks.boards.board(hr, amersfoort.teamId)).items;
    expect(alone).toMatchObject({ stage: 'DONE', heard: 1, heardSince: 0 });
  });

  it('does not become done for who said it later: it has its own owner and date, and waits', async () => {
    const { amersfoort, goes, before, merged } = await heardAgain();
    expect(merged.promise).toEqual(before.promise);
    expect(merged.promise).toMatchObject({ stage: 'HEARD', answers: [] });
    const { items } = await desks.boards.board(hr, goes.teamId);
    expect(items).toMatchObject([
      { text: GOES, stage: 'HEARD', heard: 2, heardSince: 0, answer: '' },
    ]);
    const open = await desks.reading.promises(hr, { open: true, first: 500 });
    expect(open.map(({ id }) => id)).toContain(goes.point.id);
    expect((await desks.reading.point(hr, amersfoort.point.id)).promise.stage).toBe('DONE');
  });

  it('asks each team about the answer that it was given, and the other one not', async () => {
    const { amersfoort, goes, answerId } = await heardAgain();
    world.clock.set('2026-11-20T12:00:00Z');
    const [petra, joost] = [one(amersfoort.members), one(goes.members)];
    expect(await desks.asking.questions(petra)).toMatchObject([{ answerId, point: AMERSFOORT }]);
    expect(await desks.asking.questions(joost)).toEqual([]);
    await expect(desks.asking.confirm(joost, answerId, 'NO')).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    const own = await answered(goes.point);
    world.clock.set('2026-12-04T12:00:00Z');
    expect(await desks.asking.questions(joost)).toMatchObject([
      { answerId: own.answerId, point: GOES },
    ]);
    await desks.asking.confirm(joost, own.answerId, 'NO');
    expect((await desks.reading.point(hr, goes.point.id)).promise.stage).toBe('HEARD');
    expect((await desks.reading.point(hr, amersfoort.point.id)).promise.stage).toBe('DONE');
  });

  it('is answered together where the first one was opened again before the two were merged', async () => {
    const amersfoort = await told(AMERSFOORT, 'Petra');
    const { answerId } = await answered(amersfoort.point);
    await desks.asking.confirm(one(amersfoort.members), answerId, 'NO');
    const goes = await told(GOES, 'Joost');
    const merged = await desks.merging.mergePoint(hr, goes.point.id, amersfoort.point.id);
    expect(merged).toMatchObject({ keepsPromise: false, promise: { stage: 'HEARD' } });
    expect(merged.promise.id).toBe(amersfoort.point.promise.id);
    expect(await desks.asking.questions(one(goes.members))).toEqual([]);
  });

  it('is no business of who answered the first one', async () => {
    const { amersfoort, goes } = await heardAgain();
    const owner = await world.actor('Olga');
    const { id } = amersfoort.point.promise;
    await world.db.client.promise.update({ where: { id }, data: { ownerId: owner.personId } });
    await expect(desks.reading.point(owner, goes.point.id)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    expect((await desks.reading.point(owner, amersfoort.point.id)).id).toBe(amersfoort.point.id);
  });
});

const linkOf = (answerId: string, { personId }: Actor): string =>
  desks.marks.url({ answerId, personId }).split('/').at(-1) ?? '';
