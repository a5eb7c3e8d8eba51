import { randomUUID } from 'node:crypto';
import type { Actor } from '../../src/platform/actor.ts';
import { ConfirmationMarks } from '../../src/promises/confirmation-marks.service.ts';
import { ConfirmationsService } from '../../src/promises/confirmations.service.ts';
import { PointReading } from '../../src/promises/point-reading.service.ts';
import { PointsService } from '../../src/promises/points.service.ts';
import { PromisesModule } from '../../src/promises/promises.module.ts';
import { PromisesService } from '../../src/promises/promises.service.ts';
import type { Confirmation } from '../../src/promises/rules/confirmation.ts';
import { openRooms } from '../support/rooms.ts';
import { programmeOf, visitOf } from '../support/visited.ts';
import { actorWith, day, World } from '../support/world.ts';

let world: World;
let board: PointReading;
let promises: PromisesService;
let points: PointsService;
let asking: ConfirmationsService;
let marks: ConfirmationMarks;
let marleen: Actor;
let team: Actor[];
let teamId: string;
let programmeId: string;
let visits = 0;

beforeAll(async () => {
  world = await World.open();
  const desk = await openRooms(world, [PromisesModule]);
  board = desk(PointReading);
  promises = desk(PromisesService);
  points = desk(PointsService);
  asking = desk(ConfirmationsService);
  marks = desk(ConfirmationMarks);
  programmeId = await programmeOf(world);
  teamId = await world.team('Storingsdienst', { budgetPerWeek: 5 });
  marleen = await world.actor('Marleen');
  team = await Promise.all(['Petra', 'Joost', 'Samira'].map((name) => world.actor(name)));
  for (const { personId } of team) await world.member(teamId, personId);
});
afterAll(() => world.close());

/** A promise of Marleen's that she called done on 2 November at noon. */
async function doneAnswer(): Promise<{ answerId: string; promiseId: string; pointId: string }> {
  world.clock.set('2026-11-02T12:00:00Z');
  visits += 1;
  const startsAt = day('2026-10-01').add({ days: visits }).toString() + 'T07:00:00Z';
  const where = { programmeId, personId: marleen.personId, teamId, startsAt };
  const visitId = await visitOf(world, where);
  const input = { kind: 'IDEA', text: 'Bel de klant een uur vooraf.', quickWin: false } as const;
  const point = await points.sharePoint(marleen, visitId, { ...input, keep: true });
  const promiseId = point.promise.id;
  await promises.answerPromise(marleen, promiseId, { kind: 'DONE', text: 'Ja.', busyUntil: null });
  const row = await world.db.client.promiseAnswer.findFirstOrThrow({ where: { promiseId } });
  world.clock.set('2026-11-16T12:00:00Z');
  return { answerId: row.id, promiseId, pointId: point.id };
}
const row = (id: string) => world.db.client.promiseAnswer.findUniqueOrThrow({ where: { id } });
const codeOf = (given: readonly PromiseSettledResult<unknown>[]) =>
  given
    .filter((one) => one.status === 'rejected')
    .map(({ reason }: PromiseRejectedResult) => (reason as { code: string }).code);
const [petra, joost, samira] = [() => team[0]!, () => team[1]!, () => team[2]!];
const asked = async (actor: Actor) => (await asking.questions(actor)).map((one) => one.answerId);

describe('asking whether the team noticed', () => {
  it('begins fourteen days after "done", for the team only', async () => {
    const { answerId } = await doneAnswer();
    world.clock.set('2026-11-16T11:59:59Z');
    expect(await asked(petra())).not.toContain(answerId);
    await expect(asking.confirm(petra(), answerId, 'YES')).rejects.toMatchObject({
      code: 'CONFIRMATION_NOT_ASKED',
    });
    world.clock.set('2026-11-16T12:00:00Z');
    expect(await asking.questions(petra())).toContainEqual(
      expect.objectContaining({ answerId, point: 'Bel de klant een uur vooraf.', answer: 'Ja.' }),
    );
    for (const other of [marleen, world.hr, actorWith()]) {
      expect(await asked(other)).toEqual([]);
      await expect(asking.confirm(other, answerId, 'NO')).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
    }
  });

  it('counts each member once, also when asked twice at once', async () => {
    const { answerId } = await doneAnswer();
    const given = await Promise.allSettled(
      Array.from({ length: 6 }, () => asking.confirm(petra(), answerId, 'YES')),
    );
    expect(codeOf(given)).toEqual(Array.from({ length: 5 }, () => 'CONFIRMED_ALREADY'));
    expect(await row(answerId)).toMatchObject({ yes: 1, partly: 0, no: 0, reopenedAt: null });
    expect(await asked(petra())).not.toContain(answerId);
    expect(await asked(joost())).toContain(answerId);
  });

  it('leaves the page after a quarter, while whoever still answers is heard', async () => {
    const { answerId } = await doneAnswer();
    world.clock.set('2027-02-14T12:00:00Z');
    expect(await asked(petra())).toContain(answerId);
    world.clock.set('2027-02-14T12:00:01Z');
    expect(await asked(petra())).not.toContain(answerId);
    await asking.confirm(petra(), answerId, 'NO');
    expect((await row(answerId)).reopenedAt).not.toBeNull();
  });

  it('keeps counts and a mark, and nothing that tells who', async () => {
    const { answerId } = await doneAnswer();
    const audited = await world.acts();
    const before = await world.db.client.confirmationSpent.count();
    await asking.confirm(petra(), answerId, 'PARTLY');
    expect(await world.acts()).toEqual(audited);
    const spent = await world.db.client.confirmationSpent.findMany();
    expect(spent).toHaveLength(before + 1);
    const kept = JSON.stringify([spent, await row(answerId)]);
    expect(kept).not.toContain(petra().personId);
    expect(kept).not.toContain(petra().accountId);
  });
});

describe('a digest', () => {
  it('tells for one week what the team noticed, from the day on which everybody may know', async () => {
    const before = await board.noticedLately(teamId, 7);
    const { answerId } = await doneAnswer();
    await asking.confirm(petra(), answerId, 'YES');
    const told = async (moment: string) => {
      world.clock.set(moment);
      return (await board.noticedLately(teamId, 7)).length;
    };
    expect(before).toEqual([]);
    expect(await told('2026-11-30T11:59:59Z')).toBe(0);
    // The other answers of these tests were noticed by nobody, or opened again.
    expect(await told('2026-11-30T12:00:00Z')).toBeGreaterThan(0);
    expect(await told('2026-12-07T11:59:59Z')).toBeGreaterThan(0);
    expect(await told('2026-12-07T12:00:01Z')).toBe(0);
  });
});

describe('a no', () => {
  it('opens the promise again with its history, ten working days from then', async () => {
    const { answerId, pointId, promiseId } = await doneAnswer();
    await asking.confirm(petra(), answerId, 'YES');
    await asking.confirm(joost(), answerId, 'NO');
    const { promise } = await board.point(marleen, pointId);
    expect(promise).toMatchObject({
      stage: 'HEARD',
      replyBy: day('2026-11-16'),
      dueOn: day('2026-11-30'),
      mayAnswer: true,
      answers: [{ kind: 'DONE', outcome: 'REOPENED', replyBy: day('2026-11-30') }],
    });
    const { reopenedAt } = await row(answerId);
    // The day at the site, because the moment would tell who was there.
    expect(reopenedAt?.toISOString()).toBe('2026-11-15T23:00:00.000Z');
    expect((await board.promises(marleen, { open: true, first: 500 })).map(idOf)).toContain(
      promiseId,
    );
    const busy = { kind: 'BUSY', text: '', busyUntil: day('2026-12-10') } as const;
    await promises.answerPromise(marleen, promiseId, busy);
    await expect(asking.confirm(samira(), answerId, 'YES')).rejects.toMatchObject({
      code: 'CONFIRMATION_CLOSED',
    });
    world.clock.set('2026-11-20T12:00:00Z');
    const again = { kind: 'DONE', text: 'Nu echt.', busyUntil: null } as const;
    expect((await promises.answerPromise(marleen, promiseId, again)).promise).toMatchObject({
      stage: 'DONE',
      answers: [{ outcome: 'REOPENED' }, { kind: 'BUSY' }, { outcome: 'OPEN' }],
    });
  });

  it('opens it once when two say so at once, and both count', async () => {
    const { answerId } = await doneAnswer();
    await Promise.all(
      [petra(), joost(), samira()].map((actor) => asking.confirm(actor, answerId, 'NO')),
    );
    expect(await row(answerId)).toMatchObject({ no: 3, yes: 0, replyBy: expect.any(Date) });
  });

  it('and an answer of the owner at once leave one history, whoever is first', async () => {
    const { answerId, promiseId } = await doneAnswer();
    const no = {
      kind: 'NO_BECAUSE',
      text: 'Dat lukt niet voor de zomer.',
      busyUntil: null,
    } as const;
    const both = await Promise.allSettled([
      asking.confirm(petra(), answerId, 'NO'),
      promises.answerPromise(marleen, promiseId, no),
    ]);
    expect(both[0]?.status).toBe('fulfilled');
    const answers = await world.db.client.promiseAnswer.count({ where: { promiseId } });
    expect(codeOf(both)).toEqual(answers === 1 ? ['PROMISE_ANSWERED'] : []);
    expect((await row(answerId)).reopenedAt).not.toBeNull();
  });
});

describe('the link in a mail', () => {
  const link = (actor: Actor, answerId: string) =>
    marks.url({ answerId, personId: actor.personId }).split('/').at(-1) ?? '';

  it('opens the question, counts once, and does not tell whose it is', async () => {
    const { answerId } = await doneAnswer();
    const token = link(petra(), answerId);
    expect(await asking.questionBehind(answerId, token)).toMatchObject({ spent: false });
    await asking.confirmByLink(answerId, token, 'YES');
    expect(await asking.questionBehind(answerId, token)).toMatchObject({ spent: true });
    const twice = asking.confirm(petra(), answerId, 'NO');
    await expect(twice).rejects.toMatchObject({ code: 'CONFIRMED_ALREADY' });
    expect(await row(answerId)).toMatchObject({ yes: 1, no: 0 });
    const bytes = Buffer.from(token.split('.')[0] ?? '', 'base64url').toString('hex');
    expect(bytes).not.toBe(petra().personId.replaceAll('-', ''));
  });

  it('is for one answer, and only as we signed it', async () => {
    const [one, other] = [await doneAnswer(), await doneAnswer()];
    const token = link(petra(), one.answerId);
    const forged = [
      [other.answerId, token],
      [one.answerId, `${token}x`],
      [one.answerId, ''],
      ['niets', token],
      [randomUUID(), token],
    ] as const;
    for (const [answerId, given] of forged) {
      await expect(asking.confirmByLink(answerId, given, 'NO')).rejects.toMatchObject({
        code: 'LINK_INVALID',
      });
    }
    const odd = asking.confirmByLink(one.answerId, token, 'MAYBE' as Confirmation);
    await expect(odd).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });
});

describe('what is told of it', () => {
  it('changes on the twenty-eighth day and on no day before', async () => {
    const { answerId, pointId } = await doneAnswer();
    const outcome = async () => (await board.point(marleen, pointId)).promise.answers[0]?.outcome;
    await asking.confirm(petra(), answerId, 'YES');
    expect(await outcome()).toBe('OPEN');
    world.clock.set('2026-11-30T11:59:59Z');
    expect(await outcome()).toBe('OPEN');
    world.clock.set('2026-11-30T12:00:00Z');
    expect(await outcome()).toBe('NOTICED');
  });
});

const idOf = ({ promise }: { promise: { id: string } }): string => promise.id;
