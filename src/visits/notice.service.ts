import { Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import { ProgrammesService } from '../programmes/programmes.service.ts';
import { PublicHolidays } from '../slots/holidays.service.ts';
import { TeamsService } from '../teams/teams.service.ts';
import type { Team } from '../teams/teams.service.ts';
import { answerBy, isWaitingForTeam } from './rules/notice.ts';
import type { SiteClock, Terms } from './rules/notice.ts';
import type { Visit } from './rules/visit.ts';

/** Notice periods, in the working days of the site. */
@Injectable()
export class NoticeService {
  constructor(
    private readonly programmes: ProgrammesService,
    private readonly teams: TeamsService,
    private readonly holidays: PublicHolidays,
  ) {}

  /** The visits, by id, that wait for the yes of their team. */
  async waiting(visits: readonly Visit[]): Promise<ReadonlyMap<string, boolean>> {
    const candidates = visits.filter(({ state }) => state === 'CONFIRMED');
    const programmes = await this.programmes.byIds(distinct(candidates, (one) => one.programmeId));
    const teams = await this.teams.byIds(distinct(candidates, (one) => one.teamId));
    const isWaiting = (visit: Visit): boolean => {
      const [terms, team] = [programmes.get(visit.programmeId), teams.get(visit.teamId)];
      if (terms === undefined || team === undefined || visit.startsAt === null) return false;
      return isWaitingForTeam(visit, terms, this.siteClock(team, visit.startsAt));
    };
    return new Map(visits.map((visit) => [visit.id, isWaiting(visit)]));
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
