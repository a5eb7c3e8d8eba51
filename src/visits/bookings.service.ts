import { Injectable } from '@nestjs/common';
import { PeopleService } from '../people/people.service.ts';
import type { Actor } from '../platform/actor.ts';
import { Audit } from '../platform/audit.service.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.service.ts';
import { asId } from '../platform/input.ts';
import { found, refuse } from '../platform/refuse.ts';
import { Refusal } from '../refusals.ts';
import { SlotsService } from '../slots/slots.service.ts';
import type { Slot } from '../slots/slots.service.ts';
import { TeamsService } from '../teams/teams.service.ts';
import { BookingFactsService } from './booking-facts.service.ts';
import { PlacesService } from './places.service.ts';
import { whyNotAllowed } from './rules/access.ts';
import { whyNotMovable } from './rules/booking.ts';
import { asOf, whyNot } from './rules/lifecycle.ts';
import { holdsPlace } from './rules/visit.ts';
import type { Visit } from './rules/visit.ts';
import { VisitRecords } from './visit-records.service.ts';
import { VisitsService } from './visits.service.ts';

type Place = Readonly<{ placeNumber: number; programmeId: string; visitTypeId: string }>;

/** Booking a place, moving to another one, and closing a door behind which nobody stands. */
@Injectable()
export class BookingsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly people: PeopleService,
    private readonly teams: TeamsService,
    private readonly slots: SlotsService,
    private readonly visits: VisitsService,
    private readonly records: VisitRecords,
    private readonly places: PlacesService,
    private readonly facts: BookingFactsService,
  ) {}

  async bookVisit(actor: Actor, slotId: string, personId?: string | null): Promise<Visit> {
    const leaderId = personId ? asId(personId) : actor.personId;
    const capacity = await this.people.mayActFor(actor, leaderId);
    if (capacity === null) throw new Refusal('NOT_ALLOWED');
    return this.db.transaction(async () => {
      const slot = await this.lockedSlot(asId(slotId), leaderId);
      const place = await this.take(actor, leaderId, slot);
      const { teamId, startsAt, endsAt } = slot;
      const visit = await this.records.insert({
        ...place,
        invitationId: null,
        personId: leaderId,
        teamId,
        slotId: slot.id,
        startsAt,
        endsAt,
        state: 'CONFIRMED',
        reasons: [],
        proposedAt: null,
        answerBy: null,
        confirmedAt: this.clock.now(),
      });
      await this.record(actor, 'bookVisit', visit, { slotId: [null, slot.id] });
      return visit;
    });
  }

  /** To a later slot of the same team, or, with null, to a date that is still to be found. */
  async postponeVisit(actor: Actor, visitId: string, slotId?: string | null): Promise<Visit> {
    const seen = await this.visits.visit(actor, visitId);
    refuse(whyNotAllowed('POSTPONE', await this.visits.relationsTo(actor, seen)));
    return this.db.transaction(async () => {
      const slot = slotId ? await this.slot(asId(slotId)) : null;
      const held = await this.heldVisit(seen, slot);
      if (slot === null && held.state === 'POSTPONED') return held;
      const undated = await this.leavePlace(held);
      const moved = slot === null ? undated : await this.moveTo(actor, held, undated, slot.id);
      await this.record(actor, 'postponeVisit', moved, {
        slotId: [held.slotId, moved.slotId],
        startsAt: [asText(held), asText(moved)],
      });
      return moved;
    });
  }

  async withdrawSlot(actor: Actor, slotId: string): Promise<Slot> {
    return this.db.transaction(async () => {
      const slot = await this.slot(asId(slotId));
      await this.places.hold({ personIds: [], slots: [slot] });
      const held = await this.places.heldIn([slot.id]);
      const inUse = (held.get(slot.id) ?? []).length > 0;
      return this.slots.withdraw(actor, slot.id, inUse ? 'SLOT_HAS_VISITS' : null);
    });
  }

  private async slot(id: string): Promise<Slot> {
    return found((await this.slots.byIds([id])).get(id));
  }

  /**
   * A crowd before a full slot is told so before it waits for locks; whoever gets that far reads the
   * slot again, because somebody may have withdrawn it meanwhile.
   */
  private async lockedSlot(id: string, leaderId: string): Promise<Slot> {
    const seen = await this.slot(id);
    refuse(await this.facts.whyNotFree(leaderId, seen));
    await this.places.hold({ personIds: [leaderId], slots: [seen] });
    return this.slot(id);
  }

  private async heldVisit(seen: Visit, slot: Slot | null): Promise<Visit> {
    const slots = slot === null ? [] : [slot];
    await this.places.hold({ personIds: [seen.personId], slots, leaving: [seen] });
    const visit = await this.records.one(seen.id);
    refuse(whyNot('POSTPONE', visit, this.clock.now()));
    if (slot !== null) refuse(whyNotMovable(visit, slot));
    return asOf(visit, this.clock.now());
  }

  private async leavePlace(visit: Visit): Promise<Visit> {
    if (!holdsPlace(visit)) return visit;
    await this.places.giveBack(visit);
    return this.records.change(visit, {
      state: 'POSTPONED',
      slotId: null,
      placeNumber: null,
      startsAt: null,
      endsAt: null,
      answerBy: null,
      teamAgreedAt: null,
      revision: visit.revision + 1,
    });
  }

  private async moveTo(actor: Actor, from: Visit, undated: Visit, slotId: string): Promise<Visit> {
    const slot = await this.slot(slotId);
    const { placeNumber } = await this.take(actor, from.personId, slot);
    return this.records.change(undated, {
      state: 'CONFIRMED',
      slotId: slot.id,
      placeNumber,
      startsAt: slot.startsAt,
      endsAt: slot.endsAt,
      confirmedAt: this.clock.now(),
      revision: from.revision + 1,
    });
  }

  /** A free place, and room for it in the team's week. */
  private async take(actor: Actor, leaderId: string, slot: Slot): Promise<Place> {
    refuse(await this.facts.whyNotFree(leaderId, slot));
    const facts = await this.facts.read(actor, [leaderId], [slot]);
    const objection = facts.knows(leaderId) ? facts.whyNot(leaderId, slot) : 'NOT_FOUND';
    // Reserving refuses a full week itself, with the next one that has room.
    if (objection !== 'HOSTING_BUDGET_FULL') refuse(objection);
    const [placeNumber] = facts.freePlaces(slot);
    const programme = facts.programmeOn(slot);
    if (placeNumber === undefined || programme === null) throw new Refusal('SLOT_FULL');
    await this.teams.reserve(slot.teamId, slot.startsAt);
    const { visitTypeId } = facts.team(slot);
    return { placeNumber, programmeId: programme.id, visitTypeId };
  }

  private async record(
    actor: Actor,
    action: string,
    visit: Visit,
    changes: Record<string, [string | null, string | null]>,
  ): Promise<void> {
    await this.audit.record(actor, {
      action,
      subjectType: 'Visit',
      subjectId: visit.id,
      ...(visit.personId !== actor.personId && { onBehalfOf: visit.personId }),
      changes,
    });
  }
}

const asText = ({ startsAt }: Visit): string | null => startsAt?.toString() ?? null;
