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

  it.each([
    ['nothing', {}],
    ['null', { id: null }],
    ['an object', { id: { eq: 1 } }],
  ])('names the variable when it is %s, and takes it for no fault of its own', async (_, given) => {
    const { status, errors } = await scene.asked(
      'query ($id: ID!) { visit(id: $id) { id } }',
      given,
    );
    expect(status).toBe(400);
    expect(errors).toMatchObject([
      { message: expect.stringContaining('"$id"'), extensions: { code: 'BAD_USER_INPUT' } },
    ]);
  });

  it('has written nothing of all that', async () => {
    expect(mistakes.length).toBeGreaterThanOrEqual(60);
    expect(await scene.rows()).toEqual(before);
  });
});
