import { Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import type { Actor } from '../platform/actor.ts';
import { Audit } from '../platform/audit.service.ts';
import { Clock } from '../platform/clock.ts';
import type { Programme } from '../programmes/rules/programme.ts';
import type { Slot } from '../slots/slots.service.ts';
import { TeamsService } from '../teams/teams.service.ts';
import type { BookingFacts } from './rules/facts.ts';
import { groupedBy } from './rules/grouping.ts';
import type { Proposal } from './rules/renewals.ts';
import type { Visit } from './rules/visit.ts';
import { VisitRecords } from './visit-records.service.ts';
import type { NewVisit } from './visit-records.service.ts';

/** A proposal whose slot is there, with the moment by which it wants an answer. */
export type Placed = Readonly<{
  proposal: Proposal;
  slot: Slot;
  placeNumber: number;
  answerBy: Temporal.Instant;
}>;
export type Inviting = Readonly<{
  facts: BookingFacts;
  programme: Programme;
  /** By proposal: the postponed visit for which it is the new date. */
  renewed: ReadonlyMap<Proposal, Visit>;
}>;

/** Writes down what is proposed; whether it may be was decided before. */
@Injectable()
export class InvitingService {
  constructor(
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly teams: TeamsService,
    private readonly records: VisitRecords,
  ) {}

  /** One invitation for each person, inside the caller's transaction. */
  async invite(actor: Actor, placed: readonly Placed[], around: Inviting): Promise<void> {
    const programmeId = around.programme.id;
    const fresh: NewVisit[] = [];
    await this.teams.reserveAll(placed.map(({ slot }) => slot));
    for (const [personId, dates] of groupedBy(placed, ({ proposal }) => proposal.personId)) {
      const invitationId = await this.records.createInvitation(personId, programmeId);
      for (const date of dates) {
        const visit = this.visitOf(date, invitationId, around);
        const renewed = around.renewed.get(date.proposal);
        if (renewed === undefined || !(await this.renew(actor, renewed, visit))) fresh.push(visit);
      }
      await this.audit.record(actor, {
        action: 'proposeVisits',
        subjectType: 'Invitation',
        subjectId: invitationId,
        onBehalfOf: personId,
        changes: { visits: [0, dates.length] },
      });
    }
    await this.records.insertAll(fresh);
  }

  /**
   * A postponed visit goes on in another slot of its team, so that calendars move it. At another team
   * it is over, which its own calendar entry was told when it was postponed, and the proposal is a
   * visit of its own: false.
   */
  private async renew(actor: Actor, postponed: Visit, proposed: NewVisit): Promise<boolean> {
    const { id: subjectId, personId: onBehalfOf, teamId, revision } = postponed;
    const { programmeId: _, personId: __, teamId: ___, ...date } = proposed;
    const goesOn = teamId === proposed.teamId;
    await this.records.change(
      postponed,
      goesOn
        ? { ...date, revision: revision + 1 }
        : { state: 'CANCELLED', cancelSide: 'PROGRAMME' },
    );
    await this.audit.record(actor, {
      action: goesOn ? 'proposeNewDate' : 'replacePostponedVisit',
      subjectType: 'Visit',
      subjectId,
      onBehalfOf,
      changes: { slotId: [null, proposed.slotId] },
    });
    return goesOn;
  }

  /** The visit that a proposal would make. */
  visitOf(
    { proposal, slot, placeNumber, answerBy }: Placed,
    invitationId: string,
    { facts, programme }: Pick<Inviting, 'facts' | 'programme'>,
  ): NewVisit {
    const { id: slotId, teamId, startsAt, endsAt } = slot;
    return {
      programmeId: programme.id,
      invitationId,
      personId: proposal.personId,
      teamId,
      visitTypeId: facts.team(slot).visitTypeId,
      slotId,
      placeNumber,
      startsAt,
      endsAt,
      state: 'PROPOSED',
      reasons: proposal.reasons,
      proposedAt: this.clock.now(),
      answerBy,
      confirmedAt: null,
    };
  }
}
