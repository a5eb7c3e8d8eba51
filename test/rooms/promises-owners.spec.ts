import type { Actor } from '../../src/platform/actor.ts';
import { toDate } from '../../src/platform/database/dates.ts';
import { HandOversService } from '../../src/promises/hand-overs.service.ts';
import { HelpersService } from '../../src/promises/helpers.service.ts';
import { PointReading } from '../../src/promises/point-reading.service.ts';
import { PointsService } from '../../src/promises/points.service.ts';
import { PromisesModule } from '../../src/promises/promises.module.ts';
import { PromisesService } from '../../src/promises/promises.service.ts';
import { openRooms } from '../support/rooms.ts';
import { programmeOf, visitOf } from '../support/visited.ts';
import { actorWith, day, World } from '../support/world.ts';

let world: World;
let board: PointReading;
let promises: PromisesService;
let points: PointsService;
let handing: HandOversService;
let helping: HelpersService;
let marleen: Actor;
let joost: Actor;
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
  handing = desk(HandOversService);
  helping = desk(HelpersService);
  programmeId = await programmeOf(world);
  teamId = await world.team('Storingsdienst', { budgetPerWeek: 5 });
  [marleen, joost, petra] = [await person('Marleen'), await person('Joost'), await person('Petra')];
  await world.member(teamId, petra.personId);
});
afterAll(() => world.close());
beforeEach(() => world.clock.set('2026-11-02T12:00:00Z'));

/** Somebody who can sign in. */
async function person(name: string): Promise<Actor> {
  const actor = await world.actor(name);
  const { personId } = actor;
  const createdAt = toDate(world.clock.now());
  const email = `${name.toLowerCase()}.${personId.slice(-12)}@example.org`;
  await world.db.client.account.create({ data: { personId, email, roles: [], createdAt } });
  return actor;
}

/** A promise that somebody keeps, Marleen by default, due on 16 November. */
async function aPromise(owner = marleen): Promise<string> {
  visits += 1;
  const startsAt = day('2026-09-01').add({ days: visits }).toString() + 'T07:00:00Z';
  const where = { programmeId, personId: owner.personId, teamId, startsAt };
  const visitId = await visitOf(world, where);
  const input = { kind: 'IDEA', text: 'Bel de klant een uur vooraf.', quickWin: false } as const;
  return (await points.sharePoint(owner, visitId, { ...input, keep: true })).promise.id;
}
const done = { kind: 'DONE', text: 'Gedaan.', busyUntil: null } as const;
const ownerOf = async (id: string) =>
  (await world.db.client.promise.findUniqueOrThrow({ where: { id } })).ownerId;
const seen = async (actor: Actor, id: string) =>
  (await board.promises(actor, { first: 500 })).find(({ promise }) => promise.id === id)?.promise;
const refused = (code: string) => ({ code });

describe('handing a promise over', () => {
  it('keeps the owner until the other says yes', async () => {
    const id = await aPromise();
    expect(await seen(joost, id)).toBeUndefined();
    await handing.askHandOver(marleen, id, joost.personId);
    expect(await seen(joost, id)).toMatchObject({
      ownerId: marleen.personId,
      mayAnswer: false,
      handOver: { toId: joost.personId, askedById: marleen.personId, forMe: true },
    });
    expect((await handing.asked(joost)).map(({ promise }) => promise.id)).toContain(id);
    await expect(promises.answerPromise(joost, id, done)).rejects.toMatchObject(
      refused('NOT_ALLOWED'),
    );
    await handing.answerHandOver(joost, id, 'ACCEPTED');
    expect(await seen(joost, id)).toMatchObject({
      ownerId: joost.personId,
      mayAnswer: true,
      handOver: null,
      dueOn: day('2026-11-16'),
    });
    expect((await seen(marleen, id))?.mayAnswer).toBe(false);
    const entry = await world.db.client.auditEntry.findFirstOrThrow({
      where: { action: 'acceptHandOver', subjectId: id },
    });
    expect(entry.changes).toEqual({ ownerId: [marleen.personId, joost.personId] });
  });

  it('ends with a no or a withdrawal, and the owner stays', async () => {
    const id = await aPromise();
    await handing.askHandOver(marleen, id, joost.personId);
    await handing.answerHandOver(joost, id, 'DECLINED');
    expect(await ownerOf(id)).toBe(marleen.personId);
    expect(await seen(joost, id)).toBeUndefined();
    await handing.askHandOver(marleen, id, joost.personId);
    await handing.withdrawHandOver(marleen, id);
    await expect(handing.answerHandOver(joost, id, 'ACCEPTED')).rejects.toMatchObject(
      refused('NOT_FOUND'),
    );
    await expect(handing.withdrawHandOver(marleen, id)).rejects.toMatchObject(refused('NOT_FOUND'));
    expect(await ownerOf(id)).toBe(marleen.personId);
  });

  it('asks one colleague at a time, also when two are asked at once', async () => {
    const id = await aPromise();
    const both = await Promise.allSettled(
      [joost, petra].map(({ personId }) => handing.askHandOver(marleen, id, personId)),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const again = handing.askHandOver(marleen, id, petra.personId);
    await expect(again).rejects.toMatchObject(refused('HAND_OVER_ASKED'));
  });

  it('is decided once when the yes and the withdrawal meet', async () => {
    for (let round = 0; round < 5; round += 1) {
      const id = await aPromise();
      await handing.askHandOver(marleen, id, joost.personId);
      const both = await Promise.allSettled([
        handing.answerHandOver(joost, id, 'ACCEPTED'),
        handing.withdrawHandOver(marleen, id),
      ]);
      expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      const expected = both[0]?.status === 'fulfilled' ? joost : marleen;
      expect(await ownerOf(id)).toBe(expected.personId);
    }
  });

  it('is for the owner and HR to ask, of somebody else who can sign in', async () => {
    const id = await aPromise();
    const unable = await world.person('Zonder account');
    for (const [actor, to, code] of [
      [petra, joost.personId, 'NOT_ALLOWED'],
      [joost, joost.personId, 'NOT_FOUND'],
      [marleen, marleen.personId, 'HAND_OVER_TO_OWNER'],
      [marleen, unable, 'HAND_OVER_NEEDS_ACCOUNT'],
      [marleen, teamId, 'HAND_OVER_NEEDS_ACCOUNT'],
      [marleen, 'niemand', 'NOT_FOUND'],
    ] as const) {
      await expect(handing.askHandOver(actor, id, to)).rejects.toMatchObject(refused(code));
    }
    await expect(handing.candidates(petra, id, 'Joost')).rejects.toMatchObject(
      refused('NOT_ALLOWED'),
    );
    expect((await handing.candidates(marleen, id, 'joo')).map(({ id: one }) => one)).toContain(
      joost.personId,
    );
    expect(await handing.candidates(marleen, id, 'Zonder')).toEqual([]);
    const nothing = handing.candidates(marleen, id, ' ');
    await expect(nothing).rejects.toMatchObject(refused('INVALID_INPUT'));
    await promises.answerPromise(marleen, id, done);
    const late = handing.askHandOver(marleen, id, joost.personId);
    await expect(late).rejects.toMatchObject(refused('PROMISE_ANSWERED'));
  });

  it('is over once the owner answers for good', async () => {
    const id = await aPromise();
    await handing.askHandOver(marleen, id, joost.personId);
    await promises.answerPromise(marleen, id, done);
    const late = handing.answerHandOver(joost, id, 'ACCEPTED');
    await expect(late).rejects.toMatchObject(refused('NOT_FOUND'));
    const asked = (await handing.asked(joost)).map(({ promise }) => promise.id);
    expect(asked).not.toContain(id);
  });
});

describe('somebody who leaves', () => {
  const leaves = async ({ personId }: Actor, successor: Actor | null) => {
    const data = {
      serviceUntil: new Date('2026-11-01T00:00:00Z'),
      successorId: successor?.personId ?? null,
    };
    await world.db.client.person.update({ where: { id: personId }, data });
  };

  it('never leaves a promise without an owner, also with a question open', async () => {
    const karim = await person('Karim');
    const [mine, asked] = [await aPromise(karim), await aPromise(karim)];
    await handing.askHandOver(karim, asked, joost.personId);
    await leaves(karim, marleen);
    for (const id of [mine, asked]) {
      expect(await seen(marleen, id)).toMatchObject({
        ownerId: marleen.personId,
        mayAnswer: true,
        dueOn: day('2026-11-16'),
      });
    }
    await handing.answerHandOver(joost, asked, 'ACCEPTED');
    expect(await seen(joost, asked)).toMatchObject({ ownerId: joost.personId, mayAnswer: true });
    await handing.askHandOver(marleen, mine, joost.personId);
    await handing.withdrawHandOver(marleen, mine);
    expect(await seen(marleen, mine)).toMatchObject({ ownerId: marleen.personId });
  });

  it('and was asked takes nothing over, for nobody else can say yes', async () => {
    const gone = await person('Vertrokken');
    const id = await aPromise();
    await handing.askHandOver(marleen, id, gone.personId);
    await leaves(gone, joost);
    await expect(handing.answerHandOver(joost, id, 'ACCEPTED')).rejects.toMatchObject(
      refused('NOT_FOUND'),
    );
    expect(await seen(marleen, id)).toMatchObject({ ownerId: marleen.personId });
    const again = handing.askHandOver(marleen, await aPromise(), gone.personId);
    await expect(again).rejects.toMatchObject(refused('HAND_OVER_NEEDS_ACCOUNT'));
  });
});

describe('colleagues who help', () => {
  it('join across departments once who answers it asks for help, and see it from then on', async () => {
    const id = await aPromise();
    const samira = await person('Samira');
    expect((await helping.wanted(samira)).map(({ promise }) => promise.id)).not.toContain(id);
    const early = helping.joinPromise(samira, id);
    await expect(early).rejects.toMatchObject(refused('NOT_FOUND'));
    await expect(helping.wantHelp(petra, id, true)).rejects.toMatchObject(refused('NOT_ALLOWED'));
    await expect(helping.wantHelp(samira, id, true)).rejects.toMatchObject(refused('NOT_FOUND'));
    await helping.wantHelp(marleen, id, true);
    expect((await helping.wanted(samira)).map(({ promise }) => promise.id)).toContain(id);
    expect((await helping.wanted(marleen)).map(({ promise }) => promise.id)).not.toContain(id);
    expect(await seen(samira, id)).toBeUndefined();
    await Promise.all([1, 2, 3].map(() => helping.joinPromise(samira, id)));
    expect(await seen(samira, id)).toMatchObject({ mayAnswer: false, ownerId: marleen.personId });
    expect((await seen(petra, id))?.helperIds).toEqual([samira.personId]);
    await helping.wantHelp(marleen, id, false);
    expect(await seen(samira, id)).toBeDefined();
    await helping.leavePromise(samira, id);
    const twice = helping.leavePromise(samira, id);
    await expect(twice).rejects.toMatchObject(refused('NOT_FOUND'));
    expect(await seen(samira, id)).toBeUndefined();
  });

  it('see what was heard and where before they join, and nobody’s name', async () => {
    const id = await aPromise();
    await helping.wantHelp(world.hr, id, true);
    const [one] = (await helping.wanted(actorWith())).filter(({ promise }) => promise.id === id);
    expect(one).toMatchObject({ teamId, text: 'Bel de klant een uur vooraf.' });
    expect(one).not.toHaveProperty('authorId');
    await promises.answerPromise(marleen, id, done);
    expect(await helping.wanted(actorWith())).not.toContainEqual(
      expect.objectContaining({ id: one?.id }),
    );
  });
});
