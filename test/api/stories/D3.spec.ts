import type { Api } from '../../support/api.ts';
import { Organisation } from '../../support/organisation.ts';
import { visitOf } from '../../support/visited.ts';

const figures = `query ($id: ID!) { overview(programmeId: $id) {
  rhythm { numerator denominator } perDepartment { department { name } leaders adjustedNorm done confirmed }
  withoutDate { person { name } department { name } adjustedNorm done missing } } }`;
const move = `mutation ($personIds: [ID!]!, $departmentId: ID!, $from: Date!) {
  movePeople(personIds: $personIds, departmentId: $departmentId, from: $from) { department { name } } }`;
const leave = `mutation ($personId: ID!, $lastDay: Date!, $successorId: ID) {
  endService(personId: $personId, lastDay: $lastDay, successorId: $successorId) { serviceUntil successor { name } } }`;
const openPromises =
  'query ($ownerId: ID!) { promises(ownerId: $ownerId, open: true) { id owner { name } mayAnswer } }';
const answer =
  'mutation ($id: ID!) { answerPromise(id: $id, kind: DONE, text: "Het is geregeld.") { stage owner { name } } }';

let acme: Organisation;
let hr: Api;
let programmeId: string;
let teamId: string;
const leaderIds: string[] = [];

describe('D3 “New year, new agreement, and we reorganised.”', () => {
  beforeAll(async () => {
    acme = await Organisation.open('2027-01-04T08:00:00Z');
    await acme.person('Hanna', { roles: ['HR'] });
    hr = await acme.browser('hanna@acme.example');
    programmeId = await acme.programme(2026);
    teamId = await acme.world.team('Storingsdienst');
    for (let number = 1; number <= 40; number += 1) {
      const more = { department: 'Noord', leaderGroup: 'Directie' };
      const personId = await acme.world.person(`Leider ${number}`, more);
      leaderIds.push(personId);
      const startsAt = `2026-${String((number % 12) + 1).padStart(2, '0')}-10T08:00:00Z`;
      await visitOf(acme.world, { programmeId, personId, teamId, startsAt }, { state: 'DONE' });
    }
  });
  afterAll(() => acme.close());

  it('rolls the programme over to a new year with one action, as a draft', async () => {
    const visitTypeId = await acme.world.visitType();
    const { agreement } = acme.world.db.client;
    const { id: agreementId } = await agreement.findFirstOrThrow({ where: { programmeId } });
    await acme.world.db.client.agreementShare.create({
      data: { agreementId, visitTypeId, count: 2 },
    });
    const roll = `mutation ($id: ID!) { rollOverProgramme(programmeId: $id) { name startsOn endsOn state noticeWorkingDays
      councilDecisionNumber councilDecidedOn noCouncilBecause whyNotPublishable
      agreements { leaderGroup norm shares { count visitType { code } } } } }`;
    expect(await hr.ask(roll, { id: programmeId })).toEqual({
      rollOverProgramme: {
        name: 'Open Deur 2027',
        startsOn: '2027-01-01',
        endsOn: '2027-12-31',
        state: 'DRAFT',
        noticeWorkingDays: 7,
        councilDecisionNumber: null,
        councilDecidedOn: null,
        noCouncilBecause: null,
        whyNotPublishable: 'WORKS_COUNCIL_PENDING',
        agreements: [
          {
            leaderGroup: 'Directie',
            norm: 4,
            shares: [{ count: 2, visitType: { code: 'TECHNICIAN' } }],
          },
        ],
      },
    });
    expect(await hr.refusal(roll, { id: programmeId })).toBe('PROGRAMME_OVERLAPS');
  });

  it('moves 40 people between departments, and last year’s figures stay as they were', async () => {
    const before = await hr.ask(figures, { id: programmeId });
    const departmentId = await acme.world.department('Zuid');
    const moved = await hr.ask<{ movePeople: unknown[] }>(move, {
      ...{ personIds: leaderIds, departmentId },
      from: '2027-01-01',
    });
    expect(moved.movePeople).toEqual(leaderIds.map(() => ({ department: { name: 'Zuid' } })));
    expect(await hr.ask(figures, { id: programmeId })).toEqual(before);
    const { person } = await hr.ask<{ person: object }>(
      'query ($id: ID!) { person(id: $id) { departments { from until department { name } } } }',
      { id: leaderIds[0] },
    );
    expect(person).toEqual({
      departments: [
        { from: '2020-01-01', until: '2026-12-31', department: { name: 'Noord' } },
        { from: '2027-01-01', until: null, department: { name: 'Zuid' } },
      ],
    });
  });

  it('moves all of them or nobody, and not into a time that was counted', async () => {
    const departmentId = await acme.world.department('Oost');
    const early = { personIds: leaderIds, departmentId, from: '2026-12-01' };
    expect(await hr.refusal(move, early)).toBe('MOVE_TOO_EARLY');
    const stranger = [...leaderIds, '019b0000-0000-7000-8000-000000000000'];
    const partly = { personIds: stranger, departmentId, from: '2027-01-04' };
    expect(await hr.refusal(move, partly)).toBe('NOT_FOUND');
    const { departmentMembership } = acme.world.db.client;
    expect(await departmentMembership.count({ where: { departmentId } })).toBe(0);
  });

  leaving();
});

function leaving(): void {
  it('gives a leaver’s promises to the named successor, from the day after the last', async () => {
    const leaver = await acme.person('Marleen', { leaderGroup: 'Directie' });
    const successor = await acme.person('Joost', { leaderGroup: 'Directie' });
    const promiseId = await acme.promise(teamId, leaver.id, 'De brief noemt een bedrag.');
    const left = { personId: leaver.id, lastDay: '2027-01-31', successorId: successor.id };
    expect(await hr.ask(leave, left)).toEqual({
      endService: { serviceUntil: '2027-01-31', successor: { name: 'Joost Jansen' } },
    });
    const marleen = await acme.browser(leaver.email);
    const joost = await acme.browser(successor.email);
    acme.world.clock.set('2027-01-31T12:00:00Z');
    expect(await joost.ask(openPromises, { ownerId: successor.id })).toEqual({ promises: [] });
    expect(await marleen.ask(openPromises, { ownerId: leaver.id })).toEqual({
      promises: [{ id: promiseId, owner: { name: 'Marleen Jansen' }, mayAnswer: true }],
    });
    acme.world.clock.set('2027-02-01T12:00:00Z');
    expect(await joost.ask(openPromises, { ownerId: successor.id })).toEqual({
      promises: [{ id: promiseId, owner: { name: 'Joost Jansen' }, mayAnswer: true }],
    });
    expect(await hr.ask(openPromises, { ownerId: leaver.id })).toEqual({ promises: [] });
    expect(await joost.ask(answer, { id: promiseId })).toMatchObject({
      answerPromise: { stage: 'DONE' },
    });
  });

  it('gives them to HR without a successor, or when the successor leaves too: never to nobody', async () => {
    acme.world.clock.set('2027-02-01T12:00:00Z');
    const alone = await acme.person('Karim', { leaderGroup: 'Directie' });
    const first = await acme.person('Piet', { leaderGroup: 'Directie' });
    const second = await acme.person('Sofie', { leaderGroup: 'Directie' });
    const promises = [
      await acme.promise(teamId, alone.id, 'Bel klanten een uur vooraf.'),
      await acme.promise(teamId, first.id, 'Zet de storingskaart op de site.'),
    ];
    await hr.ask(leave, { personId: alone.id, lastDay: '2027-02-01' });
    await hr.ask(leave, { personId: first.id, lastDay: '2027-02-01', successorId: second.id });
    await hr.ask(leave, { personId: second.id, lastDay: '2027-02-01' });
    acme.world.clock.set('2027-02-02T12:00:00Z');
    const { promises: all } = await hr.ask<{ promises: { id: string; owner: object }[] }>(
      '{ promises(open: true) { id owner { name } mayAnswer } }',
    );
    for (const id of promises) {
      expect(all).toContainEqual({ id, owner: { name: 'Hanna Jansen' }, mayAnswer: true });
    }
    await hr.ask('mutation ($id: ID!) { continueService(personId: $id) { id } }', { id: alone.id });
    const karim = await acme.browser(alone.email);
    expect(await karim.ask(openPromises, { ownerId: alone.id })).toMatchObject({
      promises: [{ id: promises[0], owner: { name: 'Karim Jansen' } }],
    });
  });

  it('refuses a successor who is oneself or leaves as well, and a last day before the first', async () => {
    const [leaver, other] = [await acme.person('Noor'), await acme.person('Bas')];
    const lastDay = '2027-03-31';
    const refusal = (input: object) =>
      hr.refusal(leave, { personId: leaver.id, lastDay, ...input });
    expect(await refusal({ successorId: leaver.id })).toBe('SUCCESSOR_ITSELF');
    await hr.ask(leave, { personId: other.id, lastDay });
    expect(await refusal({ successorId: other.id })).toBe('SUCCESSOR_LEAVES');
    expect(await refusal({ lastDay: '2019-12-31' })).toBe('PERIOD_REVERSED');
  });

  it('ends what assistants may do for a leaver', async () => {
    const [leaver, assistant] = [
      await acme.person('Vera', { leaderGroup: 'Directie' }),
      await acme.person('Ilse'),
    ];
    const grant =
      'mutation ($p: ID!, $a: ID!) { grantDelegation(principalId: $p, assistantId: $a) { id } }';
    await hr.ask(grant, { p: leaver.id, a: assistant.id });
    await hr.ask(leave, { personId: leaver.id, lastDay: '2027-02-10' });
    const ilse = await acme.browser(assistant.email);
    const principals = '{ me { principals { name } } }';
    expect(await ilse.ask(principals)).toEqual({ me: { principals: [{ name: 'Vera Jansen' }] } });
    acme.world.clock.set('2027-02-11T12:00:00Z');
    expect(await ilse.ask(principals)).toEqual({ me: { principals: [] } });
    expect(
      await ilse.ask('query ($id: ID!) { person(id: $id) { name } }', { id: leaver.id }),
    ).toEqual({ person: null });
  });
}
