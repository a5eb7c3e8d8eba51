import { Injectable } from '@nestjs/common';
import { PeopleService } from '../people/people.service.ts';
import type { Person } from '../people/people.service.ts';
import { hasLeft } from '../people/rules/succession.ts';
import { Audit } from '../platform/audit.service.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.service.ts';
import { toDate } from '../platform/database/dates.ts';
import { localDayOf } from '../teams/rules/local-hours.ts';
import type { Slot } from '../slots/slots.service.ts';
import { TeamsService } from '../teams/teams.service.ts';
import { BookingFactsService } from './booking-facts.service.ts';
import { PlacesService } from './places.service.ts';
import { asOf, cancelled } from './rules/lifecycle.ts';
import { holdsPlace } from './rules/visit.ts';
import type { Visit } from './rules/visit.ts';
import { TakingService } from './taking.service.ts';
import { VisitRecords } from './visit-records.service.ts';

/** Visits planned beyond somebody's last day: the place is offered to the successor, else free. */
@Injectable()
export class SuccessionService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly people: PeopleService,
    private readonly teams: TeamsService,
    private readonly records: VisitRecords,
    private readonly places: PlacesService,
    private readonly facts: BookingFactsService,
    private readonly taking: TakingService,
  ) {}

  /** Returns how many visits changed hands or were called off. */
  async handOverDue(): Promise<number> {
    const coming = await this.records.find({
      state: { in: ['PROPOSED', 'CONFIRMED'] },
      startsAt: { gt: toDate(this.clock.now()) },
      person: { serviceUntil: { not: null } },
    });
    const people = await this.people.byIds(coming.map(({ personId }) => personId));
    const teams = await this.teams.byIds(coming.map(({ teamId }) => teamId));
    let handed = 0;
    for (const visit of coming) {
      const [person, team] = [people.get(visit.personId), teams.get(visit.teamId)];
      if (!person || !team || visit.startsAt === null) continue;
      if (!hasLeft(person, localDayOf(visit.startsAt, team.site.timeZone))) continue;
      if (await this.handOver(visit, person)) handed += 1;
    }
    return handed;
  }

  private async handOver(seen: Visit, { successorId }: Person): Promise<boolean> {
    return this.db.transaction(async () => {
      const slots = seen.slotId === null ? [] : await this.taking.slots([seen.slotId]);
      const personIds = [seen.personId, ...(successorId === null ? [] : [successorId])];
      await this.places.hold({ personIds, slots, leaving: [seen] });
      const visit = asOf(await this.records.one(seen.id), this.clock.now());
      if (!holdsPlace(visit) || visit.slotId !== seen.slotId) return false;
      await this.places.giveBack(visit);
      await this.records.change(visit, cancelled(visit, 'PROGRAMME'));
      await this.audit.record(null, {
        action: 'endOfService',
        subjectType: 'Visit',
        subjectId: visit.id,
        changes: { state: [visit.state, 'CANCELLED'] },
      });
      const [slot] = slots;
      if (successorId !== null && slot !== undefined) await this.offer(visit, slot, successorId);
      return true;
    });
  }

  private async offer(left: Visit, slot: Slot, successorId: string): Promise<void> {
    const facts = await this.facts.read(null, [successorId], [slot], { line: 'PASSED' });
    if (facts.whyNot(successorId, slot) !== null) return;
    const visit = await this.taking.offer(successorId, slot, left.id);
    if (visit === null) return;
    await this.audit.record(null, {
      action: 'offerPlace',
      subjectType: 'Visit',
      subjectId: visit.id,
      onBehalfOf: successorId,
      changes: { visitId: [left.id, visit.id] },
    });
  }
}
