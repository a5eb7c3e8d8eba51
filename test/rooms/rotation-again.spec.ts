import type { Temporal } from 'temporal-polyfill';
import { ExemptionsService } from '../../src/people/exemptions.service.ts';
import type { Actor } from '../../src/platform/actor.ts';
import { dateOnly, toDate } from '../../src/platform/database/dates.ts';
import { ChangesService } from '../../src/rotation/changes.service.ts';
import { DraftsService } from '../../src/rotation/drafts.service.ts';
import type { DraftVisit } from '../../src/rotation/drafts.service.ts';
import { holdsPlace } from '../../src/visits/rules/visit.ts';
import type { Visit } from '../../src/visits/rules/visit.ts';
import { refusalOf, Visiting } from '../support/visiting.ts';
import { at, day } from '../support/world.ts';

const TEAMS = 8;
const WEEKS = 12;
const LEADERS = 14;

/** Fourteen leaders with four visits each, of whom a year asks that they still go on. */
describe('planning again', () => {
  let house: Visiting;
  let drafts: DraftsService;
  let leaders: Actor[];
  const slots = new Map<string, Readonly<{ teamId: string; startsAt: string }>>();

  beforeAll(async () => {
    house = await Visiting.open();
    drafts = new DraftsService(house.world.db);
    leaders = [];
    for (let nth = 0; nth < LEADERS; nth += 1) leaders.push(await house.leader(`Leider ${nth}`));
    for (let team = 0; team < TEAMS; team += 1) {
      const teamId = await house.world.team(`Team ${team}`);
      for (let week = 0; week < WEEKS; week += 1) {
        const startsAt = at('2026-09-28T08:00:00Z').add({ hours: 24 * (7 * week + (team % 5)) });
        const slotId = await house.slot({ teamId, startsAt: startsAt.toString() });
        slots.set(slotId, { teamId, startsAt: startsAt.toString() });
      }
    }
  });

  afterAll(async () => {
    await house.close();
  });

  const drafted = async (basedOnId: string | null = null) => {
    const { hr } = house.world;
    const period = { from: day('2026-09-28'), until: day('2026-12-31') };
    const asked = { programmeId: house.programmeId, ...period, seed: 7, basedOnId };
    const { id } = await house.rotation.proposeRotation(hr, asked);
    expect(await house.rotation.runDue()).toBe(1);
    return { id, visits: (await drafts.visitsOf([id])).get(id) ?? [] };
  };
  const of = <V extends { personId: string }>(visits: readonly V[], { personId }: Actor): V[] =>
    visits.filter((visit) => visit.personId === personId);
  const standing = async (): Promise<Visit[]> =>
    (await house.visits.visitsOf({ programmeId: house.programmeId })).filter(holdsPlace);
  const saysOf = ({ reasons }: DraftVisit) => reasons.map(({ code }) => code);
  const exempt = (leader: Actor, from: string, until: string) =>
    house
      .desk(ExemptionsService)
      .add(house.world.hr, leader.personId, { from: day(from), until: day(until) });
  const withdraw = async (slotId: string): Promise<void> => {
    const lead = await house.world.actor('Lead');
    await house.world.member(slots.get(slotId)!.teamId, lead.personId, 'LEAD');
    await house.doors.withdrawSlot(lead, slotId, true);
  };

  const fillDiary = async (personId: string, startsAt: Temporal.Instant): Promise<void> => {
    const { client } = house.world.db;
    const file = { personId, kind: 'FILE' as const, addedAt: toDate(house.world.clock.now()) };
    const { id: calendarId } = await client.calendar.create({ data: file });
    const times = { startsAt: toDate(startsAt), endsAt: toDate(startsAt.add({ hours: 1 })) };
    await client.busyInterval.create({ data: { personId, calendarId, ...times } });
  };

  it('keeps at least 98 of 100 dates of a draft that are still possible, and says why others moved', async () => {
    const { hr, db } = house.world;
    const before = await drafted();
    expect(before.visits).toHaveLength(4 * LEADERS);
    const [withdrawn, busy] = [before.visits[0]!, before.visits[9]!];
    const exempted = leaders[5]!;
    await withdraw(withdrawn.slotId);
    const { startsAt } = slots.get(busy.slotId)!;
    await fillDiary(busy.personId, at(startsAt));
    await exempt(exempted, '2026-09-01', '2026-10-31');
    const left = leaders[7]!;
    const serviceUntil = dateOnly(day('2026-11-15'));
    await db.client.person.update({ where: { id: left.personId }, data: { serviceUntil } });
    const begins = await house.leader('Nieuw');
    const serviceFrom = dateOnly(day('2026-10-03'));
    await db.client.person.update({ where: { id: begins.personId }, data: { serviceFrom } });

    const gone = await house.rotation.outOfDate(hr, before.id);
    const isGone = (visit: DraftVisit) => gone.some(({ id }) => id === visit.id);
    const outside = (visit: DraftVisit, from: string, until: string) => {
      const { startsAt: moment } = slots.get(visit.slotId)!;
      return moment < from || moment > until;
    };
    expect(isGone(withdrawn) && isGone(busy)).toBe(true);
    for (const visit of of(before.visits, exempted)) {
      expect(isGone(visit)).toBe(!outside(visit, '2026-09-01', '2026-11-01'));
    }
    for (const visit of of(before.visits, left)) {
      expect(isGone(visit)).toBe(outside(visit, '2026-01-01', '2026-11-16'));
    }

    const after = await drafted(before.id);
    const isKept = ({ personId, slotId }: DraftVisit) =>
      after.visits.some((visit) => visit.personId === personId && visit.slotId === slotId);
    expect(gone.some(isKept)).toBe(false);
    // Who was exempted or leaves is asked for fewer: those dates are no longer needed.
    const asked = before.visits.filter(({ personId }) =>
      [exempted, left].every((leader) => leader.personId !== personId),
    );
    const possible = asked.filter((visit) => !isGone(visit));
    expect(possible.filter(isKept).length / possible.length).toBeGreaterThanOrEqual(0.98);

    const told = await house.desk(ChangesService).changes(hr, after.id, before.id);
    const whyOf = (visit: DraftVisit) =>
      told.changes.find(
        ({ personId, fromSlotId }) => personId === visit.personId && fromSlotId === visit.slotId,
      );
    expect(whyOf(withdrawn)).toMatchObject({
      why: 'NO_LONGER_POSSIBLE',
      whyNot: 'SLOT_WITHDRAWN',
    });
    expect(whyOf(busy)).toMatchObject({ why: 'NO_LONGER_POSSIBLE', whyNot: 'DRAFT_DIARY_FULL' });
    const reasons = gone.map((visit) => whyOf(visit)?.whyNot);
    expect(reasons).toContain('DRAFT_EXEMPT');
    expect(reasons).toContain('NOT_IN_SERVICE');
    expect(reasons.every((reason) => reason !== null && reason !== undefined)).toBe(true);

    const fresh = of(after.visits, begins);
    expect(fresh.length).toBeGreaterThan(0);
    expect(fresh.filter((visit) => outside(visit, '2026-10-03', '2027-01-01'))).toEqual([]);
    expect(await house.rotation.outOfDate(hr, after.id)).toEqual([]);
    await house.rotation.publishRotation(hr, after.id);
  });

  it('leaves what stands where it is, and finds each visit that came to nothing another date', async () => {
    const { hr, clock } = house.world;
    const agreed = await standing();
    const answering = leaders.slice(0, 5);
    for (const leader of answering) {
      for (const visit of of(agreed, leader)) await house.answers.acceptVisit(leader, visit.id);
    }
    const [postpones, cancels, declines, isCancelled] = leaders as [Actor, Actor, Actor, Actor];
    const last = (leader: Actor) => of(agreed, leader).at(-1)!;
    await house.bookings.postponeVisit(postpones, last(postpones).id);
    await house.outcomes.cancelVisit(cancels, last(cancels).id, 'VISITOR');
    await withdraw(last(isCancelled).slotId ?? '');
    const said = last(leaders[6]!);
    await house.answers.declineVisit(leaders[6]!, said.id);
    expect(of(agreed, declines)).toHaveLength(4);
    // Ten working days later nobody else has answered: those proposals have lapsed.
    clock.advance({ hours: 24 * 14 });
    const kept = await standing();
    const { id, visits } = await drafted();

    const now = await standing();
    expect(now).toEqual(kept);
    const again = of(visits, postpones);
    expect(again).toHaveLength(1);
    const [{ slotId }] = again as [DraftVisit];
    expect(slots.get(slotId)?.teamId).toBe(last(postpones).teamId);
    expect(saysOf(again[0]!)[0]).toBe('POSTPONED_VISIT');
    for (const leader of [cancels, isCancelled]) expect(of(visits, leader)).toHaveLength(1);
    const unwanted: Visit[] = [last(postpones), last(cancels), said];
    for (const { personId, startsAt } of unwanted) {
      const dates = of(visits, { personId } as Actor).map((visit) => slots.get(visit.slotId));
      expect(dates.map((slot) => slot?.startsAt)).not.toContain(startsAt?.toString());
    }
    // Nobody answered: every date is asked for again.
    expect(of(visits, leaders[8]!)).toHaveLength(4);

    await house.rotation.publishRotation(hr, id);
    const renewed = await house.visits.visit(postpones, last(postpones).id);
    expect(renewed).toMatchObject({ state: 'PROPOSED', slotId, declineCause: null });
    expect(renewed.revision).toBe(last(postpones).revision + 2);
    expect(of(await standing(), postpones)).toHaveLength(4);
    const accepted = await house.answers.acceptVisit(postpones, renewed.id);
    expect(accepted).toMatchObject({ id: last(postpones).id, state: 'CONFIRMED' });
  });

  it('is not published for a postponed visit that has a date of its own by now', async () => {
    const { hr } = house.world;
    const leader = leaders[1]!;
    const [visit] = of(await standing(), leader).filter(({ state }) => state === 'CONFIRMED');
    await house.bookings.postponeVisit(leader, visit!.id);
    const { id, visits } = await drafted();
    const [date] = of(visits, leader);
    expect(saysOf(date!)[0]).toBe('POSTPONED_VISIT');
    const taken = new Set([...(await standing()), ...visits].map(({ slotId }) => slotId));
    const free = [...slots].find(
      ([slotId, { teamId, startsAt }]) =>
        teamId === visit!.teamId &&
        startsAt > house.world.clock.now().toString() &&
        !taken.has(slotId),
    );
    await house.bookings.postponeVisit(leader, visit!.id, free?.[0]);
    expect(await refusalOf(house.rotation.publishRotation(hr, id))).toBe('DRAFT_STALE');
    const gone = await house.rotation.outOfDate(hr, id);
    expect(gone.map(({ slotId }) => slotId)).toEqual([date!.slotId]);
  });

  it('ends a postponed visit in whose place another team comes, without another message about it', async () => {
    const leader = leaders[2]!;
    const before = await standing();
    const [visit] = of(before, leader).filter(({ state }) => state === 'CONFIRMED');
    const postponed = await house.bookings.postponeVisit(leader, visit!.id);
    const taken = new Set(before.map(({ slotId }) => slotId));
    const elsewhere = [...slots].filter(
      ([slotId, { teamId, startsAt }]) =>
        teamId !== visit!.teamId && startsAt > '2026-12-01' && !taken.has(slotId),
    );
    const reasons = [{ code: 'INSTEAD_OF_POSTPONED', count: 0 }] as const;
    const { personId } = leader;
    const proposals = elsewhere.map(([slotId]) => ({ personId, slotId, reasons }));
    const { hr } = house.world;
    const gone = await house.proposals.objections(hr, house.programmeId, proposals.slice(1));
    // One visit was postponed, so that one date comes in its place.
    expect(new Set(gone.values())).toContain('DRAFT_NOT_POSTPONED');
    const free = proposals.find((proposal) => !gone.has(proposal))!;
    await house.proposals.propose(hr, house.programmeId, [free]);
    const ended = await house.visits.visit(leader, visit!.id);
    expect(ended).toMatchObject({ state: 'CANCELLED', cancelSide: 'PROGRAMME' });
    // Its calendar entry was taken back when it was postponed.
    expect(ended.revision).toBe(postponed.revision);
  });
});
