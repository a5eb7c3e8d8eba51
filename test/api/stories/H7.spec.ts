import { MirrorService } from '../../../src/mirror/mirror.service.ts';
import { Links } from '../../../src/platform/links.ts';
import { toDate } from '../../../src/platform/database/dates.ts';
import { Story } from '../../support/story.ts';
import type { Player } from '../../support/story.ts';
import { visitOf } from '../../support/visited.ts';
import { at } from '../../support/world.ts';

const figures = `query ($id: ID!) {
  mirrorFigures(programmeId: $id) { quarter suppressed n means visitType { code } } }`;

type Figure = Readonly<{
  quarter: string;
  suppressed: boolean;
  n: number | null;
  means: number[] | null;
  visitType: { code: string };
}>;

describe('H7 “A clever manager subtracts and knows who said it.”', () => {
  let story: Story;
  let hr: Player;
  const teams = new Map<string, string>();

  beforeAll(async () => {
    story = await Story.open();
    hr = await story.hr('Hanna');
    const { world } = story.house;
    for (const code of ['CONTACT_CENTRE', 'TECHNICIAN', 'DRIVER']) {
      const id = await world.team(`Team ${code}`);
      const visitTypeId = await world.visitType(code);
      await world.db.client.hostTeam.update({ where: { id }, data: { visitTypeId } });
      teams.set(code, id);
    }
  });
  afterAll(() => story.close());

  const answer = async (code: string, values: readonly number[]): Promise<void> => {
    const { world, programmeId } = story.house;
    const personId = await world.person('Marleen');
    const where = { programmeId, personId, teamId: teams.get(code) ?? '' };
    const visitId = await visitOf(world, where, { state: 'DONE' });
    const token = story.app.nest.get(Links, { strict: false }).sign('mirror', visitId);
    await story.app.nest.get(MirrorService, { strict: false }).answerMirror(token, values);
  };
  const third = async (): Promise<Figure[]> => {
    const asked = { id: story.house.programmeId };
    const { mirrorFigures } = await hr.api.ask<{ mirrorFigures: Figure[] }>(figures, asked);
    return mirrorFigures.filter(({ quarter }) => quarter === '2026-07-01');
  };
  const shown = async (): Promise<Record<string, Pick<Figure, 'n' | 'means'>>> =>
    Object.fromEntries(
      (await third()).map(({ visitType, n, means }) => [visitType.code, { n, means }]),
    );

  it('hides three answers, and shows nine and six as of their fifth', async () => {
    for (let n = 0; n < 5; n += 1) {
      await answer('CONTACT_CENTRE', [4, 4, 4, 4]);
      await answer('TECHNICIAN', [2, 3, 2, 3]);
    }
    for (let n = 0; n < 4; n += 1) await answer('CONTACT_CENTRE', [1, 1, 1, 1]);
    await answer('TECHNICIAN', [5, 5, 5, 5]);
    for (let n = 0; n < 3; n += 1) await answer('DRIVER', [1, 1, 1, 1]);
    expect(await shown()).toMatchObject({
      CONTACT_CENTRE: { n: 5, means: [4, 4, 4, 4] },
      TECHNICIAN: { n: 5, means: [2, 3, 2, 3] },
      DRIVER: { n: null, means: null },
    });
  });

  it('lists a hidden one like one that nobody answered, and gives no total', async () => {
    const all = await third();
    const { types } = await hr.api.ask<{ types: { code: string }[] }>(
      '{ types: visitTypes { code } }',
    );
    expect(all.map(({ visitType }) => visitType.code).toSorted()).toEqual(
      types.map(({ code }) => code).toSorted(),
    );
    const hidden = all.filter(({ suppressed }) => suppressed).map(({ n, means }) => ({ n, means }));
    expect(new Set(hidden.map((each) => JSON.stringify(each)))).toEqual(
      new Set(['{"n":null,"means":null}']),
    );
  });

  it('never shows a difference of fewer than five, however often one asks', async () => {
    const seen = new Set<number>([0]);
    for (let n = 0; n < 12; n += 1) {
      await answer('DRIVER', [1 + (n % 5), 3, 3, 3]);
      seen.add((await shown())['DRIVER']?.n ?? 0);
    }
    const sizes = [...seen].toSorted((a, b) => a - b);
    expect(sizes).toEqual([0, 5, 10, 15]);
  });

  it('counts attendance from one: what was agreed is no opinion', async () => {
    const { world, programmeId } = story.house;
    const anna = await story.house.leader('Anna');
    await visitOf(
      world,
      { programmeId, personId: anna.personId, teamId: story.teamId, startsAt: null },
      {
        state: 'DONE',
        startsAt: toDate(at('2026-09-01T04:00:00Z')),
        endsAt: toDate(at('2026-09-01T07:00:00Z')),
      },
    );
    const overview = `query ($id: ID!) { overview(programmeId: $id) { perDepartment { done } expectations { suppressed n mean } } }`;
    const seen = await hr.api.ask<{ overview: { perDepartment: { done: number }[] } }>(overview, {
      id: programmeId,
    });
    expect(seen.overview.perDepartment.map(({ done }) => done)).toContain(1);
    expect(seen.overview).toMatchObject({
      expectations: { suppressed: true, n: null, mean: null },
    });
  });
});
