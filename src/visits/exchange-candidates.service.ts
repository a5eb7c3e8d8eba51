import { Injectable } from '@nestjs/common';
import { PeopleService } from '../people/people.service.ts';
import type { Person } from '../people/people.service.ts';
import type { Actor } from '../platform/actor.ts';
import { Clock } from '../platform/clock.ts';
import { toDate } from '../platform/database/dates.ts';
import type { RefusalCode } from '../refusals.ts';
import { SlotsService } from '../slots/slots.service.ts';
import type { Slot } from '../slots/slots.service.ts';
import { BookingFactsService } from './booking-facts.service.ts';
import { whyNotAllowed } from './rules/access.ts';
import { whyNot } from './rules/lifecycle.ts';
import type { Visit } from './rules/visit.ts';
import { VisitRecords } from './visit-records.service.ts';
import { VisitsService } from './visits.service.ts';

const shown = 50;
/** The place is the visitor's to give, and taking it is a new choice of who takes it. */
const chosen = { line: 'PASSED', isChoice: true } as const;

/** Who could stand in for a visitor, and which visits could be swapped with. */
@Injectable()
export class ExchangeCandidates {
  constructor(
    private readonly clock: Clock,
    private readonly people: PeopleService,
    private readonly slots: SlotsService,
    private readonly visits: VisitsService,
    private readonly records: VisitRecords,
    private readonly facts: BookingFactsService,
  ) {}

  /** Leaders who could take the place, by name; nobody for who may not ask. */
  async standIns(actor: Actor, visitId: string): Promise<Person[]> {
    const visit = await this.askedAbout(actor, visitId, 'ASK_STAND_IN');
    const slot = visit === null ? null : await this.slotOf(visit);
    if (visit === null || slot === null) return [];
    const leaders = await this.people.leaders();
    const ids = leaders.map(({ id }) => id).filter((id) => id !== visit.personId);
    const facts = await this.facts.read(null, ids, [slot], { ...chosen, leaving: [visit] });
    const able = leaders.filter(({ id }) => ids.includes(id) && facts.whyNot(id, slot) === null);
    return able.slice(0, shown);
  }

  /** Coming visits of other leaders, by date, that both could take; none for who may not ask. */
  async swaps(actor: Actor, visitId: string): Promise<Visit[]> {
    const visit = await this.askedAbout(actor, visitId, 'ASK_SWAP');
    const slot = visit === null ? null : await this.slotOf(visit);
    if (visit === null || slot === null) return [];
    const now = this.clock.now();
    const others = await this.records.find(
      {
        programmeId: visit.programmeId,
        personId: { not: visit.personId },
        slotId: { not: slot.id },
        state: 'CONFIRMED',
        startsAt: { gt: toDate(now), lt: toDate(now.add({ hours: 24 * 182 })) },
      },
      { orderBy: { startsAt: 'asc' }, take: 200 },
    );
    const slots = await this.slots.byIds(others.flatMap(({ slotId }) => slotId ?? []));
    const leaving = [visit, ...others];
    const persons = [visit.personId, ...new Set(others.map(({ personId }) => personId))];
    const doors = [slot, ...slots.values()];
    const facts = await this.facts.read(null, persons, doors, { ...chosen, leaving });
    const able = others.filter((other) => {
      const theirs = slots.get(other.slotId ?? '');
      if (theirs === undefined) return false;
      return (
        facts.whyNot(visit.personId, theirs) === null && facts.whyNot(other.personId, slot) === null
      );
    });
    return able.slice(0, shown);
  }

  async whyNotStandIn(visit: Visit, personId: string): Promise<RefusalCode | null> {
    if (visit.personId === personId) return 'EXCHANGE_WITH_ONESELF';
    return this.whyNotTake(personId, visit, [visit]);
  }

  async whyNotSwap(visit: Visit, other: Visit): Promise<RefusalCode | null> {
    const leaving = [visit, other];
    return (
      (await this.whyNotTake(visit.personId, other, leaving)) ??
      (await this.whyNotTake(other.personId, visit, leaving))
    );
  }

  private async whyNotTake(
    personId: string,
    visit: Visit,
    leaving: readonly Visit[],
  ): Promise<RefusalCode | null> {
    const slot = await this.slotOf(visit);
    if (slot === null) return 'WRONG_STATE';
    const facts = await this.facts.read(null, [personId], [slot], { ...chosen, leaving });
    return facts.knows(personId) ? facts.whyNot(personId, slot) : 'NOT_FOUND';
  }

  private async askedAbout(
    actor: Actor,
    visitId: string,
    action: 'ASK_STAND_IN' | 'ASK_SWAP',
  ): Promise<Visit | null> {
    const visit = await this.visits.findVisit(actor, visitId);
    if (visit === null || whyNot(action, visit, this.clock.now()) !== null) return null;
    const allowed = whyNotAllowed(action, await this.visits.relationsTo(actor, visit)) === null;
    return allowed ? visit : null;
  }

  private async slotOf({ slotId }: Visit): Promise<Slot | null> {
    return slotId === null ? null : ((await this.slots.byIds([slotId])).get(slotId) ?? null);
  }
}
