import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import type { Actor } from '../platform/actor.ts';
import { Clock } from '../platform/clock.ts';
import { SlotsService } from '../slots/slots.service.ts';
import type { Slot } from '../slots/slots.service.ts';
import { BookingFactsService } from '../visits/booking-facts.service.ts';
import { holdingStates, holdsPlace } from '../visits/rules/visit.ts';
import type { Visit } from '../visits/rules/visit.ts';
import { VisitsService } from '../visits/visits.service.ts';
import { alternativesWithin, bestMoments, hasAlternatives } from './rules/alternatives.ts';

/** Later slots of the same team that the visitor could take instead. */
@Injectable()
export class AlternativesService {
  constructor(
    private readonly clock: Clock,
    private readonly slots: SlotsService,
    private readonly visits: VisitsService,
    private readonly facts: BookingFactsService,
  ) {}

  /** Those that suit the visitor's year best, earliest first; none for who may not see the visit. A signed link may see what it is for. */
  async alternatives(actor: Actor | null, visit: Visit): Promise<Slot[]> {
    if (!hasAlternatives(visit)) return [];
    if (actor !== null && (await this.visits.findVisit(actor, visit.id)) === null) return [];
    const { slots, timeZone } = await this.free(visit);
    return slots.length === 0 ? [] : bestMoments(slots, await this.otherDates(visit), timeZone);
  }

  /** All of them, whether they suit best or not. */
  async all(visit: Visit): Promise<Slot[]> {
    return (await this.free(visit)).slots;
  }

  private async free(visit: Visit): Promise<Readonly<{ slots: Slot[]; timeZone: string }>> {
    if (!hasAlternatives(visit)) return { slots: [], timeZone: 'UTC' };
    const { after, until } = alternativesWithin(visit, this.clock.now());
    const day = (moment: Temporal.Instant) => moment.toZonedDateTimeISO('UTC').toPlainDate();
    const open = await this.slots.open(day(after).subtract({ days: 1 }), day(until), {
      teamId: visit.teamId,
    });
    const later = open.filter(({ startsAt }) => Temporal.Instant.compare(startsAt, after) > 0);
    const facts = await this.facts.read(null, [visit.personId], later, { leaving: [visit] });
    const slots = later.filter((slot) => facts.whyNot(visit.personId, slot) === null);
    const [first] = slots;
    return { slots, timeZone: first === undefined ? 'UTC' : facts.team(first).site.timeZone };
  }

  /** When the visitor is elsewhere already. */
  private async otherDates({ id, personId }: Visit): Promise<Temporal.Instant[]> {
    const visits = await this.visits.visitsOf({ personId, state: { in: [...holdingStates] } });
    return visits
      .filter((other) => other.id !== id && holdsPlace(other))
      .map(({ startsAt }) => startsAt)
      .filter((startsAt) => startsAt !== null);
  }
}
