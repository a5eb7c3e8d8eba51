import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/actor.ts';
import { Refusal } from '../refusals.ts';
import { found, refuse } from '../platform/refuse.ts';
import { SlotsService } from '../slots/slots.service.ts';
import type { Slot } from '../slots/slots.service.ts';
import { TeamsService } from '../teams/teams.service.ts';
import { BookingFactsService } from './booking-facts.service.ts';
import { PlacesService } from './places.service.ts';
import type { Line } from './rules/facts.ts';

export type Place = Readonly<{ placeNumber: number; programmeId: string; visitTypeId: string }>;

/** Taking a free place, inside the caller's transaction. */
@Injectable()
export class TakingService {
  constructor(
    private readonly teams: TeamsService,
    private readonly slotsService: SlotsService,
    private readonly places: PlacesService,
    private readonly facts: BookingFactsService,
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
    refuse(await this.facts.whyNotFree(leaderId, seen));
    await this.places.hold({ personIds: [leaderId], slots: [seen] });
    return this.slot(id);
  }

  /** A free place, and room for it in the team's week. */
  async take(
    actor: Actor | null,
    leaderId: string,
    slot: Slot,
    line: Line = 'RESPECTED',
  ): Promise<Place> {
    if (line === 'RESPECTED') refuse(await this.facts.whyNotFree(leaderId, slot));
    const facts = await this.facts.read(actor, [leaderId], [slot], { line });
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
}
