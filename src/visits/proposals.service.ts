import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { isHr } from '../platform/actor.ts';
import type { Actor } from '../platform/actor.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.service.ts';
import { found } from '../platform/refuse.ts';
import { ProgrammesService } from '../programmes/programmes.service.ts';
import type { Programme } from '../programmes/rules/programme.ts';
import { Refusal } from '../refusals.ts';
import type { RefusalCode } from '../refusals.ts';
import { SlotsService } from '../slots/slots.service.ts';
import type { Slot } from '../slots/slots.service.ts';
import { localDayOf } from '../teams/rules/local-hours.ts';
import { AbsencesService } from './absences.service.ts';
import { BookingFactsService } from './booking-facts.service.ts';
import { InvitingService } from './inviting.service.ts';
import type { Inviting, Placed } from './inviting.service.ts';
import { NoticeService } from './notice.service.ts';
import { PlacesService } from './places.service.ts';
import type { Absences } from './rules/absences.ts';
import type { BookingFacts } from './rules/facts.ts';
import { isReached } from './rules/lifecycle.ts';
import { isForPostponed, renewals } from './rules/renewals.ts';
import type { Proposal } from './rules/renewals.ts';
import type { Visit } from './rules/visit.ts';
import { VisitRecords } from './visit-records.service.ts';

type Around = Inviting & Readonly<{ slots: ReadonlyMap<string, Slot>; away: Absences }>;

/** Proposing many dates at once: all of them, or none. */
@Injectable()
export class ProposalsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly programmes: ProgrammesService,
    private readonly slots: SlotsService,
    private readonly records: VisitRecords,
    private readonly places: PlacesService,
    private readonly facts: BookingFactsService,
    private readonly notice: NoticeService,
    private readonly away: AbsencesService,
    private readonly inviting: InvitingService,
  ) {}

  /**
   * One invitation for each person, with all its dates. Refuses DRAFT_STALE with the number of
   * dates that are no longer possible.
   */
  async propose(actor: Actor, programmeId: string, proposals: readonly Proposal[]): Promise<void> {
    if (!isHr(actor)) throw new Refusal('NOT_ALLOWED');
    await this.db.transaction(async () => {
      const slots = await this.lockedSlots(proposals);
      const around = await this.around(actor, programmeId, proposals, slots);
      const placed = this.place(proposals, around);
      const stale = proposals.length - placed.length;
      if (stale > 0) throw new Refusal('DRAFT_STALE', { count: stale });
      await this.inviting.invite(actor, placed, around);
    });
  }

  /** Those of the proposals that could not be made now, each after those before it. */
  async impossible<Some extends Proposal>(
    actor: Actor,
    programmeId: string,
    proposals: readonly Some[],
  ): Promise<Some[]> {
    if (!isHr(actor)) throw new Refusal('NOT_ALLOWED');
    const around = await this.around(actor, programmeId, proposals);
    const placed = this.place(proposals, around);
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
    const around = await this.around(actor, programmeId, proposals);
    const ids = new Map(proposals.map((proposal): [Proposal, string] => [proposal, proposal.id]));
    return this.place(proposals, around).map((placed) => {
      const { personId } = placed.proposal;
      const fresh = this.inviting.visitOf(placed, personId, around);
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
    const around = await this.around(actor, programmeId, proposals);
    return new Map(
      proposals.flatMap((proposal) => {
        const code = this.objection(proposal, around);
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

  /**
   * Whether a proposal made now would have an answer in time, for very many slots. Of a later day the
   * notice period never begins on an earlier one: once it begins after today, calendars are left alone.
   */
  inTime(facts: BookingFacts, programme: Programme): (slot: Slot) => boolean {
    const now = this.clock.now();
    const days = new Map<string, Temporal.PlainDate>();
    return (slot) => {
      const { id, timeZone } = facts.team(slot).site;
      const { day } = facts.onSite(slot);
      const known = days.get(id);
      if (known !== undefined && Temporal.PlainDate.compare(known, day) <= 0) return true;
      const due = this.answerBy(slot, facts, programme);
      if (due === null) return false;
      if (Temporal.PlainDate.compare(localDayOf(now, timeZone), localDayOf(due, timeZone)) < 0) {
        days.set(id, day);
      }
      return true;
    };
  }

  private async lockedSlots(proposals: readonly Proposal[]): Promise<ReadonlyMap<string, Slot>> {
    const slotIds = slotsOf(proposals);
    const slots = [...(await this.slots.byIds(slotIds)).values()];
    await this.places.hold({ personIds: personsOf(proposals), slots });
    return this.slots.byIds(slotIds);
  }

  private async around(
    actor: Actor,
    programmeId: string,
    proposals: readonly Proposal[],
    locked?: ReadonlyMap<string, Slot>,
  ): Promise<Around> {
    const programme = found(await this.programmes.byId(programmeId));
    const slots = locked ?? (await this.slots.byIds(slotsOf(proposals)));
    const personIds = personsOf(proposals);
    const facts = await this.facts.read(actor, personIds, [...slots.values()]);
    const postponed = await this.records.find(
      { programmeId, personId: { in: personIds }, state: 'POSTPONED' },
      { orderBy: { id: 'asc' } },
    );
    const away = await this.away.of(personIds, [...slots.values()]);
    return { facts, programme, slots, away, renewed: renewals(proposals, postponed, slots, facts) };
  }

  /** Whatever the other proposals do. */
  private objection(proposal: Proposal, around: Around): RefusalCode | null {
    const { facts, programme, slots, away, renewed } = around;
    const slot = slots.get(proposal.slotId);
    if (slot === undefined) return 'NOT_FOUND';
    const objection = facts.whyNot(proposal.personId, slot);
    if (objection !== null) return objection;
    if (this.answerBy(slot, facts, programme) === null) return 'DRAFT_TOO_LATE';
    if (isForPostponed(proposal) && !renewed.has(proposal)) return 'DRAFT_NOT_POSTPONED';
    return away.whyNot(proposal.personId, slot, facts.team(slot).site.timeZone);
  }

  /** What is still possible, each after those before it. */
  private place(proposals: readonly Proposal[], around: Around): Placed[] {
    const { facts, programme, slots } = around;
    const placed: Placed[] = [];
    for (const proposal of proposals) {
      const slot = slots.get(proposal.slotId);
      if (slot === undefined || this.objection(proposal, around) !== null) continue;
      const answerBy = this.answerBy(slot, facts, programme);
      const [placeNumber] = facts.freePlaces(slot);
      if (answerBy === null || placeNumber === undefined) continue;
      facts.take(proposal.personId, slot);
      placed.push({ proposal, slot, placeNumber, answerBy });
    }
    return placed;
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

const slotsOf = (proposals: readonly Proposal[]): string[] => [
  ...new Set(proposals.map(({ slotId }) => slotId)),
];

const personsOf = (proposals: readonly Proposal[]): string[] => [
  ...new Set(proposals.map(({ personId }) => personId)),
];
