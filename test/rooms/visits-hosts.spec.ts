import type { Actor } from '../../src/platform/actor.ts';
import type { Visit } from '../../src/visits/rules/visit.ts';
import { tables } from '../support/tables.ts';
import { refusalOf, Visiting } from '../support/visiting.ts';

const TUESDAY = '2026-10-06T08:00:00Z';

let house: Visiting;
let teamId: string;
let marleen: Actor;
let lead: Actor;
let mila: Actor;
let otto: Actor;
let visit: Visit;

beforeAll(async () => {
  house = await Visiting.open();
});

beforeEach(async () => {
  house.now('2026-09-07T08:00:00Z');
  teamId = await house.world.team(`Team ${Math.random()}`);
  marleen = await house.leader('Marleen');
  lead = await house.host(teamId, 'Sanne');
  mila = await house.host(teamId, 'Mila', 'MEMBER');
  otto = await house.host(teamId, 'Otto', 'MEMBER');
  visit = await house.bookings.bookVisit(marleen, await house.slot({ teamId, startsAt: TUESDAY }));
});

afterAll(async () => {
  await house.close();
});

const host = async () => (await house.hosts.claimsOf([visit.id])).get(visit.id)?.personId ?? null;
const card = async (who: Actor = lead): Promise<string> => {
  const url = (await house.hosts.cardsOf(who, [visit])).get(visit.id);
  return url?.split('/').at(-1) ?? '';
};
/** Tables in which a row mentions this person anywhere. */
const mentions = async ({ personId }: Actor): Promise<string[]> => {
  const found: string[] = [];
  for (const { name } of tables()) {
    const rows = await house.world.db.client.$queryRawUnsafe<unknown[]>(
      `SELECT 1 FROM "${name}" AS t WHERE to_jsonb(t)::text LIKE '%' || $1 || '%' LIMIT 1`,
      personId,
    );
    if (rows.length > 0) found.push(name);
  }
  return found.sort();
};

describe('who receives the visitor', () => {
  it('is the first colleague who presses; the next hears that somebody was found', async () => {
    await house.hosts.claimVisit(mila, visit.id);
    expect(await host()).toBe(mila.personId);
    expect(await refusalOf(house.hosts.claimVisit(otto, visit.id))).toBe('HOST_FOUND');
    expect(await refusalOf(house.hosts.claimVisit(mila, visit.id))).toBeNull();
    expect(await host()).toBe(mila.personId);
  });

  it('is one of those who press at the same moment', async () => {
    for (let round = 0; round < 5; round += 1) {
      const team = [lead, mila, otto];
      const codes = await Promise.all(
        team.map((who) => refusalOf(house.hosts.claimVisit(who, visit.id))),
      );
      expect(codes.filter((code) => code === null)).toHaveLength(1);
      expect(codes.filter((code) => code === 'HOST_FOUND')).toHaveLength(2);
      await Promise.all(team.map((who) => house.hosts.giveBackVisit(who, visit.id)));
      expect(await host()).toBeNull();
    }
  });

  it('is somebody of the team, and never the visitor', async () => {
    const stranger = await house.leader('Joost');
    expect(await refusalOf(house.hosts.claimVisit(stranger, visit.id))).toBe('NOT_FOUND');
    expect(await refusalOf(house.hosts.claimVisit(marleen, visit.id))).toBe('NOT_ALLOWED');
    expect(await refusalOf(house.hosts.claimVisit(house.world.hr, visit.id))).toBe('NOT_ALLOWED');
    await house.world.member(teamId, marleen.personId);
    expect(await refusalOf(house.hosts.claimVisit(marleen, visit.id))).toBe('NOT_ALLOWED');
  });

  it('may give the visit back, and nothing anywhere tells who that was', async () => {
    const before = await mentions(mila);
    await house.hosts.claimVisit(mila, visit.id);
    expect(await mentions(mila)).toEqual([...before, 'HostClaim'].sort());
    await house.hosts.giveBackVisit(mila, visit.id);
    await house.hosts.giveBackVisit(mila, visit.id);
    expect(await mentions(mila)).toEqual(before);
    const entries = await house.world.db.client.auditEntry.findMany({
      where: { subjectId: visit.id },
      orderBy: { id: 'asc' },
    });
    expect(entries.map(({ action, actorId }) => [action, actorId])).toEqual([
      ['bookVisit', marleen.personId],
      ['claimVisit', null],
      ['giveBackVisit', null],
    ]);
    await house.hosts.claimVisit(otto, visit.id);
    expect(await host()).toBe(otto.personId);
  });
});

describe('the card and the lead of the team', () => {
  it('keeps the visit when somebody else presses “give back”', async () => {
    await house.hosts.claimVisit(mila, visit.id);
    await house.hosts.giveBackVisit(otto, visit.id);
    expect(await host()).toBe(mila.personId);
  });

  it('gives the visit back by a printed card, whose link ends with it', async () => {
    await house.hosts.claimVisit(mila, visit.id);
    const token = await card();
    expect(await card(mila)).toBe('');
    expect(await house.hosts.hostCard(token)).toMatchObject({
      visit: { id: visit.id },
      host: { givenName: 'Mila' },
      visitor: { givenName: 'Marleen' },
    });
    await house.hosts.giveBackByCard(token);
    expect(await host()).toBeNull();
    await house.hosts.claimVisit(mila, visit.id);
    expect(await refusalOf(house.hosts.hostCard(token))).toBe('LINK_INVALID');
    expect(await refusalOf(house.hosts.giveBackByCard(token))).toBe('LINK_INVALID');
    expect(await host()).toBe(mila.personId);
    expect(await card()).not.toBe(token);
  });

  it('takes another guest of the own team along by the card, and no guest of another team', async () => {
    await house.hosts.claimVisit(mila, visit.id);
    const token = await card();
    const elsewhere = await house.world.team(`Other ${Math.random()}`);
    const next = { startsAt: '2026-10-13T08:00:00Z' };
    const own = await house.bookings.bookVisit(marleen, await house.slot({ teamId, ...next }));
    const slotId = await house.slot({ teamId: elsewhere, startsAt: '2026-10-14T08:00:00Z' });
    const other = await house.bookings.bookVisit(marleen, slotId);
    expect(await refusalOf(house.cardActs.claimByCard(token, other.id))).toBe('NOT_FOUND');
    await house.cardActs.claimByCard(token, own.id);
    expect((await house.hosts.claimsOf([own.id])).get(own.id)?.personId).toBe(mila.personId);
    const { visit: seen } = await house.hosts.hostCard(token);
    expect(seen.id).toBe(visit.id);
  });

  it('says by the card that it happened, once it has, and not after leaving the team', async () => {
    await house.hosts.claimVisit(mila, visit.id);
    const token = await card();
    const happened = () => house.cardActs.concludeByCard(token, 'CONFIRM_IT_HAPPENED');
    expect(await refusalOf(happened())).toBe('NOT_OVER_YET');
    house.now('2026-10-06T12:00:00Z');
    const where = { teamId_personId: { teamId, personId: mila.personId } };
    await house.world.db.client.teamMember.delete({ where });
    expect(await refusalOf(happened())).toBe('NOT_ALLOWED');
    await house.world.member(teamId, mila.personId);
    await happened();
    expect((await house.visits.visit(house.world.hr, visit.id)).state).toBe('DONE');
  });

  it('takes back by the card what its host said, for twelve seconds, and nothing of another', async () => {
    await house.hosts.claimVisit(mila, visit.id);
    const token = await card();
    const stateNow = async () => (await house.visits.visit(house.world.hr, visit.id)).state;
    const undo = () => refusalOf(house.cardActs.undoByCard(token));
    house.now('2026-10-06T12:00:00Z');
    expect(await undo()).toBe('UNDO_TOO_LATE');
    await house.cardActs.concludeByCard(token, 'REPORT_MISSED');
    await house.cardActs.undoByCard(token);
    expect(await stateNow()).toBe('CONFIRMED');
    expect(await undo()).toBe('UNDO_TOO_LATE');
    await house.outcomes.reportMissed(lead, visit.id);
    expect(await undo()).toBe('UNDO_TOO_LATE');
    await house.undoing.undoChange(lead, visit.id);
    await house.cardActs.concludeByCard(token, 'CONFIRM_IT_HAPPENED');
    house.now('2026-10-06T12:00:12Z');
    expect(await undo()).toBe('UNDO_TOO_LATE');
    expect(await stateNow()).toBe('DONE');
    const acts = await house.world.db.client.auditEntry.findMany({
      where: { subjectId: visit.id, action: 'undoChange', actorId: null },
    });
    expect(acts.map(({ onBehalfOf }) => onBehalfOf)).toEqual([null]);
  });

  it('is arranged by the team lead, whoever it was before, and by nobody else', async () => {
    await house.hosts.claimVisit(mila, visit.id);
    const old = await card();
    await house.hosts.arrangeHost(lead, visit.id, otto.personId);
    expect(await host()).toBe(otto.personId);
    expect(await refusalOf(house.hosts.hostCard(old))).toBe('LINK_INVALID');
    const stranger = await house.leader('Joost');
    const arrange = (who: Actor, whom: Actor) =>
      refusalOf(house.hosts.arrangeHost(who, visit.id, whom.personId));
    expect(await arrange(mila, mila)).toBe('NOT_ALLOWED');
    expect(await arrange(house.world.hr, mila)).toBe('NOT_ALLOWED');
    expect(await arrange(lead, stranger)).toBe('NOT_IN_TEAM');
    expect(await arrange(lead, marleen)).toBe('NOT_IN_TEAM');
    expect(await host()).toBe(otto.personId);
  });

  it('is looked for until the visit starts, and only for a visit that is agreed', async () => {
    house.now(TUESDAY);
    expect(await refusalOf(house.hosts.claimVisit(mila, visit.id))).toBe('SLOT_PAST');
    house.now('2026-09-07T08:00:00Z');
    await house.outcomes.cancelVisit(marleen, visit.id, 'VISITOR');
    expect(await refusalOf(house.hosts.claimVisit(mila, visit.id))).toBe('WRONG_STATE');
    expect(await refusalOf(house.hosts.giveBackVisit(mila, visit.id))).toBe('WRONG_STATE');
  });
});
