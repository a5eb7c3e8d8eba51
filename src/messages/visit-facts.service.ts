import { Injectable } from '@nestjs/common';
import type { Person } from '../people/people.service.ts';
import { ReflectionsService } from '../reflections/reflections.service.ts';
import { PublicHolidays } from '../slots/holidays.service.ts';
import { TeamsService } from '../teams/teams.service.ts';
import type { Team } from '../teams/teams.service.ts';
import { VolunteeringService } from '../teams/volunteering.service.ts';
import { ExchangeNews } from '../visits/exchange-news.service.ts';
import { HostNews } from '../visits/host-news.service.ts';
import type { Hosting } from '../visits/host-news.service.ts';
import { NoticeService } from '../visits/notice.service.ts';
import { ReadinessService } from '../visits/readiness.service.ts';
import type { Visit } from '../visits/rules/visit.ts';
import type { VisitFacts } from './rules/visit-facts.ts';

const nothingYet: Hosting = { claim: null, releases: [], late: null, takenOverById: null };
const ids = (people: readonly Person[] = []): string[] => people.map(({ id }) => id);

/** What the messages about visits are made of, for many visits in as many statements as for one. */
@Injectable()
export class VisitFactsReader {
  constructor(
    private readonly teams: TeamsService,
    private readonly volunteering: VolunteeringService,
    private readonly notice: NoticeService,
    private readonly hostNews: HostNews,
    private readonly exchangeNews: ExchangeNews,
    private readonly holidays: PublicHolidays,
    private readonly reflections: ReflectionsService,
    private readonly readiness: ReadinessService,
  ) {}

  async read(
    visits: readonly Visit[],
    assistants: ReadonlyMap<string, readonly Person[]>,
  ): Promise<VisitFacts[]> {
    if (visits.length === 0) return [];
    const visitIds = visits.map(({ id }) => id);
    const teamIds = [...new Set(visits.map(({ teamId }) => teamId))];
    const teams = await this.teams.byIds(teamIds);
    const leads = await this.teams.leadsOf(teamIds);
    const volunteers = await this.volunteering.volunteersOf(teamIds);
    const waiting = await this.notice.waiting(visits, teams);
    const hosting = await this.hostNews.hostingOf(visitIds);
    const handedOver = await this.handedOver(visitIds);
    const reflected = await this.reflections.lookedBackOn(visitIds);
    const readiness = await this.readiness.readinessOf(visits);
    return visits.flatMap((visit) => {
      const team = teams.get(visit.teamId);
      if (team === undefined) return [];
      return {
        visit,
        waitingForTeam: waiting.get(visit.id) ?? false,
        reflected: reflected.has(visit.id),
        readinessOpen: (readiness.get(visit.id) ?? []).some(({ state }) => state === 'OPEN'),
        leadIds: ids(leads.get(visit.teamId)),
        assistantIds: ids(assistants.get(visit.personId)),
        volunteerIds: volunteers.get(visit.teamId) ?? [],
        hosting: hosting.get(visit.id) ?? nothingYet,
        handedOver: handedOver.get(visit.id) ?? null,
        timeZone: team.site.timeZone,
        holidays: this.holidaysAround(visit, team),
      };
    });
  }

  private async handedOver(
    visitIds: readonly string[],
  ): Promise<ReadonlyMap<string, 'ASKED' | 'SWAPPED'>> {
    const questions = await this.exchangeNews.about(visitIds);
    const accepted = questions.filter(({ state }) => state === 'ACCEPTED');
    return new Map(
      accepted.flatMap(({ visitId, otherVisitId }) => [
        [visitId, 'ASKED'] as const,
        ...(otherVisitId === null ? [] : [[otherVisitId, 'SWAPPED'] as const]),
      ]),
    );
  }

  private holidaysAround({ startsAt }: Visit, { site }: Team): ReadonlySet<string> {
    if (startsAt === null) return new Set();
    const day = startsAt.toZonedDateTimeISO(site.timeZone).toPlainDate();
    const [from, until] = [day.subtract({ weeks: 4 }), day.add({ weeks: 4 })];
    return this.holidays.between(site.country, from, until, site.region);
  }
}
