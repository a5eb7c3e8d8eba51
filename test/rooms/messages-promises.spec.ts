import { ConfirmationsService } from '../../src/promises/confirmations.service.ts';
import { HandOversService } from '../../src/promises/hand-overs.service.ts';
import { PromisesService } from '../../src/promises/promises.service.ts';
import type { Actor } from '../../src/platform/actor.ts';
import { dateOnly, toDate } from '../../src/platform/database/dates.ts';
import { Ladder } from '../support/ladder.ts';
import { actorWith, day } from '../support/world.ts';

const POINT = 'Bel de klant een uur vooraf.';

let ladder: Ladder;
let owner: Actor;
let femke: Actor;
let samira: Actor;

beforeAll(async () => {
  ladder = await Ladder.open();
});
beforeEach(async () => {
  await ladder.begin('2026-11-02T12:00:00Z');
  owner = actorWith([], ladder.scene.leader);
  femke = await ladder.scene.member('Femke');
  samira = await ladder.scene.member('Samira');
  // What can wait is looked for now and then only, by the clock that goes back with every test.
  await ladder.scene.sendDue();
});
afterAll(() => ladder.scene.close());

const promises = () => ladder.scene.service(PromisesService);
const confirming = () => ladder.scene.service(ConfirmationsService);
const handing = () => ladder.scene.service(HandOversService);
const done = { kind: 'DONE', text: 'Sinds maandag bellen we.', busyUntil: null } as const;

/** Of the leader by default, heard on Monday 2 November and due on 16 November. */
async function aPromise(ownerId = owner.personId): Promise<string> {
  const { db, team } = ladder.scene;
  const raisedOn = dateOnly(day('2026-11-02'));
  const { id: pointId } = await db.point.create({
    data: { teamId: team, kind: 'IDEA', text: POINT, raisedOn },
  });
  const replyBy = dateOnly(day('2026-11-16'));
  const { id } = await db.promise.create({ data: { pointId, ownerId, replyBy } });
  return id;
}
/** Called done at noon of 2 November; asked from 16 November on. */
async function doneAnswer(promiseId: string): Promise<string> {
  await promises().answerPromise(owner, promiseId, done);
  const where = { promiseId };
  return (await ladder.scene.db.promiseAnswer.findFirstOrThrow({ where })).id;
}
const account = async ({ personId }: Actor, email: string) => {
  const createdAt = toDate(ladder.scene.clock.now());
  await ladder.scene.db.account.create({ data: { personId, email, roles: [], createdAt } });
};

describe('a promise that waits', () => {
  it('is told two working days before its date and once after it, to its owner', async () => {
    await aPromise();
    await ladder.until('2026-11-11T18:00');
    expect(ladder.heard('Marleen')).toEqual([]);
    await ladder.at('2026-11-12T08:30');
    expect(ladder.heard('Marleen')).toEqual(['Antwoord gevraagd, uiterlijk maandag 16 november']);
    expect(ladder.read('Marleen')[0]).toContain(POINT);
    await ladder.until('2026-11-17T08:30');
    const [, late] = ladder.heard('Marleen');
    expect(late).toMatch(/wacht nog op je antwoord$/);
    await ladder.until('2026-11-19T18:00');
    expect(ladder.heard('Marleen')).toHaveLength(2);
  });

  it('is told of no more the moment it is answered, and anew with a new date', async () => {
    const id = await aPromise();
    const busy = { kind: 'BUSY', text: '', busyUntil: day('2026-11-25') } as const;
    await promises().answerPromise(owner, id, busy);
    await ladder.at('2026-11-13T09:00');
    await ladder.at('2026-11-17T09:00');
    expect(ladder.heard('Marleen')).toEqual([]);
    await ladder.at('2026-11-23T08:30');
    expect(ladder.heard('Marleen')).toEqual(['Antwoord gevraagd, uiterlijk woensdag 25 november']);
    await promises().answerPromise(owner, id, done);
    await ladder.at('2026-11-26T09:00');
    expect(ladder.heard('Marleen')).toHaveLength(1);
  });
});

describe('asking the team whether it noticed', () => {
  it('goes to each member after fourteen days, with a link of their own', async () => {
    await doneAnswer(await aPromise());
    await ladder.until('2026-11-16T13:00');
    const subjects = ['Femke', 'Samira'].map((name) => ladder.heard(name));
    expect(subjects[0]).toEqual([expect.stringMatching(/^Heeft .* er iets van gemerkt\?$/)]);
    expect(subjects[1]).toEqual(subjects[0]);
    const links = ['Femke', 'Samira'].map(
      (name) => /noticed\/[\w-]+\/[\w.-]+/.exec(ladder.read(name)[0] ?? '')?.[0],
    );
    expect(new Set(links).size).toBe(2);
    expect(ladder.heard('Marleen')).toEqual([]);
    const [answerId = '', token = ''] = (links[0] ?? '').split('/').slice(1);
    await confirming().confirmByLink(answerId, token, 'YES');
    const again = confirming().confirm(femke, answerId, 'YES');
    await expect(again).rejects.toMatchObject({ code: 'CONFIRMED_ALREADY' });
  });

  it('goes to every team that said it, to each in its own words', async () => {
    const { scene } = ladder;
    const promiseId = await aPromise();
    const { pointId } = await scene.db.promise.findUniqueOrThrow({ where: { id: promiseId } });
    const teamId = await scene.teamAt('Europe/Amsterdam', 'Goes');
    const joost = await scene.person('Joost');
    for (const personId of [joost, femke.personId]) {
      await scene.db.teamMember.create({ data: { teamId, personId } });
    }
    const own = await scene.db.promise.findUniqueOrThrow({
      where: { id: await aPromise() },
    });
    await scene.db.point.update({
      where: { id: own.pointId },
      data: { teamId, text: 'Goes hoort het te laat.', mergedIntoId: pointId },
    });
    const answerId = await doneAnswer(promiseId);
    await ladder.until('2026-11-16T13:00');
    expect(ladder.read('Joost')).toEqual([expect.stringContaining('Goes hoort het te laat.')]);
    expect(ladder.read('Joost')[0]).not.toContain(POINT);
    // Of who belongs to both, the words of the point that leads, in one mail.
    expect(ladder.read('Femke')).toEqual([expect.stringContaining(POINT)]);
    expect(ladder.read('Samira')).toEqual([expect.stringContaining(POINT)]);
    await confirming().confirm(actorWith([], joost), answerId, 'YES');
    await ladder.until('2026-12-01T08:30');
    const cheers = ladder
      .read('Joost')
      .filter((text) => text.includes(done.text))
      .slice(1);
    expect(cheers).toEqual([expect.stringContaining('Goes hoort het te laat.')]);
    expect(cheers[0]).not.toContain(POINT);
  });

  it('stops the moment somebody answered, and for all once it is open again', async () => {
    const answerId = await doneAnswer(await aPromise());
    ladder.scene.clock.set('2026-11-16T12:00:00Z');
    await confirming().confirm(femke, answerId, 'YES');
    await ladder.at('2026-11-16T13:00');
    expect(ladder.heard('Femke')).toEqual([]);
    expect(ladder.heard('Samira')).toHaveLength(1);
    const other = await doneAnswer(await aPromise());
    ladder.scene.clock.set('2026-11-30T15:00:00Z');
    await confirming().confirm(samira, other, 'NO');
    await ladder.until('2026-12-01T18:00');
    expect(ladder.heard('Femke').filter((one) => one.startsWith('Heeft'))).toEqual([]);
  });

  it('is celebrated with the team and the owner once it is told, and names nobody', async () => {
    const answerId = await doneAnswer(await aPromise());
    ladder.scene.clock.set('2026-11-16T12:30:00Z');
    await confirming().confirm(femke, answerId, 'YES');
    await ladder.until('2026-11-30T08:30');
    const cheers = (name: string) => ladder.heard(name).filter((one) => one.startsWith('Gelukt'));
    expect(cheers('Samira')).toEqual([]);
    await ladder.until('2026-12-01T08:30');
    for (const name of ['Femke', 'Samira', 'Marleen']) expect(cheers(name)).toHaveLength(1);
    for (const name of ['Samira', 'Marleen'])
      expect(ladder.read(name).join(' ')).not.toContain('Femke');
  });
});

describe('a no of the team', () => {
  const reopened = async (ownerId?: string) => {
    await ladder.scene.db.programme.updateMany({ data: { state: 'PUBLISHED' } });
    const id = await aPromise(ownerId);
    const hr = actorWith(['HR'], owner.personId);
    await promises().answerPromise(hr, id, done);
    const { id: answerId } = await ladder.scene.db.promiseAnswer.findFirstOrThrow({
      where: { promiseId: id },
    });
    ladder.scene.clock.set('2026-11-16T12:30:00Z');
    await confirming().confirm(femke, answerId, 'NO');
    await ladder.at('2026-11-16T14:00');
  };
  // A sponsor may hear of other things in the same mail.
  const told = (name: string) =>
    ladder.read(name).filter((text) => text.includes('Deze toezegging is weer open'));

  it('is told to the owner and the sponsor, and not who said it', async () => {
    await reopened();
    for (const name of ['Marleen', 'Judith']) {
      expect(told(name)).toHaveLength(1);
      expect(ladder.read(name).join(' ')).toContain('maandag 30 november');
      expect(ladder.read(name).join(' ')).not.toContain('Femke');
    }
    expect(told('Bas')).toEqual([]);
    expect(ladder.read('Judith').join(' ')).toContain('Marleen de Vries');
  });

  it('is told to the deputy when it is the sponsor’s own', async () => {
    await reopened(ladder.sponsor);
    expect(['Judith', 'Bas', 'Marleen'].map((name) => told(name).length)).toEqual([1, 1, 0]);
  });
});

describe('a question to take a promise over', () => {
  it('is told to who is asked, and the answer to who asked', async () => {
    const id = await aPromise();
    await account(samira, 'samira@acme.example');
    await handing().askHandOver(owner, id, samira.personId);
    await ladder.at('2026-11-02T14:00');
    expect(ladder.heard('Samira')).toEqual(['Neem jij een toezegging over van Marleen de Vries?']);
    await handing().answerHandOver(samira, id, 'DECLINED');
    await ladder.at('2026-11-03T09:00');
    expect(ladder.heard('Marleen')).toEqual(['Samira de Vries neemt je toezegging niet over']);
  });

  it('is not told when it was taken back before the mail went', async () => {
    const id = await aPromise();
    await account(samira, 'samira@acme.example');
    await handing().askHandOver(owner, id, samira.personId);
    await handing().withdrawHandOver(owner, id);
    await ladder.at('2026-11-02T14:00');
    expect(ladder.heard('Samira')).toEqual([]);
  });
});

it('looks with as many statements at thirty promises as at three', async () => {
  const look = async (moment: string) => {
    ladder.scene.clock.set(moment);
    return ladder.scene.statements();
  };
  await look('2026-11-03T12:00:00Z');
  const without = await look('2026-11-04T12:00:00Z');
  for (let count = 0; count < 3; count += 1) await doneAnswer(await aPromise());
  const few = await look('2026-11-05T12:00:00Z');
  expect(few).toBeGreaterThan(without);
  for (let count = 0; count < 27; count += 1) await doneAnswer(await aPromise());
  expect(await look('2026-11-06T12:00:00Z')).toBe(few);
});
