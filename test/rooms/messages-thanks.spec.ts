import { toDate } from '../../src/platform/database/dates.ts';
import { ThanksService } from '../../src/promises/thanks.service.ts';
import type { Actor } from '../../src/platform/actor.ts';
import { Ladder } from '../support/ladder.ts';
import { actorWith } from '../support/world.ts';

const WORDS = 'Dank je wel voor je rust aan de lijn.';

let ladder: Ladder;
let femke: Actor;
let thanksId: string;

beforeAll(async () => {
  ladder = await Ladder.open();
});
/** Marleen thanks Femke for a visit of the last days; Samira is of the same team. */
beforeEach(async () => {
  await ladder.begin('2026-11-02T12:00:00Z');
  const { scene } = ladder;
  femke = await scene.member('Femke');
  await scene.member('Samira');
  await scene.sendDue();
  const { id } = await scene.db.thanks.create({
    data: {
      visitId: await scene.visit('2026-10-28T08:00:00Z', { state: 'DONE' }),
      ...{ teamId: scene.team, authorId: scene.leader, toId: femke.personId, text: WORDS },
      givenAt: toDate(scene.clock.now()),
    },
  });
  thanksId = id;
});
afterAll(() => ladder.scene.close());

const thanked = (name: string): string[] =>
  ladder.read(name).filter((text) => text.includes(WORDS));

describe('a thank-you', () => {
  it('reaches the colleague whom it thanks, once, and nobody else', async () => {
    await ladder.until('2026-11-05T18:00');
    expect(thanked('Femke')).toHaveLength(1);
    expect(ladder.heard('Femke')).toContain('Een bedankje van Marleen de Vries');
    for (const name of ['Samira', 'Marleen', 'Ilse', 'Judith', 'Bas']) {
      expect(thanked(name)).toEqual([]);
    }
  });

  it('is not told once it was answered, nor once it was taken back', async () => {
    await ladder.scene.service(ThanksService).answerThanks(femke, thanksId, false);
    await ladder.until('2026-11-05T18:00');
    expect(thanked('Femke')).toEqual([]);
    await ladder.scene.db.thanks.update({
      where: { id: thanksId },
      data: { state: 'GIVEN', givenAt: toDate(ladder.scene.clock.now()) },
    });
    const { visitId } = await ladder.scene.db.thanks.findUniqueOrThrow({ where: { id: thanksId } });
    const marleen = actorWith([], ladder.scene.leader);
    await ladder.scene.service(ThanksService).takeBack(marleen, visitId);
    await ladder.until('2026-11-09T18:00');
    expect(thanked('Femke')).toEqual([]);
  });
});
