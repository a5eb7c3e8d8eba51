import { Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import { isHr } from '../platform/actor.ts';
import type { Actor } from '../platform/actor.ts';
import { Audit } from '../platform/audit.service.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.service.ts';
import { found } from '../platform/refuse.ts';
import { ProgrammesService } from '../programmes/programmes.service.ts';
import type { Programme } from '../programmes/rules/programme.ts';
import { Refusal } from '../refusals.ts';
import type { RefusalCode } from '../refusals.ts';
import { SlotsService } from '../slots/slots.service.ts';
import type { Slot } from '../slots/slots.service.ts';
import { TeamsService } from '../teams/teams.service.ts';
import { BookingFactsService } from './booking-facts.service.ts';
import { NoticeService } from './notice.service.ts';
import { PlacesService } from './places.service.ts';
import type { BookingFacts } from './rules/facts.ts';
import { groupedBy } from './rules/grouping.ts';
import { isReached } from './rules/lifecycle.ts';
import type { VisitReason } from './rules/reasons.ts';
import type { Visit } from './rules/visit.ts';
import { VisitRecords } from './visit-records.service.ts';
import type { NewVisit } from './visit-records.service.ts';

export type Proposal = Readonly<{
  personId: string;
  slotId: string;
  reasons: readonly VisitReason[];
}>;

/** A proposal whose slot is there, with the moment by which it wants an answer. */
type Placed = Readonly<{
  proposal: Proposal;
  slot: Slot;
  placeNumber: number;
  answerBy: Temporal.Instant;
}>;
type Around = Readonly<{ facts: BookingFacts; programme: Programme }>;

/** Proposing many dates at once: all of them, or none. */
@Injectable()
export class ProposalsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly programmes: ProgrammesService,
    private readonly teams: TeamsService,
    private readonly slots: SlotsService,
    private readonly records: VisitRecords,
    private readonly places: PlacesService,
    private readonly facts: BookingFactsService,
    private readonly notice: NoticeService,
  ) {}

  /**
   * One invitation for each person, with all its dates. Refuses DRAFT_STALE with the number of
   * dates that are no longer possible.
   */
  async propose(actor: Actor, programmeId: string, proposals: readonly Proposal[]): Promise<void> {
    if (!isHr(actor)) throw new Refusal('NOT_ALLOWED');
    await this.db.transaction(async () => {
      const programme = found(await this.programmes.byId(programmeId));
      const slots = await this.lockedSlots(proposals);
      const facts = await this.facts.read(actor, personsOf(proposals), [...slots.values()]);
      const placed = this.place(proposals, slots, { facts, programme });
      const stale = proposals.length - placed.length;
      if (stale > 0) throw new Refusal('DRAFT_STALE', { count: stale });
      await this.invite(actor, programme.id, placed, facts);
    });
  }

  /** Those of the proposals that could not be made now, each after those before it. */
  async impossible<Some extends Proposal>(
    actor: Actor,
    programmeId: string,
    proposals: readonly Some[],
  ): Promise<Some[]> {
    if (!isHr(actor)) throw new Refusal('NOT_ALLOWED');
    const programme = found(await this.programmes.byId(programmeId));
    const slots = await this.slots.byIds(proposals.map(({ slotId }) => slotId));
    const facts = await this.facts.read(actor, personsOf(proposals), [...slots.values()]);
    const placed = this.place(proposals, slots, { facts, programme });
    const possible = new Set(placed.map(({ proposal }) => proposal));
    return proposals.filter((proposal) => !possible.has(proposal));
  }

  /** The visits that proposing these now would make, with the ids of what is proposed; nothing is written. */
  async rehearse(
    actor: Actor,
    programmeId: string,
    proposals: readonly (Proposal & Readonly<{ id: string }>)[],
  ): Promise<Visit[]> {
    if (!isHr(actor)) throw new Refusal('NOT_ALLOWED');
    const programme = found(await this.programmes.byId(programmeId));
    const slots = await this.slots.byIds(proposals.map(({ slotId }) => slotId));
    const facts = await this.facts.read(actor, personsOf(proposals), [...slots.values()]);
    const ids = new Map(proposals.map((proposal): [Proposal, string] => [proposal, proposal.id]));
    return this.place(proposals, slots, { facts, programme }).map((placed) => {
      const { personId } = placed.proposal;
      const fresh = this.visitOf(placed, { programmeId, invitationId: personId, facts });
      return {
        ...nothingYet,
        ...fresh,
        id: found(ids.get(placed.proposal)),
        changedAt: this.clock.now(),
      };
    });
  }

  /** What keeps each of these from being proposed now, whatever the others do; nothing where nothing does. */
  async objections<Some extends Proposal>(
    actor: Actor,
    programmeId: string,
    proposals: readonly Some[],
  ): Promise<ReadonlyMap<Some, RefusalCode>> {
    if (!isHr(actor)) throw new Refusal('NOT_ALLOWED');
    const programme = found(await this.programmes.byId(programmeId));
    const slots = await this.slots.byIds(proposals.map(({ slotId }) => slotId));
    const facts = await this.facts.read(actor, personsOf(proposals), [...slots.values()]);
    const objection = ({ personId, slotId }: Some): RefusalCode | null => {
      const slot = slots.get(slotId);
      if (slot === undefined) return 'NOT_FOUND';
      const isLate = this.answerBy(slot, facts, programme) === null;
      return facts.whyNot(personId, slot) ?? (isLate ? 'DRAFT_TOO_LATE' : null);
    };
    return new Map(
      proposals.flatMap((proposal) => {
        const code = objection(proposal);
        return code === null ? [] : [[proposal, code]];
      }),
    );
  }

  /** By when a proposal made now for this slot would want an answer; null when it is too late. */
  answerBy(slot: Slot, facts: BookingFacts, programme: Programme): Temporal.Instant | null {
    const now = this.clock.now();
    const team = facts.team(slot);
    const due = this.notice.answerBy(now, slot.startsAt, { terms: programme, team });
    return isReached(due, now) ? null : due;
  }

  private async lockedSlots(proposals: readonly Proposal[]): Promise<ReadonlyMap<string, Slot>> {
    const slotIds = [...new Set(proposals.map(({ slotId }) => slotId))];
    const slots = [...(await this.slots.byIds(slotIds)).values()];
    await this.places.hold({ personIds: personsOf(proposals), slots });
    return this.slots.byIds(slotIds);
  }

  /** What is still possible, each after those before it. */
  private place(
    proposals: readonly Proposal[],
    slots: ReadonlyMap<string, Slot>,
    { facts, programme }: Around,
  ): Placed[] {
    const placed: Placed[] = [];
    for (const proposal of proposals) {
      const slot = slots.get(proposal.slotId);
      if (slot === undefined || facts.whyNot(proposal.personId, slot) !== null) continue;
      const answerBy = this.answerBy(slot, facts, programme);
      const [placeNumber] = facts.freePlaces(slot);
      if (answerBy === null || placeNumber === undefined) continue;
      facts.take(proposal.personId, slot);
      placed.push({ proposal, slot, placeNumber, answerBy });
    }
    return placed;
  }

  private async invite(
    actor: Actor,
    programmeId: string,
    placed: readonly Placed[],
    facts: BookingFacts,
  ): Promise<void> {
    const fresh: NewVisit[] = [];
    for (const [personId, dates] of groupedBy(placed, ({ proposal }) => proposal.personId)) {
      const invitationId = await this.records.createInvitation(personId, programmeId);
      fresh.push(...dates.map((date) => this.visitOf(date, { programmeId, invitationId, facts })));
      await this.audit.record(actor, {
        action: 'proposeVisits',
        subjectType: 'Invitation',
        subjectId: invitationId,
        onBehalfOf: personId,
        changes: { visits: [0, dates.length] },
      });
    }
    await this.teams.reserveAll(placed.map(({ slot }) => slot));
    await this.records.insertAll(fresh);
  }

  private visitOf(
    { proposal, slot, placeNumber, answerBy }: Placed,
    {
      programmeId,
      invitationId,
      facts,
    }: Readonly<{ programmeId: string; invitationId: string; facts: BookingFacts }>,
  ): NewVisit {
    const { id: slotId, teamId, startsAt, endsAt } = slot;
    return {
      programmeId,
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

/** A visit before anything happened to it. */
const nothingYet = {
  declineCause: null,
  cancelSide: null,
  revision: 0,
  teamAgreedAt: null,
  standsInForId: null,
  loggedOn: null,
  contestedAt: null,
  contestDecidedAt: null,
  undo: null,
  retimedFrom: null,
} as const;

const personsOf = (proposals: readonly Proposal[]): string[] => [
  ...new Set(proposals.map(({ personId }) => personId)),
];
