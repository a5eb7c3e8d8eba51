import type { Actor } from '../../../src/platform/actor.ts';
import { signedIn } from '../../support/api.ts';
import type { Api } from '../../support/api.ts';
import { startApp } from '../../support/app.ts';
import type { AppUnderTest } from '../../support/app.ts';
import { Visiting } from '../../support/visiting.ts';

type Heard = Readonly<{
  id: string;
  text: string;
  promise: {
    id: string;
    replyBy: string;
    dueOn: string;
    stage: string;
    owner: { id: string };
    answers: { kind: string; text: string; outcome: string | null }[];
  };
}>;

const points = `query ($teamId: ID!) { points(teamId: $teamId) { id text promise {
  id replyBy dueOn stage owner { id } answers { kind text outcome } } } }`;
const add = `mutation ($teamId: ID!, $input: PointInput!) {
  addTeamPoint(teamId: $teamId, input: $input) }`;
const answer = `mutation ($id: ID!, $kind: AnswerKind!, $text: String) {
  answerPromise(id: $id, kind: $kind, text: $text) { id } }`;
const asked = '{ confirmationQuestions { answerId point team } }';
const confirm = `mutation ($answerId: ID!, $confirmation: Confirmation!) {
  confirmAnswer(answerId: $answerId, confirmation: $confirmation) }`;

describe('F6 “We told the director; it disappeared.”', () => {
  let house: Visiting;
  let app: AppUnderTest;
  let petra: Actor;
  let member: Api;
  let lead: Api;
  let karim: Api;
  let [teamId, contactId] = ['', ''];

  beforeAll(async () => {
    house = await Visiting.open();
    house.now('2026-11-02T09:00:00Z');
    app = await startApp({ databaseUrl: house.world.url ?? '', clock: house.world.clock });
    const departmentId = await house.world.department('Operations');
    const contact = await house.leader('Karim');
    contactId = contact.personId;
    const { client } = house.world.db;
    await client.department.update({ where: { id: departmentId }, data: { contactId } });
    teamId = await house.world.team('Depot Amersfoort', { departmentId });
    petra = await house.host(teamId, 'Petra', 'MEMBER');
    const other = await house.host(teamId, 'Samira', 'LEAD');
    await house.account(petra, 'petra@acme.example');
    await house.account(other, 'samira@acme.example');
    await house.account(contact, 'karim@acme.example');
  });
  afterAll(async () => {
    await app.close();
    await house.close();
  });
  /** Sessions end by themselves in the weeks that this story takes. */
  const on = async (moment: string): Promise<void> => {
    house.now(moment);
    member = await signedIn(app, 'petra@acme.example');
    lead = await signedIn(app, 'samira@acme.example');
    karim = await signedIn(app, 'karim@acme.example');
  };
  const board = async (browser = lead): Promise<readonly Heard[]> =>
    (await browser.ask<{ points: Heard[] }>(points, { teamId })).points;
  const raise = async (text: string): Promise<Heard> => {
    const input = { kind: 'IN_THE_CUSTOMERS_WAY', text };
    await member.ask(add, { teamId, input });
    const heard = (await board()).find((point) => point.text === text);
    if (heard === undefined) throw new Error('A point that was added is on the board.');
    return heard;
  };

  it('gives a point of the team an owner and a date, and stores nothing that tells who', async () => {
    await on('2026-11-02T09:00:00Z');
    const heard = await raise('Klanten horen het tijdvak te laat.');
    expect(heard.promise).toMatchObject({
      owner: { id: contactId },
      replyBy: '2026-11-16',
      stage: 'HEARD',
    });
    const { client } = house.world.db;
    const stored = JSON.stringify([
      await client.point.findMany(),
      await client.promise.findMany(),
      await client.auditEntry.findMany(),
      await client.idempotencyKey.findMany(),
    ]);
    expect(stored).not.toContain(petra.personId);
  });

  it('is late from 17 November on, and not on the 16th', async () => {
    await on('2026-11-16T22:59:00Z');
    expect((await board())[0]?.promise.stage).toBe('HEARD');
    await on('2026-11-17T09:00:00Z');
    expect((await board())[0]?.promise.stage).toBe('OVERDUE');
  });

  it('takes a no only with a reason, which the board shows', async () => {
    const [heard] = await board();
    const id = heard?.promise.id;
    const short = { id, kind: 'NO_BECAUSE', text: 'Dat kan helaas niet' };
    expect(await karim.refusal(answer, short)).toBe('ANSWER_TOO_SHORT');
    const text = 'Het rooster ligt al vast tot de zomer.';
    await karim.ask(answer, { id, kind: 'NO_BECAUSE', text });
    expect((await board(member))[0]?.promise).toMatchObject({
      stage: 'NO_BECAUSE',
      answers: [{ kind: 'NO_BECAUSE', text, outcome: null }],
    });
  });

  it('asks the team fourteen days after "done", and a no opens it again', async () => {
    await on('2026-11-17T09:00:00Z');
    const { promise } = await raise('De poort gaat te laat open.');
    await karim.ask(answer, { id: promise.id, kind: 'DONE', text: 'Om zes uur nu.' });
    await on('2026-12-01T08:59:59Z');
    expect(await member.ask(asked)).toEqual({ confirmationQuestions: [] });
    await on('2026-12-01T09:00:00Z');
    const { confirmationQuestions: questions } = await member.ask<{
      confirmationQuestions: { answerId: string }[];
    }>(asked);
    expect(questions).toMatchObject([
      { point: 'De poort gaat te laat open.', team: 'Depot Amersfoort' },
    ]);
    const answerId = questions[0]?.answerId;
    expect(await karim.refusal(confirm, { answerId, confirmation: 'YES' })).toBe('NOT_FOUND');
    await member.ask(confirm, { answerId, confirmation: 'NO' });
    expect(await member.refusal(confirm, { answerId, confirmation: 'YES' })).toBe(
      'CONFIRMED_ALREADY',
    );
    const heard = (await board()).find((point) => point.promise.id === promise.id);
    expect(heard?.promise).toMatchObject({
      stage: 'HEARD',
      dueOn: '2026-12-15',
      owner: { id: contactId },
      answers: [{ kind: 'DONE', outcome: 'REOPENED' }],
    });
    const { client } = house.world.db;
    const stored = JSON.stringify([
      await client.promiseAnswer.findMany(),
      await client.confirmationSpent.findMany(),
      await client.auditEntry.findMany(),
      await client.idempotencyKey.findMany(),
    ]);
    expect(stored).not.toContain(petra.personId);
  });
});
