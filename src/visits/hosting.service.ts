import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { catalogue } from '../i18n/catalogue.ts';
import type { Actor } from '../platform/actor.ts';
import { toDate } from '../platform/database/dates.ts';
import { parseInput } from '../platform/input.ts';
import { found, refuse } from '../platform/refuse.ts';
import { csv } from '../platform/rules/csv.ts';
import { TeamsService } from '../teams/teams.service.ts';
import type { Team } from '../teams/teams.service.ts';
import { hostedPerQuarter, hostedPerWeek, maySeeHosted, whyNotExport } from './rules/hosting.ts';
import type { HostedQuarter, HostedWeek } from './rules/hosting.ts';
import type { Visit } from './rules/visit.ts';
import { VisitsService } from './visits.service.ts';

type Locale = 'nl' | 'en';
export type HostingFile = Readonly<{ name: string; text: string }>;

const question = z.object({ year: z.int().min(2000).max(2100) });
const MINUTES_AN_HOUR = 60;

/** What teams give: visits and minutes, never who came or who received. */
@Injectable()
export class HostingService {
  constructor(
    private readonly teams: TeamsService,
    private readonly visits: VisitsService,
  ) {}

  /** Per quarter of the year, by team; nothing of a team that the actor may not see this of. */
  async hosted(
    actor: Actor,
    teamIds: readonly string[],
    asked: number,
  ): Promise<ReadonlyMap<string, readonly HostedQuarter[]>> {
    const { year } = parseInput(question, { year: asked });
    const own = new Map(
      (await this.teams.teamsOf(actor.personId)).map(({ teamId, role }) => [teamId, role]),
    );
    const visible = teamIds.filter((id) => maySeeHosted(actor, own.get(id) ?? null));
    const teams = await this.teams.byIds(visible);
    const visits = await this.visitsAround(visible, year);
    return new Map(
      [...teams.values()].map((team) => {
        const ofTeam = visits.filter(({ teamId }) => teamId === team.id);
        return [team.id, hostedPerQuarter(ofTeam, team.site.timeZone, year)];
      }),
    );
  }

  /** Hours per week for whoever makes the roster; refuses NOT_ALLOWED, NOT_FOUND, INVALID_INPUT. */
  async hoursFile(
    actor: Actor,
    teamId: string,
    asked: number,
    locale: Locale,
  ): Promise<HostingFile> {
    const team = found(await this.teams.team(teamId));
    refuse(whyNotExport(actor, await this.teams.roleIn(team.id, actor.personId)));
    const { year } = parseInput(question, { year: asked });
    const visits = await this.visitsAround([team.id], year);
    const weeks = hostedPerWeek(visits, team.site.timeZone, year);
    const { columns, file } = catalogue(locale).api.hosting;
    const text = csv([columns, ...weeks.map((week) => rowOf(team, week, locale))]);
    return { name: `${file}-${year}.csv`, text };
  }

  /** A day more on either side covers every time zone. */
  private async visitsAround(teamIds: readonly string[], year: number): Promise<Visit[]> {
    const first = Temporal.PlainDate.from({ year, month: 1, day: 1 });
    const at = (day: Temporal.PlainDate) => toDate(day.toZonedDateTime('UTC').toInstant());
    return this.visits.visitsOf({
      teamId: { in: [...teamIds] },
      state: { in: ['CONFIRMED', 'DONE'] },
      startsAt: {
        gte: at(first.subtract({ days: 1 })),
        lt: at(first.add({ years: 1, days: 1 })),
      },
    });
  }
}

const rowOf = (team: Team, week: HostedWeek, locale: Locale): string[] => [
  team.name,
  week.monday.toString(),
  hours(week.hostedMinutes, locale),
  hours(week.agreedMinutes, locale),
];

/** With the decimal mark by which the reader's spreadsheet knows a number. */
function hours(minutes: number, locale: Locale): string {
  const text = (minutes / MINUTES_AN_HOUR).toFixed(2);
  return locale === 'nl' ? text.replace('.', ',') : text;
}
