import type { Actor } from '../../src/platform/actor.ts';
import { PrivacyCheck } from '../../src/reflections/privacy.service.ts';
import { ReflectionsModule } from '../../src/reflections/reflections.module.ts';
import { openRooms } from '../support/rooms.ts';
import { World } from '../support/world.ts';

let world: World;
let here: PrivacyCheck;
/** Another replica: the same database, and a memory of its own. */
let elsewhere: PrivacyCheck;
let petra: Actor;

beforeAll(async () => {
  world = await World.open();
  here = (await openRooms(world, [ReflectionsModule]))(PrivacyCheck);
  elsewhere = (await openRooms(world, [ReflectionsModule]))(PrivacyCheck);
  petra = await world.actor('Petra');
});
afterAll(() => world.close());

const marked = async (check: PrivacyCheck, text: string): Promise<string[]> =>
  (await check.checkText(petra, { text })).map(({ from, to }) => text.slice(from, to));

async function statements(work: () => Promise<unknown>): Promise<string[]> {
  const heard: string[] = [];
  const stop = world.db.onStatement((sql) => heard.push(sql));
  await work();
  stop();
  return heard;
}

describe('the names of colleagues', () => {
  it('are read when somebody came, and otherwise asked after in one row', async () => {
    await marked(here, 'Niets.');
    const quiet = await statements(() => marked(here, 'Karin Jansen bleef lachen.'));
    expect(quiet).toHaveLength(1);
    await world.person('Karin', { familyName: 'Jansen' });
    const anew = await statements(() => marked(here, 'Karin Jansen bleef lachen.'));
    expect(anew).toHaveLength(2);
    expect(await statements(() => marked(here, 'Weer niets.'))).toHaveLength(1);
  });

  it('count from the next check on, whichever replica wrote them', async () => {
    const text = 'Wilhelmina Oosterhuis bleef lachen.';
    for (const check of [here, elsewhere]) expect(await marked(check, text)).toEqual([]);
    const id = await world.person('Wilhelmina', { familyName: 'Oosterhuis' });
    for (const check of [here, elsewhere]) {
      expect(await marked(check, text)).toEqual(['Wilhelmina Oosterhuis']);
    }
    await world.db.client.person.update({ where: { id }, data: { familyName: 'Terlouw' } });
    for (const check of [here, elsewhere]) {
      expect(await marked(check, 'Mevrouw Terlouw bleef lachen.')).not.toEqual([]);
      expect(await marked(check, text)).not.toContain('Wilhelmina Oosterhuis');
    }
  });

  it('of two who exchange theirs are known as they are now', async () => {
    const [one, other] = [
      await world.person('Aaltje', { familyName: 'Hoogendoorn' }),
      await world.person('Berend', { familyName: 'Zwanenburg' }),
    ];
    const text = 'Aaltje Zwanenburg bleef lachen.';
    expect(await marked(here, text)).not.toContain('Aaltje Zwanenburg');
    const rename = (id: string, familyName: string) =>
      world.db.client.person.update({ where: { id }, data: { familyName } });
    await rename(one, 'Zwanenburg');
    await rename(other, 'Hoogendoorn');
    expect(await marked(here, text)).toContain('Aaltje Zwanenburg');
  });

  it('that were never kept are forgotten with what was undone', async () => {
    const text = 'Leonora Scharrenberg bleef lachen.';
    const undone = world.db.transaction(async () => {
      await world.person('Leonora', { familyName: 'Scharrenberg' });
      expect(await marked(here, text)).toEqual(['Leonora Scharrenberg']);
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(await marked(here, text)).toEqual([]);
  });
});
