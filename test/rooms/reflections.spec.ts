import { createDecipheriv } from 'node:crypto';
import { Links } from '../../src/platform/links.ts';
import { ReflectionsModule } from '../../src/reflections/reflections.module.ts';
import { ReflectionsService } from '../../src/reflections/reflections.service.ts';
import { openRooms } from '../support/rooms.ts';
import { programmeOf, visitOf } from '../support/visited.ts';
import { actorWith, World } from '../support/world.ts';

const words = 'Mevrouw Visser belde drie keer over dezelfde rekening.';
const answers = [words, '', 'Ik bel haar morgen zelf.'];
const key = Buffer.from('7'.repeat(64), 'hex');

let world: World;
let reflections: ReflectionsService;
let links: Links;
let programmeId: string;
let teamId: string;

beforeAll(async () => {
  world = await World.open();
  const desk = await openRooms(world, [ReflectionsModule]);
  reflections = desk(ReflectionsService);
  links = desk(Links);
  programmeId = await programmeOf(world);
  teamId = await world.team('Storingsdienst');
});
afterAll(() => world.close());
beforeEach(() => world.clock.set('2026-09-01T08:00:00Z'));

const aVisit = async (changes = {}) => {
  const marleen = await world.actor('Marleen');
  const visitId = await visitOf(
    world,
    { programmeId, personId: marleen.personId, teamId },
    changes,
  );
  return { marleen, visitId, token: links.sign('look-back', visitId) };
};

describe('looking back', () => {
  it('keeps what was written, sealed with the key that is not in the database', async () => {
    const { marleen, visitId } = await aVisit();
    await reflections.submitReflection(marleen, visitId, answers);
    const { id, late, entries } = await world.db.client.reflection.findUniqueOrThrow({
      where: { visitId },
      include: { entries: { orderBy: { prompt: 'asc' } } },
    });
    expect(late).toBe(false);
    expect(entries.map(({ prompt }) => prompt)).toEqual([1, 3]);
    expect(entries.map((entry) => open(id, entry))).toEqual([answers[0], answers[2]]);
    for (const { sealed } of entries) expect(Buffer.from(sealed).includes('Visser')).toBe(false);
  });

  it('binds an entry to its place, so that one that is moved does not open', async () => {
    const { marleen, visitId } = await aVisit();
    await reflections.submitReflection(marleen, visitId, answers);
    const entry = await world.db.client.journalEntry.findFirstOrThrow({
      where: { reflection: { visitId }, prompt: 1 },
    });
    expect(() => open(entry.reflectionId, { ...entry, prompt: 2 })).toThrow();
    const nonces = (await world.db.client.journalEntry.findMany()).map(({ sealed }) =>
      Buffer.from(sealed).subarray(0, 12).toString('hex'),
    );
    expect(new Set(nonces).size).toBe(nonces.length);
  });

  it('writes no word of it to any table, also not to the audit', async () => {
    const { marleen, visitId } = await aVisit();
    await reflections.submitReflection(marleen, visitId, answers);
    expect(await tablesWith(/Visser|morgen zelf/)).toEqual([]);
    // The search is not blind: what is no secret it finds.
    expect(await tablesWith(/Storingsdienst/)).toEqual(['HostTeam']);
    expect(await world.acts()).toContain('submitReflection');
  });

  it('happens once', async () => {
    const { marleen, visitId, token } = await aVisit();
    const twice = await Promise.allSettled([
      reflections.submitReflection(marleen, visitId, answers),
      reflections.submitReflectionByLink(token, answers, 'nl'),
    ]);
    expect(twice.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const again = reflections.submitReflection(marleen, visitId, answers);
    await expect(again).rejects.toMatchObject({ code: 'REFLECTION_EXISTS' });
  });

  it('wants something written for at least one question, and exactly three answers', async () => {
    const { marleen, visitId } = await aVisit();
    const submit = (given: string[]) => reflections.submitReflection(marleen, visitId, given);
    await expect(submit(['', ' ', ''])).rejects.toMatchObject({ code: 'REFLECTION_EMPTY' });
    await expect(submit(['a', 'b'])).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    await expect(submit(['a'.repeat(5_001), '', ''])).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    });
    expect(await world.db.client.reflection.count({ where: { visitId } })).toBe(0);
  });

  it('is allowed after 48 hours, and late', async () => {
    const { marleen, visitId, token } = await aVisit();
    world.clock.set('2026-09-03T07:01:00Z');
    expect(await reflections.lookBack(token, 'nl')).toMatchObject({ submitted: false, late: true });
    await reflections.submitReflection(marleen, visitId, answers);
    expect(await reflections.lookBack(token, 'nl')).toMatchObject({ submitted: true, late: true });
  });

  it('waits for the end of the visit', async () => {
    const { marleen, visitId, token } = await aVisit();
    world.clock.set('2026-09-01T06:59:59Z');
    const submit = reflections.submitReflection(marleen, visitId, answers);
    await expect(submit).rejects.toMatchObject({ code: 'NOT_OVER_YET' });
    const page = reflections.lookBack(token, 'nl');
    await expect(page).rejects.toMatchObject({ code: 'NOT_OVER_YET' });
  });

  it.each([
    ['CANCELLED', 'WRONG_STATE'],
    ['MISSED', 'WRONG_STATE'],
    ['POSTPONED', 'VISIT_NOT_DONE'],
  ] as const)('is not for a visit that is %s', async (state, code) => {
    const { marleen, visitId } = await aVisit({ state });
    const submit = reflections.submitReflection(marleen, visitId, answers);
    await expect(submit).rejects.toMatchObject({ code });
  });
});

describe('who looks back', () => {
  it('is the visitor, not the assistant, not HR, not the host, and not a stranger', async () => {
    const { marleen, visitId } = await aVisit();
    const [ilse, petra] = [await world.actor('Ilse'), await world.actor('Petra')];
    const since = new Date('2026-01-01T00:00:00Z');
    await world.db.client.delegation.create({
      data: { principalId: marleen.personId, assistantId: ilse.personId, since },
    });
    await world.member(teamId, petra.personId);
    for (const other of [ilse, petra, world.hr, actorWith(['ADMINISTRATOR'])]) {
      const submit = reflections.submitReflection(other, visitId, answers);
      await expect(submit).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    }
    const stranger = reflections.submitReflection(actorWith(), visitId, answers);
    await expect(stranger).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await reflections.submitReflection(marleen, visitId, answers);
    const knows = async (actor: typeof marleen | null) =>
      (await reflections.reflected(actor, [visitId])).get(visitId) ?? null;
    expect(await Promise.all([marleen, world.hr, ilse, petra, null].map(knows))).toEqual([
      true,
      true,
      null,
      null,
      null,
    ]);
  });

  it('is whoever has the link, which shows nothing of what was written', async () => {
    const { visitId, token } = await aVisit();
    const page = await reflections.submitReflectionByLink(token, answers, 'en');
    expect(page).toMatchObject({ submitted: true, late: false, visit: { id: visitId } });
    expect(page.prompts).toHaveLength(3);
    expect(JSON.stringify([page, await reflections.lookBack(token, 'nl')])).not.toMatch(/Visser/);
    const forged = reflections.lookBack(`${token}x`, 'nl');
    await expect(forged).rejects.toMatchObject({ code: 'LINK_INVALID' });
    const other = reflections.lookBack(links.sign('mirror', visitId), 'nl');
    await expect(other).rejects.toMatchObject({ code: 'LINK_INVALID' });
  });
});

/** Without the product's own way to open, so that what is stored speaks for itself. */
function open(id: string, entry: { prompt: number; sealed: Uint8Array }): string {
  const sealed = Buffer.from(entry.sealed);
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12));
  decipher.setAAD(Buffer.from(`${id}/${entry.prompt}`));
  decipher.setAuthTag(sealed.subarray(-16));
  const text = decipher.update(sealed.subarray(12, -16), undefined, 'utf8');
  return text + decipher.final('utf8');
}

/** The tables in which a row, written out as text, contains this. */
async function tablesWith(pattern: RegExp): Promise<string[]> {
  const { client } = world.db;
  const tables = await client.$queryRaw<{ name: string }[]>`
    SELECT tablename::text AS "name" FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`;
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = await client.$queryRawUnsafe<{ text: string }[]>(
      `SELECT t::text AS "text" FROM "${name}" t`,
    );
    if (rows.some(({ text }) => pattern.test(text))) found.push(name);
  }
  return found;
}
