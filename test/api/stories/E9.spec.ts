import type { Actor } from '../../../src/platform/actor.ts';
import { dateOnly } from '../../../src/platform/database/dates.ts';
import { signedIn } from '../../support/api.ts';
import type { Api } from '../../support/api.ts';
import { startApp } from '../../support/app.ts';
import type { AppUnderTest } from '../../support/app.ts';
import { visitOf } from '../../support/visited.ts';
import { Visiting } from '../../support/visiting.ts';
import { day } from '../../support/world.ts';

type Promised = Readonly<{ id: string; dueOn: string; stage: string; point: { text: string } }>;
type Shared = Readonly<{ sharePoint: { promise: { id: string; owner: { id: string } } } }>;
type Settling = Readonly<{
  applies: boolean;
  overdue: number;
  liftedUntil: string | null;
  promises: { id: string }[];
  slots: { id: string; team: { id: string } }[];
}>;

const share = `mutation ($input: SharePointInput!) {
  sharePoint(input: $input) { id promise { id dueOn owner { id } } } }`;
const mine = `query ($ownerId: ID!) { promises(ownerId: $ownerId, open: true) {
  id dueOn stage point { text } } }`;
const answer = `mutation ($id: ID!, $kind: AnswerKind!, $text: String, $busyUntil: Date) {
  answerPromise(id: $id, kind: $kind, text: $text, busyUntil: $busyUntil) { id stage } }`;
const settling = `query ($personId: ID) { settleFirst(personId: $personId) {
  applies overdue liftedUntil promises { id } slots { id team { id } } } }`;
const book = 'mutation ($slotId: ID!) { bookVisit(slotId: $slotId) { id } }';
const doors = `query ($teamId: ID!) {
  slots(from: "2026-10-01", until: "2026-12-31", teamId: $teamId) { id whyNotBookable } }`;
const lift = `mutation ($input: LiftSettleFirstInput!) {
  liftSettleFirst(input: $input) { applies liftedUntil } }`;

describe('E9 “I promised things and lost sight of them.”', () => {
  let house: Visiting;
  let app: AppUnderTest;
  let leader: Actor;
  let colleague: Actor;
  let contactId: string;
  let marleen: Api;
  let joost: Api;
  let hanna: Api;
  let [depot, elsewhere] = ['', ''];
  let visits = 0;

  beforeAll(async () => {
    house = await Visiting.open();
    app = await startApp({ databaseUrl: house.world.url ?? '', clock: house.world.clock });
    [leader, colleague] = [await house.leader('Marleen'), await house.leader('Joost')];
    marleen = await signedIn(app, await house.account(leader, 'marleen@acme.example'));
    joost = await signedIn(app, await house.account(colleague, 'joost@acme.example'));
    const hr = await house.world.actor('Hanna');
    hanna = await signedIn(app, await house.account(hr, 'hanna@acme.example', 'HR'));
    contactId = await house.world.person('Karim');
    const departmentId = await house.world.department('Operations');
    const { client } = house.world.db;
    await client.department.update({ where: { id: departmentId }, data: { contactId } });
    depot = await house.world.team('Depot Amersfoort', { departmentId, budgetPerWeek: 5 });
    elsewhere = await house.world.team('Contactcentrum', { departmentId, budgetPerWeek: 5 });
    await house.host(depot, 'Petra');
  });
  afterAll(async () => {
    await app.close();
    await house.close();
  });
  beforeEach(() => house.now('2026-09-07T12:00:00Z'));

  const visited = (teamId: string): Promise<string> => {
    visits += 1;
    const startsAt = day('2026-05-01').add({ days: visits }).toString() + 'T07:00:00Z';
    const where = { programmeId: house.programmeId, personId: leader.personId, teamId, startsAt };
    return visitOf(house.world, where, { state: 'DONE' });
  };
  const shared = async (visitId: string, text: string, keep: boolean) => {
    const input = { visitId, kind: 'IDEA', text, keep };
    const answered = await marleen.ask<Shared>(share, { input });
    return answered.sharePoint.promise;
  };
  const promised = async (): Promise<readonly Promised[]> =>
    (await marleen.ask<{ promises: Promised[] }>(mine, { ownerId: leader.personId })).promises;
  const standing = async (browser = marleen): Promise<Settling> =>
    (await browser.ask<{ settleFirst: Settling }>(settling, { personId: leader.personId }))
      .settleFirst;

  it('keeps one promise a visit; the others go to the department responsible', async () => {
    const visitId = await visited(depot);
    const kept = await shared(visitId, 'Bel de klant een uur vooraf.', true);
    const other = await shared(visitId, 'De app toont het tijdvak niet.', false);
    expect([kept.owner.id, other.owner.id]).toEqual([leader.personId, contactId]);
    const input = { visitId, kind: 'IDEA', text: 'Nog een.', keep: true };
    expect(await marleen.refusal(share, { input })).toBe('PROMISE_KEPT_ALREADY');
    expect(await promised()).toMatchObject([{ id: kept.id, dueOn: '2026-09-21' }]);
  });

  it('sorts them by the date on which an answer is due, and takes "busy" twice', async () => {
    const [first] = await promised();
    house.now('2026-09-08T12:00:00Z');
    await shared(await visited(depot), 'Eén sleutel past niet.', true);
    const busy = (busyUntil: string) =>
      marleen.ask(answer, { id: first?.id, kind: 'BUSY', busyUntil });
    await busy('2026-10-20');
    expect((await promised()).map(({ dueOn }) => dueOn)).toEqual(['2026-09-22', '2026-10-20']);
    await busy('2026-11-20');
    const third = { id: first?.id, kind: 'BUSY', busyUntil: '2026-12-20' };
    expect(await marleen.refusal(answer, third)).toBe('BUSY_TWICE');
    await marleen.ask(answer, { id: first?.id, kind: 'DONE' });
  });

  it('stays the owner’s until the colleague who is asked says yes', async () => {
    const [one] = await promised();
    const asked = { promiseId: one?.id, toId: colleague.personId };
    await marleen.ask(
      'mutation ($promiseId: ID!, $toId: ID!) { askHandOver(promiseId: $promiseId, toId: $toId) { owner { id } } }',
      asked,
    );
    expect((await promised()).map(({ id }) => id)).toContain(one?.id);
    const taken = await joost.ask(
      '{ promisesToTakeOver { id handOver { forMe askedBy { name } } } }',
    );
    expect(taken).toEqual({
      promisesToTakeOver: [
        { id: one?.id, handOver: { forMe: true, askedBy: { name: 'Marleen Jansen' } } },
      ],
    });
    await joost.ask(
      'mutation ($promiseId: ID!) { answerHandOver(promiseId: $promiseId, answer: ACCEPTED) }',
      { promiseId: one?.id },
    );
    expect(await promised()).toEqual([]);
  });

  it('goes back first with five of one’s own overdue, and can book that at once', async () => {
    for (let count = 0; count < 5; count += 1) {
      const kept = await shared(await visited(depot), `Toezegging ${count}`, true);
      expect(kept.owner.id).toBe(leader.personId);
    }
    const [back, away] = [
      await house.slot({ teamId: depot, startsAt: '2026-10-06T07:00:00Z' }),
      await house.slot({ teamId: elsewhere, startsAt: '2026-10-07T07:00:00Z' }),
    ];
    house.now('2026-09-21T12:00:00Z');
    expect(await standing()).toMatchObject({ applies: false, overdue: 0, slots: [] });
    house.now('2026-09-22T12:00:00Z');
    const now = await standing();
    expect(now).toMatchObject({ applies: true, overdue: 5, slots: [{ id: back }] });
    expect(now.promises).toHaveLength(5);
    expect(await marleen.ask(doors, { teamId: elsewhere })).toEqual({
      slots: [{ id: away, whyNotBookable: 'SETTLE_FIRST' }],
    });
    expect(await marleen.ask(doors, { teamId: depot })).toEqual({
      slots: [{ id: back, whyNotBookable: null }],
    });
    const { errors } = await marleen.send(book, { variables: { slotId: away } });
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'SETTLE_FIRST',
      details: { count: 5, teams: 'Depot Amersfoort' },
    });
  });

  it('lets HR lift it with a reason, which the audit does not carry', async () => {
    house.now('2026-09-22T12:00:00Z');
    const reason = 'De directie wisselt van portefeuille deze maand.';
    const input = { personId: leader.personId, reason, until: '2026-09-30' };
    expect(await marleen.refusal(lift, { input })).toBe('NOT_ALLOWED');
    for (const wrong of [
      { reason: 'Zomaar, omdat ik' },
      { until: '2026-09-21' },
      { until: '2026-12-24' },
    ]) {
      const code = await hanna.refusal(lift, { input: { ...input, ...wrong } });
      expect(code).toBe('INVALID_INPUT');
    }
    await hanna.ask(lift, { input });
    expect(await standing()).toMatchObject({
      applies: false,
      overdue: 5,
      liftedUntil: '2026-09-30',
    });
    house.now('2026-10-01T12:00:00Z');
    expect(await standing(hanna)).toMatchObject({ applies: true, liftedUntil: null });
    const { auditEntry, settleFirstLift } = house.world.db.client;
    const entry = await auditEntry.findFirstOrThrow({ where: { action: 'liftSettleFirst' } });
    expect(JSON.stringify(entry)).not.toContain(reason);
    expect(entry.changes).toEqual({ until: [null, '2026-09-30'] });
    expect(await settleFirstLift.findFirstOrThrow()).toMatchObject({ reason });
    expect(await joost.refusal(settling, { personId: leader.personId })).toBe('NOT_ALLOWED');
  });

  it('books the return visit, and never bars where there is no way back', async () => {
    house.now('2026-10-01T12:00:00Z');
    const { slots } = await standing();
    await marleen.ask(book, { slotId: slots[0]?.id });
    expect(await standing()).toMatchObject({ applies: false, overdue: 5, slots: [] });
    const away = await house.slot({ teamId: elsewhere, startsAt: '2026-10-08T07:00:00Z' });
    await marleen.ask(book, { slotId: away });
  });

  it('changes nothing with five overdue with others, or with those of who left', async () => {
    house.now('2026-10-01T12:00:00Z');
    const { client } = house.world.db;
    const back = await house.slot({ teamId: depot, startsAt: '2026-10-13T07:00:00Z' });
    expect(await standing()).toMatchObject({ applies: true, slots: [{ id: back }] });
    await client.promise.updateMany({
      where: { ownerId: leader.personId },
      data: { ownerId: contactId },
    });
    expect(await standing()).toMatchObject({ applies: false, overdue: 0 });
    const serviceUntil = dateOnly(day('2026-09-30'));
    const data = { serviceUntil, successorId: leader.personId };
    await client.person.update({ where: { id: contactId }, data });
    expect(await promised()).not.toEqual([]);
    expect(await standing()).toMatchObject({ applies: false, overdue: 0 });
    const away = await house.slot({ teamId: elsewhere, startsAt: '2026-10-14T07:00:00Z' });
    await marleen.ask(book, { slotId: away });
  });
});
