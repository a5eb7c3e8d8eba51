import { toDate } from '../../../src/platform/database/dates.ts';
import { signedIn } from '../../support/api.ts';
import type { Api } from '../../support/api.ts';
import { startApp } from '../../support/app.ts';
import type { AppUnderTest } from '../../support/app.ts';
import { visitOf } from '../../support/visited.ts';
import { Visiting } from '../../support/visiting.ts';
import { at, day } from '../../support/world.ts';

type Warned = Readonly<{
  overview: {
    warning: {
      state: string;
      quarters: { startsOn: string; visits: number; followThrough: { rate: number | null } }[];
    };
    followThrough: { confirmed: { numerator: number; denominator: number } };
  };
}>;

const ask = `query ($programmeId: ID!) { overview(programmeId: $programmeId) {
  warning { state quarters { startsOn visits followThrough { rate } answeredInTime { rate } } }
  followThrough { confirmed { numerator denominator } partly unanswered quickWins { rate } } } }`;
const set = `mutation ($programmeId: ID!, $thresholds: ThresholdsInput!) {
  setThresholds(programmeId: $programmeId, thresholds: $thresholds) { warnFollowDown } }`;
const usual = {
  replyByWorkingDays: 10,
  confirmAfterDays: 14,
  settleFirstFrom: 5,
  warnVisitsUp: 20,
  warnFollowDown: 10,
  warnFromVisits: 8,
};

describe('H10 “Participation is up, mood is down; nobody saw it coming.”', () => {
  let house: Visiting;
  let app: AppUnderTest;
  let hanna: Api;
  let [teamId, leaderId] = ['', ''];

  beforeAll(async () => {
    house = await Visiting.open();
    // The second quarter against the third, with every answer of both older than 28 days.
    house.now('2026-11-02T12:00:00Z');
    app = await startApp({ databaseUrl: house.world.url ?? '', clock: house.world.clock });
    const hr = await house.world.actor('Hanna');
    hanna = await signedIn(app, await house.account(hr, 'hanna@acme.example', 'HR'));
    teamId = await house.world.team('Depot');
    leaderId = (await house.leader('Marleen')).personId;
  });
  afterAll(async () => {
    await app.close();
    await house.close();
  });
  beforeEach(async () => {
    const { client } = house.world.db;
    await client.point.deleteMany();
    await client.visit.deleteMany();
  });

  const visits = async (firstDay: string, count: number): Promise<void> => {
    for (let index = 0; index < count; index += 1) {
      const startsAt = `${day(firstDay).add({ days: index }).toString()}T07:00:00Z`;
      const where = { programmeId: house.programmeId, personId: leaderId, teamId, startsAt };
      await visitOf(house.world, where, { state: 'DONE' });
    }
  };
  const answers = async (firstDay: string, noticed: number, all: number): Promise<void> => {
    const { client } = house.world.db;
    for (let index = 0; index < all; index += 1) {
      const answeredAt = toDate(at(`${firstDay}T12:00:00Z`).add({ hours: 24 * index }));
      const point = { teamId, kind: 'IDEA', text: `Punt ${index}`, raisedOn: answeredAt } as const;
      const replyBy = toDate(at(`${firstDay}T00:00:00Z`).add({ hours: 24 * index }));
      const { id: pointId } = await client.point.create({ data: point });
      const promise = { pointId, ownerId: leaderId, replyBy };
      const { id: promiseId } = await client.promise.create({ data: promise });
      const given = { promiseId, kind: 'DONE', answeredAt, answeredBy: leaderId } as const;
      const said = index < noticed ? { yes: 1 } : { partly: 1 };
      await client.promiseAnswer.create({ data: { ...given, ...said } });
    }
  };
  const warning = async () =>
    (await hanna.ask<Warned>(ask, { programmeId: house.programmeId })).overview;

  it('warns at +30 % visits and 70 → 45 %, with the three series', async () => {
    await visits('2026-04-01', 10);
    await visits('2026-07-01', 13);
    await answers('2026-04-01', 14, 20);
    await answers('2026-07-01', 9, 20);
    const { warning: warned, followThrough } = await warning();
    expect(warned.state).toBe('WARNING');
    expect(warned.quarters.map(({ startsOn }) => startsOn)).toEqual([
      '2025-07-01',
      '2025-10-01',
      '2026-01-01',
      '2026-04-01',
      '2026-07-01',
    ]);
    expect(warned.quarters.slice(-2)).toMatchObject([
      { visits: 10, followThrough: { rate: 0.7 }, answeredInTime: { rate: 1 } },
      { visits: 13, followThrough: { rate: 0.45 }, answeredInTime: { rate: 1 } },
    ]);
    expect(followThrough).toMatchObject({
      confirmed: { numerator: 23, denominator: 40 },
      partly: 17,
      unanswered: 0,
    });
  });

  it('does not where follow-through is steady', async () => {
    await visits('2026-04-01', 10);
    await visits('2026-07-01', 13);
    await answers('2026-04-01', 14, 20);
    await answers('2026-07-01', 14, 20);
    expect((await warning()).warning.state).toBe('NONE');
  });

  it('says that there is too little below eight visits a quarter', async () => {
    await visits('2026-04-01', 7);
    await visits('2026-07-01', 13);
    await answers('2026-04-01', 14, 20);
    await answers('2026-07-01', 9, 20);
    expect((await warning()).warning.state).toBe('TOO_FEW');
  });

  it('follows the thresholds that HR sets, and tells nobody else', async () => {
    await visits('2026-04-01', 10);
    await visits('2026-07-01', 13);
    await answers('2026-04-01', 14, 20);
    await answers('2026-07-01', 9, 20);
    const { programmeId } = house;
    const put = (thresholds: object) => ({ programmeId, thresholds: { ...usual, ...thresholds } });
    await hanna.ask(set, put({ warnFollowDown: 26 }));
    expect((await warning()).warning.state).toBe('NONE');
    await hanna.ask(set, put({}));
    expect((await warning()).warning.state).toBe('WARNING');
    for (const wrong of [{ warnFollowDown: 0 }, { warnVisitsUp: 501 }, { settleFirstFrom: -1 }]) {
      expect(await hanna.refusal(set, put(wrong))).toBe('INVALID_INPUT');
    }
    const joost = await house.leader('Joost');
    const other = await signedIn(app, await house.account(joost, 'joost@acme.example'));
    expect(await other.refusal(ask, { programmeId })).toBe('NOT_ALLOWED');
    expect(await other.refusal(set, put({}))).toBe('NOT_ALLOWED');
  });
});
