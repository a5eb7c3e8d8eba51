import { Injectable } from '@nestjs/common';
import type { Locale } from '../i18n/catalogue.ts';
import { PeopleService } from '../people/people.service.ts';
import { isOffice } from '../platform/actor.ts';
import type { Actor } from '../platform/actor.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.service.ts';
import { asId } from '../platform/input.ts';
import { Links } from '../platform/links.ts';
import { found, refuse } from '../platform/refuse.ts';
import { inWordsOf } from '../programmes/rules/programme.ts';
import { VisitTypesService } from '../programmes/visit-types.service.ts';
import { ContactsService } from '../teams/contacts.service.ts';
import { TeamsService } from '../teams/teams.service.ts';
import type { DayCardType } from './day-cards.graphql.ts';
import { HostsService } from './hosts.service.ts';
import {
  declinedRate,
  maySeeDayCard,
  MOST_DECLINED,
  whyNoDayCard,
  whyNotCount,
} from './rules/day-card.ts';
import type { DeclinedRate } from './rules/day-card.ts';
import type { Visit } from './rules/visit.ts';
import { VisitsService } from './visits.service.ts';

/** What one needs on the day itself, and the one thing that is counted then. */
@Injectable()
export class DayCards {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly links: Links,
    private readonly people: PeopleService,
    private readonly visitTypes: VisitTypesService,
    private readonly teams: TeamsService,
    private readonly contacts: ContactsService,
    private readonly visits: VisitsService,
    private readonly hosts: HostsService,
  ) {}

  /** Null when it is not for the person who asks, or there is none now. */
  async dayCard(actor: Actor, visitId: string, locale: Locale): Promise<DayCardType | null> {
    const visit = await this.visits.findVisit(actor, visitId);
    if (visit === null || !maySeeDayCard(await this.visits.relationsTo(actor, visit))) return null;
    return whyNoDayCard(visit, this.clock.now()) === null ? this.cardOf(visit, locale) : null;
  }

  /** Refuses LINK_INVALID, LINK_EXPIRED, WRONG_STATE. */
  async dayCardByLink(token: string, locale: Locale): Promise<DayCardType> {
    return this.cardOf(await this.behind(token), locale);
  }

  async count(actor: Actor, visitId: string, by: 1 | -1, locale: Locale): Promise<DayCardType> {
    const visit = await this.visits.visit(actor, asId(visitId));
    refuse(maySeeDayCard(await this.visits.relationsTo(actor, visit)) ? null : 'NOT_ALLOWED');
    return this.change(visit, by, locale);
  }

  async countByLink(token: string, by: 1 | -1, locale: Locale): Promise<DayCardType> {
    return this.change(await this.behind(token), by, locale);
  }

  /** Over all visits of a programme at which a customer is near; for HR and the administrator. */
  async declinedRates(
    actor: Actor | null,
    programmeIds: readonly string[],
  ): Promise<ReadonlyMap<string, DeclinedRate>> {
    if (actor === null || !isOffice(actor)) return new Map();
    const rows = await this.db.client.visit.findMany({
      where: {
        programmeId: { in: [...programmeIds] },
        state: 'DONE',
        visitType: { customerNl: { not: '' } },
      },
      orderBy: [{ endsAt: 'asc' }, { id: 'asc' }],
      select: { programmeId: true, customersDeclined: true },
    });
    const countsOf = (id: string) =>
      rows.filter((row) => row.programmeId === id).map((row) => row.customersDeclined);
    return new Map(
      programmeIds.flatMap((id) => {
        const rate = declinedRate(countsOf(id));
        return rate === null ? [] : [[id, rate] as const];
      }),
    );
  }

  private async behind(token: string): Promise<Visit> {
    const id = this.links.verify('day-card', token);
    const visit = found((await this.visits.byIds([id])).get(id));
    refuse(whyNoDayCard(visit, this.clock.now()));
    return visit;
  }

  /**
   * Nothing but the number changes. The act leaves no audit entry: its moment would tell which
   * customer it was.
   */
  private async change(visit: Visit, by: 1 | -1, locale: Locale): Promise<DayCardType> {
    refuse(whyNotCount(visit, this.clock.now()));
    const { count } = await this.db.client.visit.updateMany({
      where: { id: visit.id, customersDeclined: by === 1 ? { lt: MOST_DECLINED } : { gt: 0 } },
      data: { customersDeclined: { increment: by } },
    });
    refuse(count === 0 && by === 1 ? 'COUNT_FULL' : null);
    return this.cardOf(visit, locale);
  }

  private async cardOf(visit: Visit, locale: Locale): Promise<DayCardType> {
    const { id, teamId, visitTypeId, startsAt, endsAt } = visit;
    const team = found((await this.teams.byIds([teamId])).get(teamId));
    const kind = found((await this.visitTypes.byIds([visitTypeId])).get(visitTypeId));
    const { customersDeclined } = await this.db.client.visit.findUniqueOrThrow({
      where: { id },
      select: { customersDeclined: true },
    });
    const { name: visitType, whatToBring } = inWordsOf(kind, locale);
    return {
      visitId: id,
      team: team.name,
      site: team.site.name,
      address: team.site.address,
      timeZone: team.site.timeZone,
      startsAt: found(startsAt),
      endsAt: found(endsAt),
      visitType,
      whatToBring,
      host: await this.hostOf(id),
      deskPhone: (await this.contacts.deskPhonesOf([teamId])).get(teamId) ?? null,
      emergencyNumber: await this.contacts.emergencyNumberAt(team.site),
      customerNl: kind.customerNl,
      customerEn: kind.customerEn,
      customersDeclined,
      mayCount: whyNotCount(visit, this.clock.now()) === null,
    };
  }

  private async hostOf(visitId: string): Promise<string | null> {
    const claim = (await this.hosts.claimsOf([visitId])).get(visitId);
    if (claim === undefined) return null;
    return (await this.people.byIds([claim.personId])).get(claim.personId)?.givenName ?? null;
  }
}
