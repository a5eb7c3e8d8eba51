import { randomUUID } from 'node:crypto';
import { Links } from '../../src/platform/links.ts';
import { ConfirmationMarks } from '../../src/promises/confirmation-marks.service.ts';
import { anonymous } from '../support/api.ts';
import { mistakesAboutPoints } from '../support/hostile-points.ts';
import { tables } from '../support/tables.ts';
import { Told } from '../support/told.ts';
import { visitOf } from '../support/visited.ts';

const share =
  'mutation ($input: SharePointInput!) { sharePoint(input: $input) { id promise { id } } }';
type Shared = { sharePoint: { id: string; promise: { id: string } } };

describe('hostile and mistaken input about points, promises and one’s own words', () => {
  let told: Told;
  let ids: Readonly<Record<string, string>>;
  let before: Record<string, number>;

  beforeAll(async () => {
    told = await Told.open();
    ids = await layOut(told);
    before = await rows();
  });
  afterAll(() => told.close());

  async function rows(): Promise<Record<string, number>> {
    const counts: Record<string, number> = {};
    for (const { name } of tables()) {
      const [row] = await told.world.db.client.$queryRawUnsafe<{ n: number }[]>(
        `SELECT count(*)::int AS n FROM "${name}"`,
      );
      counts[name] = row?.n ?? 0;
    }
    return counts;
  }

  it.each(mistakesAboutPoints)('refuses: %s', async (_, who, field, refusal) => {
    const browser = who === 'nobody' ? anonymous(told.app) : told.as(who);
    const source = field.replace(/\$([a-z]+[A-Z]?[a-z]*)/g, (whole, name: string) => {
      const known = Object.keys(ids).find((id) => name === id || name === `${id}x`);
      return known === undefined ? whole : name.replace(known, ids[known] ?? '');
    });
    expect(await browser.refusal(`mutation { ${source} }`)).toBe(refusal);
  });

  it('has written nothing of all that', async () => {
    expect(mistakesAboutPoints.length).toBeGreaterThanOrEqual(70);
    expect(await rows()).toEqual(before);
  });
});

/** A visit with a kept promise, one that is answered and asked about, and a thank-you of yesterday. */
async function layOut(told: Told): Promise<Readonly<Record<string, string>>> {
  const { client } = told.world.db;
  const { id: visit, token: lookBack } = await told.visit();
  const marleen = told.as('Marleen');
  const input = { visitId: visit, kind: 'IDEA', quickWin: false };
  const raise = async (text: string, keep: boolean): Promise<Shared['sharePoint']> =>
    (await marleen.ask<Shared>(share, { input: { ...input, text, keep } })).sharePoint;
  const kept = await raise('Bel de klant een uur vooraf.', true);
  const done = await raise('De sleutelkast klemt.', false);
  const [marleenId, karin] = [told.id('Marleen'), told.id('Karin')];
  await client.promise.update({ where: { id: done.promise.id }, data: { ownerId: marleenId } });
  const answer = await client.promiseAnswer.create({
    data: {
      ...{ promiseId: done.promise.id, kind: 'DONE', text: '', answeredBy: marleenId },
      answeredAt: new Date('2026-10-10T12:00:00Z'),
    },
  });
  const thanks = await client.thanks.create({
    data: {
      ...{ visitId: visit, teamId: told.teamId, authorId: marleenId, toId: karin },
      ...{ text: 'Dank je.', givenAt: new Date('2026-11-01T12:00:00Z') },
    },
  });
  const where = { programmeId: told.programmeId, teamId: told.teamId, personId: marleenId };
  const coming = await visitOf(told.world, { ...where, startsAt: '2026-11-20T08:00:00Z' });
  const hostless = await visitOf(
    told.world,
    { ...where, startsAt: '2026-10-20T08:00:00Z' },
    { state: 'DONE' },
  );
  const links = told.app.nest.get(Links, { strict: false });
  const marks = told.app.nest.get(ConfirmationMarks, { strict: false });
  return {
    ...{ visit, coming, hostless, lookBack, karin, marleen: marleenId, otto: told.id('Otto') },
    ...{ point: kept.id, promise: kept.promise.id, done: done.id, answered: done.promise.id },
    ...{ answer: answer.id, thanks: thanks.id, team: told.teamId, fresh: randomUUID() },
    strange: randomUUID(),
    mirror: links.sign('mirror', hostless),
    noticed: marks.url({ answerId: answer.id, personId: karin }).split('/').at(-1) ?? '',
    ...{ hidden: '\u200b', long: 'a'.repeat(6_000), bell: '\\u0007', null: '\\u0000' },
  };
}
