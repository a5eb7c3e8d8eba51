import { Injectable } from '@nestjs/common';
import { PeopleService } from '../people/people.service.ts';
import type { Actor } from '../platform/actor.ts';
import { Audit } from '../platform/audit.service.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.service.ts';
import { asId } from '../platform/input.ts';
import { refuse } from '../platform/refuse.ts';
import { Refusal } from '../refusals.ts';
import type { Slot } from '../slots/slots.service.ts';
import { PlacesService } from './places.service.ts';
import { whyNotAllowed } from './rules/access.ts';
import { whyNotMovable } from './rules/booking.ts';
import { asOf, whyNot, whyNotSeen } from './rules/lifecycle.ts';
import { undoOf } from './rules/undo.ts';
import { holdsPlace } from './rules/visit.ts';
import type { Undo, Visit } from './rules/visit.ts';
import { TakingService } from './taking.service.ts';
import { VisitRecords } from './visit-records.service.ts';
import { VisitsService } from './visits.service.ts';

/** Booking a place, and moving to another one. */
@Injectable()
export class BookingsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly people: PeopleService,
    private readonly visits: VisitsService,
    private readonly records: VisitRecords,
    private readonly places: PlacesService,
    private readonly taking: TakingService,
  ) {}

  async bookVisit(actor: Actor, slotId: string, personId?: string | null): Promise<Visit> {
    const leaderId = personId ? asId(personId) : actor.personId;
    const capacity = await this.people.mayActFor(actor, leaderId);
    if (capacity === null) throw new Refusal('NOT_ALLOWED');
    return this.db.transaction(async () => {
      const slot = await this.taking.lockedSlot(asId(slotId), leaderId);
      const visit = await this.taking.confirm(actor, leaderId, slot);
      await this.record(actor, 'bookVisit', visit, { slotId: [null, slot.id] });
      return visit;
    });
  }

  /** To a later slot of the same team, or, with null, to a date that is still to be found. */
  async postponeVisit(
    actor: Actor,
    visitId: string,
    slotId?: string | null,
    revision?: number | null,
  ): Promise<Visit> {
    const seen = await this.visits.visit(actor, visitId);
    refuse(whyNotAllowed('POSTPONE', await this.visits.relationsTo(actor, seen)));
    return this.postpone(actor, seen, slotId, revision);
  }

  /** Without a person who asks, it is the leader who does it by a link. */
  async postpone(
    actor: Actor | null,
    seen: Visit,
    slotId?: string | null,
    revision?: number | null,
  ): Promise<Visit> {
    return this.db.transaction(async () => {
      const slot = slotId ? await this.taking.slot(asId(slotId)) : null;
      const held = await this.heldVisit(seen, slot);
      refuse(whyNotSeen(held, revision));
      if (slot === null && held.state === 'POSTPONED') return held;
      const undo = undoOf(held, actor?.personId ?? held.personId);
      const undated = await this.leavePlace(held, undo);
      const moved = slot === null ? undated : await this.moveTo(actor, undated, slot.id, undo);
      await this.record(actor, 'postponeVisit', moved, {
        slotId: [held.slotId, moved.slotId],
        startsAt: [asText(held), asText(moved)],
      });
      return moved;
    });
  }

  private async heldVisit(seen: Visit, slot: Slot | null): Promise<Visit> {
    const slots = slot === null ? [] : [slot];
    await this.places.hold({ personIds: [seen.personId], slots, leaving: [seen] });
    const visit = await this.records.one(seen.id);
    refuse(whyNot('POSTPONE', visit, this.clock.now()));
    if (slot !== null) refuse(whyNotMovable(visit, slot));
    return asOf(visit, this.clock.now());
  }

  private async leavePlace(visit: Visit, undo: Undo): Promise<Visit> {
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
      undo,
    });
  }

  private async moveTo(
    actor: Actor | null,
    undated: Visit,
    slotId: string,
    undo: Undo,
  ): Promise<Visit> {
    const slot = await this.taking.slot(slotId);
    const { startsAt, endsAt } = slot;
    const { placeNumber } = await this.taking.take(actor, undated.personId, slot);
    const isNew = undo.slotId === null;
    return this.records.change(undated, {
      state: 'CONFIRMED',
      slotId,
      placeNumber,
      startsAt,
      endsAt,
      confirmedAt: this.clock.now(),
      revision: isNew ? undated.revision + 1 : undated.revision,
      undo,
    });
  }

  private async record(
    actor: Actor | null,
    action: string,
    visit: Visit,
    changes: Record<string, [string | null, string | null]>,
  ): Promise<void> {
    await this.audit.record(actor, {
      action,
      subjectType: 'Visit',
      subjectId: visit.id,
      ...(visit.personId !== actor?.personId && { onBehalfOf: visit.personId }),
      changes,
    });
  }
}

const asText = ({ startsAt }: Visit): string | null => startsAt?.toString() ?? null;
