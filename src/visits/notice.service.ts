import { Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.service.ts';
import { TermsService } from '../programmes/terms.service.ts';
import { PublicHolidays } from '../slots/holidays.service.ts';
import { TeamsService } from '../teams/teams.service.ts';
import type { Team } from '../teams/teams.service.ts';
import { answerBy, isForLead, isUnsaid, isWaitingForTeam } from './rules/notice.ts';
import type { SiteClock, Terms } from './rules/notice.ts';
import type { Visit } from './rules/visit.ts';

export type Signals = Readonly<{ unsaid: boolean; needsHost: boolean }>;

/** Notice periods, in the working days of the site. */
@Injectable()
export class NoticeService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly terms: TermsService,
    private readonly teams: TeamsService,
    private readonly holidays: PublicHolidays,
  ) {}

  /** The visits, by id, that wait for the yes of their team; with the teams where they were read. */
  async waiting(
    visits: readonly Visit[],
    read?: ReadonlyMap<string, Team>,
  ): Promise<ReadonlyMap<string, boolean>> {
    const candidates = visits.filter(({ state }) => state === 'CONFIRMED');
    const programmes = await this.terms.termsOf(distinct(candidates, (one) => one.programmeId));
    const teams = read ?? (await this.teams.byIds(distinct(candidates, (one) => one.teamId)));
    const isWaiting = (visit: Visit): boolean => {
      const [terms, team] = [programmes.get(visit.programmeId), teams.get(visit.teamId)];
      if (terms === undefined || team === undefined || visit.startsAt === null) return false;
      return isWaitingForTeam(visit, terms, this.siteClock(team, visit.startsAt));
    };
    return new Map(visits.map((visit) => [visit.id, isWaiting(visit)]));
  }

  /** What the product itself notices about visits, by id. */
  async signals(visits: readonly Visit[]): Promise<ReadonlyMap<string, Signals>> {
    const now = this.clock.now();
    const teams = await this.teams.byIds(distinct(visits, (one) => one.teamId));
    const claims = await this.db.client.hostClaim.findMany({
      where: { visitId: { in: visits.map(({ id }) => id) } },
      select: { visitId: true },
    });
    const claimed = new Set(claims.map(({ visitId }) => visitId));
    const signalsOf = (visit: Visit): Signals => {
      const team = teams.get(visit.teamId);
      const around = visit.endsAt ?? visit.startsAt;
      if (team === undefined || around === null) return { unsaid: false, needsHost: false };
      const site = this.siteClock(team, around);
      const needsHost = !claimed.has(visit.id) && isForLead(visit, site, now);
      return { unsaid: isUnsaid(visit, site, now), needsHost };
    };
    return new Map(visits.map((visit) => [visit.id, signalsOf(visit)]));
  }

  answerBy(
    proposedAt: Temporal.Instant,
    startsAt: Temporal.Instant,
    { terms, team }: Readonly<{ terms: Terms; team: Team }>,
  ): Temporal.Instant {
    return answerBy(proposedAt, startsAt, terms, this.siteClock(team, proposedAt));
  }

  private siteClock({ site }: Team, around: Temporal.Instant): SiteClock {
    const day = around.toZonedDateTimeISO(site.timeZone).toPlainDate();
    const [from, until] = [day.subtract({ months: 6 }), day.add({ months: 6 })];
    const holidays = this.holidays.between(site.country, from, until, site.region);
    return { timeZone: site.timeZone, holidays };
  }
}

const distinct = (visits: readonly Visit[], key: (visit: Visit) => string): string[] => [
  ...new Set(visits.map(key)),
];
