import { HostileScene } from '../support/hostile.ts';
import { mistakes } from '../support/hostile-table.ts';

describe('hostile and mistaken input about visits', () => {
  let scene: HostileScene;
  let before: Record<string, number>;

  beforeAll(async () => {
    scene = await HostileScene.open();
    before = await scene.rows();
  });

  afterAll(async () => {
    await scene.close();
  });

  it.each(mistakes)('refuses: %s', async (_, who, field, refusal) => {
    expect(await scene.refusal(who, `mutation { ${field} }`)).toBe(refusal);
  });

  it('has written nothing of all that', async () => {
    expect(mistakes.length).toBeGreaterThanOrEqual(60);
    expect(await scene.rows()).toEqual(before);
  });
});
