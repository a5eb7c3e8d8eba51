import { Story } from '../../support/story.ts';
import type { Player } from '../../support/story.ts';

const AFTERWARDS = '2026-10-30T12:00:00Z';
const act = (name: string, more = '') =>
  `mutation ($id: ID!) { ${name}(id: $id${more}) { state } }`;

describe('H6 “Was it a no-show, excused, or did the host cancel?”', () => {
  let story: Story;
  let marleen: Player;
  let sanne: Player;
  let hanna: Player;
  const ids: string[] = [];

  beforeAll(async () => {
    story = await Story.open();
    marleen = await story.leader('Marleen');
    sanne = await story.host('Sanne', 'LEAD');
    hanna = await story.hr('Hanna');
    for (const day of ['06', '13', '20', '27']) {
      ids.push(await story.book(marleen, await story.slot(`2026-10-${day}T08:00:00Z`)));
    }
  });
  afterAll(() => story.close());

  it('gives each cause a state of its own', async () => {
    const [byVisitor = '', byHost = '', byForce = '', missed = ''] = ids;
    await marleen.api.ask(act('cancelVisit', ', side: VISITOR'), { id: byVisitor });
    await sanne.api.ask(act('cancelVisit', ', side: HOST'), { id: byHost });
    await hanna.api.ask(act('cancelVisit', ', side: FORCE_MAJEURE'), { id: byForce });
    expect(await sanne.api.refusal(act('reportMissed'), { id: missed })).toBe('NOT_OVER_YET');
    await story.now(AFTERWARDS);
    expect(await marleen.api.refusal(act('reportMissed'), { id: missed })).toBe('NOT_ALLOWED');
    await sanne.api.ask(act('reportMissed'), { id: missed });
    const seen = await Promise.all(ids.map((id) => story.see(hanna, id, 'state cancelSide')));
    expect(seen).toEqual([
      { state: 'CANCELLED', cancelSide: 'VISITOR' },
      { state: 'CANCELLED', cancelSide: 'HOST' },
      { state: 'CANCELLED', cancelSide: 'FORCE_MAJEURE' },
      { state: 'MISSED', cancelSide: null },
    ]);
  });

  it('lets the host side take it back for some seconds', async () => {
    const id = ids[3] ?? '';
    await sanne.api.ask(act('undoChange'), { id });
    expect(await story.see(marleen, id, 'state')).toEqual({ state: 'CONFIRMED' });
    await sanne.api.ask(act('reportMissed'), { id });
  });

  it('lets the leader contest once, and HR decide', async () => {
    const id = ids[3] ?? '';
    expect(await story.see(marleen, id, 'actions')).toEqual({ actions: ['CONTEST'] });
    await marleen.api.ask(act('contestMissed'), { id });
    expect(await marleen.api.refusal(act('contestMissed'), { id })).toBe('CONTESTED_ALREADY');
    await hanna.api.ask(act('decideContest', ', finding: IT_HAPPENED'), { id });
    expect(await story.see(marleen, id, 'state')).toEqual({ state: 'DONE' });
  });

  it('keeps the old value, the actor and the moment of every change', async () => {
    const entries = await story.house.world.db.client.auditEntry.findMany({
      where: { subjectId: ids[3] ?? '' },
      orderBy: { id: 'asc' },
    });
    expect(entries.map(({ action, actorId }) => [action, actorId])).toEqual([
      ['bookVisit', marleen.personId],
      ['reportMissed', sanne.personId],
      ['undoChange', sanne.personId],
      ['reportMissed', sanne.personId],
      ['contestMissed', marleen.personId],
      ['decideContest', hanna.personId],
    ]);
    expect(entries.at(-1)?.changes).toEqual({ state: ['MISSED', 'DONE'] });
    expect(entries.at(-1)?.at.toISOString()).toBe('2026-10-30T12:00:00.000Z');
  });
});
