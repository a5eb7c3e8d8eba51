import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import type { WaitlistEntry as Row } from '../generated/prisma/client.ts';
import { PeopleService } from '../people/people.service.ts';
import type { Actor } from '../platform/actor.ts';
import { Audit } from '../platform/audit.service.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.service.ts';
import { toDate, toInstant } from '../platform/database/dates.ts';
import { asId } from '../platform/input.ts';
import { found, refuse } from '../platform/refuse.ts';
import { Refusal } from '../refusals.ts';
import type { Slot } from '../slots/slots.service.ts';
import { BookingFactsService } from './booking-facts.service.ts';
import { PlacesService } from './places.service.ts';
import { OFFERED_AFTER, turns } from './rules/waitlist.ts';
import { TakingService } from './taking.service.ts';
import { VisitRecords } from './visit-records.service.ts';

/** A place in the line before a full slot. */
export type WaitlistEntry = Readonly<{
  id: string;
  slotId: string;
  personId: string;
  joinedAt: Temporal.Instant;
}>;

const waiting = { leftAt: null, visitId: null } as const;

/** The line before a full slot: joining, leaving, and offering a place that came free. */
@Injectable()
export class WaitlistService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly people: PeopleService,
    private readonly records: VisitRecords,
    private readonly places: PlacesService,
    private readonly facts: BookingFactsService,
    private readonly taking: TakingService,
  ) {}

  /** Of oneself and one's principals, the longest waiting first. */
  async entries(actor: Actor): Promise<WaitlistEntry[]> {
    const principals = await this.people.principalsOf(actor.personId);
    return this.line({ personId: { in: [actor.personId, ...principals] } });
  }

  async join(actor: Actor, slotId: string, personId?: string | null): Promise<WaitlistEntry> {
    const leaderId = personId ? asId(personId) : actor.personId;
    if ((await this.people.mayActFor(actor, leaderId)) === null) throw new Refusal('NOT_ALLOWED');
    return this.db.transaction(async () => {
      const seen = await this.taking.slot(asId(slotId));
      await this.places.hold({ personIds: [leaderId], slots: [seen] });
      const slot = await this.taking.slot(seen.id);
      const facts = await this.facts.read(actor, [leaderId], [slot], { isChoice: true });
      const objection = facts.knows(leaderId) ? facts.whyNotWait(leaderId, slot) : 'NOT_FOUND';
      refuse(objection, facts.details(leaderId));
      const data = { slotId: slot.id, personId: leaderId, joinedAt: toDate(this.clock.now()) };
      const entry = entryOf(await this.db.client.waitlistEntry.create({ data }));
      await this.record(actor, 'joinWaitlist', entry);
      return entry;
    });
  }

  /** For the leader, assistants and HR; leaving twice changes nothing. */
  async leave(actor: Actor, entryId: string): Promise<void> {
    const where = { id: asId(entryId) };
    const entry = entryOf(found(await this.db.client.waitlistEntry.findUnique({ where })));
    if ((await this.people.mayActFor(actor, entry.personId)) === null)
      throw new Refusal('NOT_FOUND');
    await this.db.transaction(async () => {
      if (await this.drop(entry)) await this.record(actor, 'leaveWaitlist', entry);
    });
  }

  /** Offers the places that came free, never after the start; returns how many. */
  async offerDue(): Promise<number> {
    const now = toDate(this.clock.now());
    const rows = await this.db.client.waitlistEntry.findMany({
      where: { ...waiting, slot: { state: 'OPEN', startsAt: { gt: now } } },
      select: { slotId: true },
      distinct: ['slotId'],
    });
    const slots = await this.taking.slots(rows.map(({ slotId }) => slotId));
    const facts = await this.facts.read(null, [], slots, { line: 'PASSED' });
    let offered = 0;
    for (const slot of slots.filter((each) => facts.freePlaces(each).length > 0)) {
      if (!(await this.mayBeTakenBack(slot))) offered += await this.offerPlaces(slot.id);
    }
    return offered;
  }

  /** What was given up a moment ago can still be taken back by whoever did. */
  private async mayBeTakenBack({ id, teamId }: Slot): Promise<boolean> {
    const justNow = toDate(this.clock.now().subtract(OFFERED_AFTER));
    const undo = { path: ['slotId'], equals: id };
    const visits = await this.records.find({ teamId, changedAt: { gt: justNow }, undo });
    return visits.length > 0;
  }

  private async offerPlaces(slotId: string): Promise<number> {
    return this.db.transaction(async () => {
      const seen = await this.taking.slot(slotId);
      const personIds = (await this.line({ slotId })).map(({ personId }) => personId);
      await this.places.hold({ personIds, slots: [seen] });
      const slot = await this.taking.slot(slotId);
      const line = (await this.line({ slotId })).filter(({ personId }) =>
        personIds.includes(personId),
      );
      const facts = await this.facts.read(null, personIds, [slot], { line: 'PASSED' });
      const whyNot = (personId: string) => facts.whyNot(personId, slot);
      const { offered, dropped } = turns(line, facts.room(slot), whyNot);
      for (const entry of dropped) await this.drop(entry);
      for (const entry of offered) await this.offer(entry, slot);
      return offered.length;
    });
  }

  private async offer(entry: WaitlistEntry, slot: Slot): Promise<void> {
    const visit = await this.taking.offer(entry.personId, slot);
    if (visit === null) return;
    const data = { visitId: visit.id };
    await this.db.client.waitlistEntry.update({ where: { id: entry.id }, data });
    await this.record(null, 'offerPlace', entry);
  }

  private async drop({ id }: WaitlistEntry): Promise<boolean> {
    const { count } = await this.db.client.waitlistEntry.updateMany({
      where: { id, ...waiting },
      data: { leftAt: toDate(this.clock.now()) },
    });
    return count === 1;
  }

  private async line(
    where: Readonly<{ slotId?: string; personId?: { in: string[] } }>,
  ): Promise<WaitlistEntry[]> {
    const rows = await this.db.client.waitlistEntry.findMany({
      where: { ...where, ...waiting, slot: { startsAt: { gt: toDate(this.clock.now()) } } },
      orderBy: [{ joinedAt: 'asc' }, { id: 'asc' }],
    });
    return rows.map(entryOf);
  }

  private async record(actor: Actor | null, action: string, entry: WaitlistEntry): Promise<void> {
    await this.audit.record(actor, {
      action,
      subjectType: 'Slot',
      subjectId: entry.slotId,
      ...(entry.personId !== actor?.personId && { onBehalfOf: entry.personId }),
    });
  }
}

const entryOf = ({ id, slotId, personId, joinedAt }: Row): WaitlistEntry => ({
  id,
  slotId,
  personId,
  joinedAt: toInstant(joinedAt),
});
