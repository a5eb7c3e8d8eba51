import type { Actor } from '../../src/platform/actor.ts';
import { refusalOf, Visiting } from '../support/visiting.ts';

const OCTOBER = '2026-10-06T08:00:00Z';
const NOVEMBER = '2026-11-03T08:00:00Z';

describe('an invitation', () => {
  let house: Visiting;
  let teamId: string;
  let marleen: Actor;
  let joost: Actor;

  beforeAll(async () => {
    house = await Visiting.open();
  });

  beforeEach(async () => {
    house.now('2026-09-07T08:00:00Z');
    teamId = await house.world.team(`Team ${Math.random()}`);
    marleen = await house.leader('Marleen');
    joost = await house.leader('Joost');
  });

  afterAll(async () => {
    await house.close();
  });

  const slot = (startsAt = OCTOBER) => house.slot({ teamId, startsAt });
  const answerOf = async (visit: { invitationId: string | null; id: string }) =>
    house.visits.visit(house.world.hr, visit.id);

  it('holds all dates of one leader, who may take some and leave others', async () => {
    const visits = await house.propose(marleen, await slot(), await slot(NOVEMBER));
    expect(new Set(visits.map(({ invitationId }) => invitationId)).size).toBe(1);
    const [first, second] = visits;
    if (first === undefined || second === undefined) throw new Error('two dates were proposed');
    const token = await house.invitationToken(first);
    const answer = { accept: [first.id], decline: [second.id] };
    const page = await house.answers.answerInvitation(token, answer);
    expect(page.visits.map(({ state }) => state)).toEqual(['CONFIRMED', 'DECLINED']);
    expect(await house.load(teamId, '2026-10-05')).toBe(1);
    expect(await house.load(teamId, '2026-11-02')).toBe(0);
  });

  it('changes nothing when the same is pressed again', async () => {
    const [visit] = await house.propose(marleen, await slot());
    if (visit === undefined) throw new Error('one date was proposed');
    const token = await house.invitationToken(visit);
    const once = await house.answers.answerInvitation(token, { accept: [visit.id], decline: [] });
    house.now('2026-09-08T08:00:00Z');
    const twice = await house.answers.answerInvitation(token, { accept: [visit.id], decline: [] });
    expect(twice.visits).toEqual(once.visits);
  });

  it('works until the last of its visits has ended', async () => {
    const [visit] = await house.propose(marleen, await slot());
    if (visit === undefined) throw new Error('one date was proposed');
    const token = await house.invitationToken(visit);
    await house.answers.acceptVisit(marleen, visit.id);
    house.now('2026-10-06T10:59:59Z');
    expect((await house.answers.invitation(token)).person.id).toBe(marleen.personId);
    house.now('2026-10-06T11:00:00Z');
    expect(await refusalOf(house.answers.invitation(token))).toBe('LINK_EXPIRED');
    expect(await refusalOf(house.answers.invitation(`${token}x`))).toBe('LINK_INVALID');
  });

  it('knows its own visits only', async () => {
    const [own] = await house.propose(marleen, await slot());
    const [other] = await house.propose(joost, await slot(NOVEMBER));
    if (own === undefined || other === undefined) throw new Error('two dates were proposed');
    const token = await house.invitationToken(own);
    const answer = { accept: [own.id, other.id], decline: [] };
    expect(await refusalOf(house.answers.answerInvitation(token, answer))).toBe('NOT_FOUND');
    expect((await answerOf(own)).state).toBe('PROPOSED');
  });

  it('moves a date by its link, and takes that back within twelve seconds', async () => {
    const [visit] = await house.propose(marleen, await slot());
    if (visit === undefined) throw new Error('one date was proposed');
    const token = await house.invitationToken(visit);
    const later = await slot(NOVEMBER);
    const moved = await house.linkActs.postponeByLink(token, visit.id, later, visit.revision);
    expect(moved.visits[0]).toMatchObject({ state: 'CONFIRMED', slotId: later });
    expect(await house.load(teamId, '2026-10-05')).toBe(0);
    house.now('2026-09-07T08:00:11Z');
    const back = await house.linkActs.undoByLink(token, [visit.id]);
    expect(back.visits[0]).toMatchObject({ state: 'PROPOSED', slotId: visit.slotId });
    expect(await house.load(teamId, '2026-11-02')).toBe(0);
    house.now('2026-09-07T08:00:23Z');
    const again = house.linkActs.undoByLink(token, [visit.id]);
    expect(await refusalOf(again)).toBe('UNDO_TOO_LATE');
  });

  it('takes several answers back at once, or none of them', async () => {
    const visits = await house.propose(marleen, await slot(), await slot(NOVEMBER));
    const [first, second] = visits;
    if (first === undefined || second === undefined) throw new Error('two dates were proposed');
    const token = await house.invitationToken(first);
    await house.answers.answerInvitation(token, { accept: [first.id], decline: [] });
    house.now('2026-09-07T08:00:13Z');
    await house.answers.answerInvitation(token, { accept: [], decline: [second.id] });
    const both = house.linkActs.undoByLink(token, [first.id, second.id]);
    expect(await refusalOf(both)).toBe('UNDO_TOO_LATE');
    expect((await answerOf(second)).state).toBe('DECLINED');
    await house.linkActs.undoByLink(token, [second.id]);
    expect((await answerOf(second)).state).toBe('PROPOSED');
    expect((await answerOf(first)).state).toBe('CONFIRMED');
  });

  it('moves and takes back its own visits only, and not what an assistant did signed in', async () => {
    const [own] = await house.propose(marleen, await slot());
    const [other] = await house.propose(joost, await slot(NOVEMBER));
    if (own === undefined || other === undefined) throw new Error('two dates were proposed');
    const token = await house.invitationToken(own);
    const move = house.linkActs.postponeByLink(token, other.id, null);
    expect(await refusalOf(move)).toBe('NOT_FOUND');
    expect(await refusalOf(house.linkActs.undoByLink(token, [other.id]))).toBe('NOT_FOUND');
    await house.answers.acceptVisit(await house.assistant(marleen, 'Ilse'), own.id);
    expect(await refusalOf(house.linkActs.undoByLink(token, [own.id]))).toBe('UNDO_TOO_LATE');
  });

  it('expires without an answer, and gives its place to whoever needs it', async () => {
    const place = await slot();
    const [visit] = await house.propose(marleen, place);
    if (visit === undefined) throw new Error('one date was proposed');
    expect(visit.answerBy?.toString()).toBe('2026-09-21T08:00:00Z');
    expect(await refusalOf(house.bookings.bookVisit(joost, place))).toBe('SLOT_FULL');
    house.now('2026-09-21T08:00:00Z');
    expect(await answerOf(visit)).toMatchObject({ state: 'DECLINED', declineCause: 'EXPIRED' });
    expect(await refusalOf(house.answers.acceptVisit(marleen, visit.id))).toBe('PROPOSAL_EXPIRED');
    const booked = await house.bookings.bookVisit(joost, place);
    expect(booked).toMatchObject({ state: 'CONFIRMED', placeNumber: 1 });
    expect(await house.load(teamId, '2026-10-05')).toBe(1);
    const expired = await house.visits.visits(marleen, { states: ['DECLINED'] });
    expect(expired.map(({ id }) => id)).toEqual([visit.id]);
    expect(await house.visits.visits(marleen, { states: ['PROPOSED'] })).toEqual([]);
  });
});
