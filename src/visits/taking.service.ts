import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/actor.ts';
import { Clock } from '../platform/clock.ts';
import { found, refuse } from '../platform/refuse.ts';
import { Refusal } from '../refusals.ts';
import { SlotsService } from '../slots/slots.service.ts';
import type { Slot } from '../slots/slots.service.ts';
import { TeamsService } from '../teams/teams.service.ts';
import { BookingFactsService } from './booking-facts.service.ts';
import { PlacesService } from './places.service.ts';
import type { Line } from './rules/facts.ts';
import type { Visit } from './rules/visit.ts';
import { offerAnswerBy } from './rules/waitlist.ts';
import { VisitRecords } from './visit-records.service.ts';

export type Place = Readonly<{ placeNumber: number; programmeId: string; visitTypeId: string }>;

/** Behind or before those who wait, and whether it is what the leader newly chooses. */
type Taking = Readonly<{ line: Line; isChoice: boolean }>;
const stands: Taking = { line: 'RESPECTED', isChoice: false };

/** Taking a free place, inside the caller's transaction. */
@Injectable()
export class TakingService {
  constructor(
    private readonly teams: TeamsService,
    private readonly slotsService: SlotsService,
    private readonly places: PlacesService,
    private readonly facts: BookingFactsService,
    private readonly clock: Clock,
    private readonly records: VisitRecords,
  ) {}

  async slot(id: string): Promise<Slot> {
    return found((await this.slotsService.byIds([id])).get(id));
  }

  async slots(ids: readonly string[]): Promise<Slot[]> {
    return [...(await this.slotsService.byIds(ids)).values()];
  }

  /**
   * A crowd before a full slot is told so before it waits for locks; whoever gets that far reads the
   * slot again, because somebody may have withdrawn it meanwhile.
   */
  async lockedSlot(id: string, leaderId: string): Promise<Slot> {
    const seen = await this.slot(id);
    const standing = await this.facts.standing([seen], 'RESPECTED');
    refuse(this.facts.whyNotFree(leaderId, seen, standing));
    await this.places.hold({ personIds: [leaderId], slots: [seen] });
    return this.slot(id);
  }

  /** A visit in a place of this slot, agreed at once. */
  async confirm(
    actor: Actor,
    personId: string,
    slot: Slot,
    standsInForId: string | null = null,
  ): Promise<Visit> {
    const line = standsInForId === null ? 'RESPECTED' : 'PASSED';
    const place = await this.take(actor, personId, slot, { line, isChoice: true });
    return this.records.insert({
      ...place,
      ...seated(personId, slot),
      invitationId: null,
      state: 'CONFIRMED',
      proposedAt: null,
      answerBy: null,
      confirmedAt: this.clock.now(),
      standsInForId,
    });
  }

  /** A place offered for a short while; null when the slot has started. */
  async offer(
    personId: string,
    slot: Slot,
    standsInForId: string | null = null,
  ): Promise<Visit | null> {
    const proposedAt = this.clock.now();
    const answerBy = offerAnswerBy(slot.startsAt, proposedAt);
    if (answerBy === null) return null;
    const place = await this.take(null, personId, slot, { ...stands, line: 'PASSED' });
    return this.records.insert({
      ...place,
      ...seated(personId, slot),
      invitationId: await this.records.createInvitation(personId, place.programmeId),
      state: 'PROPOSED',
      proposedAt,
      answerBy,
      confirmedAt: null,
      standsInForId,
    });
  }

  /** A free place, and room for it in the team's week; the leader, the week and the slot are locked. */
  async take(
    actor: Actor | null,
    leaderId: string,
    slot: Slot,
    { line, isChoice } = stands,
  ): Promise<Place> {
    const standing = await this.facts.standing([slot], line);
    if (line === 'RESPECTED') refuse(this.facts.whyNotFree(leaderId, slot, standing));
    const locked = { line, standing, isLocked: true, isChoice };
    const facts = await this.facts.read(actor, [leaderId], [slot], locked);
    const objection = facts.knows(leaderId) ? facts.whyNot(leaderId, slot) : 'NOT_FOUND';
    // Reserving refuses a full week itself, with the next one that has room.
    if (objection !== 'HOSTING_BUDGET_FULL') refuse(objection, facts.details(leaderId));
    const [placeNumber] = facts.freePlaces(slot);
    const programme = facts.programmeOn(slot);
    if (placeNumber === undefined || programme === null) throw new Refusal('SLOT_FULL');
    const team = facts.team(slot);
    await this.teams.reserveAt(team, slot.startsAt);
    return { placeNumber, programmeId: programme.id, visitTypeId: team.visitTypeId };
  }
}

const seated = (personId: string, { id: slotId, teamId, startsAt, endsAt }: Slot) => ({
  personId,
  teamId,
  slotId,
  startsAt,
  endsAt,
  reasons: [],
});
