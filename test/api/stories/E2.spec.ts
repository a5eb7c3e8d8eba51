import { ReflectionsService } from '../../../src/reflections/reflections.service.ts';
import type { Api } from '../../support/api.ts';
import { Organisation } from '../../support/organisation.ts';
import { visitOf } from '../../support/visited.ts';
import { actorWith } from '../../support/world.ts';

const SECRET = 'Ik schrok van hoe lang de klant wachtte.';
const book =
  'mutation ($slot: ID!, $person: ID!) { bookVisit(slotId: $slot, personId: $person) { id state } }';
const postpone =
  'mutation ($id: ID!, $slot: ID) { postponeVisit(id: $id, slotId: $slot) { id startsAt } }';
const grant =
  'mutation ($p: ID!, $a: ID!) { grantDelegation(principalId: $p, assistantId: $a) { id } }';
const revoke =
  'mutation ($p: ID!, $a: ID!) { revokeDelegation(principalId: $p, assistantId: $a) { delegations { id } } }';
const done =
  '{ actsForMe { verb assistant { name } visit { id team { name } } } me { person { delegations { since assistant { name } } } } }';

describe('E2 “My assistant must plan it, but must not read what I write.”', () => {
  let acme: Organisation;
  let ilse: Api;
  let marleen: Api;
  let ids: Record<'leader' | 'assistant' | 'visit' | 'over', string>;
  let teamId: string;

  beforeAll(async () => {
    acme = await Organisation.open('2026-09-07T08:00:00Z');
    await acme.person('Hanna', { roles: ['HR'] });
    const leader = await acme.person('Marleen', { leaderGroup: 'Directie' });
    const assistant = await acme.person('Ilse');
    const programmeId = await acme.programme(2026);
    teamId = await acme.world.team('Storingsdienst');
    const where = { programmeId, personId: leader.id, teamId, startsAt: '2026-09-01T07:00:00Z' };
    const over = await visitOf(acme.world, where, { state: 'DONE' });
    [marleen, ilse] = [await acme.browser(leader.email), await acme.browser(assistant.email)];
    ids = { leader: leader.id, assistant: assistant.id, visit: '', over };
    await marleen.ask(grant, { p: leader.id, a: assistant.id });
  });
  afterAll(() => acme.close());

  const audited = async (action: string) => {
    const rows = await acme.world.db.client.auditEntry.findMany({ where: { action } });
    return rows.map(({ actorId, onBehalfOf, subjectId }) => ({ actorId, onBehalfOf, subjectId }));
  };

  it('books and moves for the leader, and the audit says who and for whom', async () => {
    const first = await acme.slot(teamId, '2026-10-06T07:00:00Z');
    const later = await acme.slot(teamId, '2026-10-13T07:00:00Z');
    const { bookVisit } = await ilse.ask<{ bookVisit: { id: string; state: string } }>(book, {
      ...{ slot: first, person: ids.leader },
    });
    ids.visit = bookVisit.id;
    expect(bookVisit.state).toBe('CONFIRMED');
    expect(await ilse.ask(postpone, { id: ids.visit, slot: later })).toEqual({
      postponeVisit: { id: ids.visit, startsAt: '2026-10-13T07:00:00Z' },
    });
    const both = { actorId: ids.assistant, onBehalfOf: ids.leader, subjectId: ids.visit };
    expect(await audited('bookVisit')).toEqual([both]);
    expect(await audited('postponeVisit')).toEqual([both]);
  });

  it('shows the leader who plans since when, and what was done for them', async () => {
    const visit = { id: ids.visit, team: { name: 'Storingsdienst' } };
    const assistant = { name: 'Ilse Jansen' };
    expect(await marleen.ask(done)).toEqual({
      actsForMe: [
        { verb: 'postponeVisit', assistant, visit },
        { verb: 'bookVisit', assistant, visit },
      ],
      me: { person: { delegations: [{ since: '2026-09-07T08:00:00Z', assistant }] } },
    });
    expect(await ilse.ask('{ actsForMe { verb } }')).toEqual({ actsForMe: [] });
  });

  it('answers about a reflection as if there were none', async () => {
    const looked = 'query ($id: ID!) { visit(id: $id) { id reflected points { id } } }';
    const before = await ilse.ask(looked, { id: ids.over });
    const reflections = acme.app.nest.get(ReflectionsService, { strict: false });
    await reflections.submitReflection(actorWith([], ids.leader), ids.over, [SECRET, '', '']);
    expect(await ilse.ask(looked, { id: ids.over })).toEqual(before);
    expect(before).toEqual({ visit: { id: ids.over, reflected: null, points: [] } });
    expect(await marleen.ask(looked, { id: ids.over })).toMatchObject({
      visit: { reflected: true },
    });
    const write =
      'mutation ($id: ID!) { submitReflection(visitId: $id, answers: ["x", "", ""]) { id } }';
    expect(await ilse.refusal(write, { id: ids.over })).toBe('NOT_ALLOWED');
  });

  it('is over at once when the leader revokes it, and what was done stays on record', async () => {
    expect(await marleen.ask(revoke, { p: ids.leader, a: ids.assistant })).toEqual({
      revokeDelegation: { delegations: [] },
    });
    const slot = await acme.slot(teamId, '2026-10-20T07:00:00Z');
    expect(await ilse.refusal(book, { slot, person: ids.leader })).not.toBeNull();
    expect(await ilse.refusal(postpone, { id: ids.visit, slot })).toBe('NOT_FOUND');
    const seen = 'query ($id: ID!) { visit(id: $id) { id } me { principals { id } } }';
    expect(await ilse.ask(seen, { id: ids.visit })).toEqual({
      visit: null,
      me: { principals: [] },
    });
    const { actsForMe } = await marleen.ask<{ actsForMe: unknown[] }>(done);
    expect(actsForMe).toHaveLength(2);
  });
});
