import { Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import { Prisma } from '../generated/prisma/client.ts';
import { Database } from '../platform/database/database.service.ts';
import { dateOnly, toPlainDate } from '../platform/database/dates.ts';
import { Refusal } from '../refusals.ts';
import { nextFreeWeek, receivesNobody } from './rules/hosting-budget.ts';
import { periodsOf, quarterWith } from './rules/hosting-quarter.ts';
import type { PeriodLoad } from './rules/hosting-week.ts';
import type { Team } from './rules/team.ts';

export type Hosting = Readonly<{ team: Team; startsAt: Temporal.Instant }>;

/**
 * How full the weeks and quarters of the teams are. Every visit counts in its week and in its
 * quarter, also where no budget bounds the quarter, so that one can be set later. Everything that
 * writes here happens inside the caller's transaction, which has locked both (`periodKeys`).
 */
@Injectable()
export class HostingLoads {
  constructor(private readonly db: Database) {}

  /** Refuses HOSTING_BUDGET_FULL with the next free week, or TEAM_CLOSED where no week is. */
  async reserve({ team, startsAt }: Hosting): Promise<void> {
    const counted = await this.count([{ team, startsAt }]);
    if (counted < 2) await this.refuseFull({ team, startsAt });
  }

  /** The same for many visits at once; refuses CHANGED_MEANWHILE when they do not all fit. */
  async reserveAll(hostings: readonly Hosting[]): Promise<void> {
    const periods = hostings
      .flatMap(rowsOf)
      .map(({ teamId, ...row }) => [teamId, ...valuesOf(row)]);
    const expected = new Set(periods.map((parts) => parts.join(' '))).size;
    if ((await this.count(hostings)) < expected) throw new Refusal('CHANGED_MEANWHILE');
  }

  /** Gives back what `reserve` counted. */
  async release({ team, startsAt }: Hosting): Promise<void> {
    const { week, quarter } = periodsOf(startsAt, team.site.timeZone);
    await this.db.client.teamLoad.updateMany({
      where: {
        teamId: team.id,
        booked: { gt: 0 },
        OR: [
          { period: 'WEEK', startsOn: dateOnly(week) },
          { period: 'QUARTER', startsOn: dateOnly(quarter) },
        ],
      },
      data: { booked: { decrement: 1 } },
    });
  }

  /** From this Monday and its quarter on; periods without visits have no row. */
  async loadsOf(
    teamIds: readonly string[],
    week: Temporal.PlainDate,
  ): Promise<(PeriodLoad & { teamId: string })[]> {
    const rows = await this.db.client.teamLoad.findMany({
      where: {
        teamId: { in: [...teamIds] },
        OR: [
          { period: 'WEEK', startsOn: { gte: dateOnly(week) } },
          { period: 'QUARTER', startsOn: { gte: dateOnly(quarterWith(week)) } },
        ],
      },
    });
    return rows.map((row) => ({ ...row, startsOn: toPlainDate(row.startsOn) }));
  }

  /** How many of the periods took what is asked of them. */
  private async count(hostings: readonly Hosting[]): Promise<number> {
    const rows = hostings.flatMap(rowsOf);
    const periods = Prisma.sql`
      SELECT "teamId", "period", "startsOn", count(*)::int AS "visits"
      FROM unnest(${rows.map(({ teamId }) => teamId)}::uuid[],
        ${rows.map(({ period }) => period)}::"BudgetPeriod"[],
        ${rows.map(({ startsOn }) => startsOn.toString())}::date[])
        AS wanted("teamId", "period", "startsOn")
      GROUP BY 1, 2, 3`;
    // FOR SHARE: a budget that somebody is changing at this moment is waited for.
    await this.db.client.$executeRaw`
      INSERT INTO "TeamLoad" ("teamId", "period", "startsOn", "booked", "budget")
      SELECT wanted."teamId", wanted."period", wanted."startsOn", 0,
        CASE wanted."period" WHEN 'WEEK' THEN team."budgetPerWeek" ELSE team."budgetPerQuarter" END
      FROM (${periods}) AS wanted JOIN "HostTeam" AS team ON team."id" = wanted."teamId"
      ORDER BY 1, 2, 3 FOR SHARE OF team ON CONFLICT DO NOTHING`;
    return this.db.client.$executeRaw`
      UPDATE "TeamLoad" AS load SET "booked" = load."booked" + wanted."visits"
      FROM (${periods}) AS wanted
      WHERE load."teamId" = wanted."teamId" AND load."period" = wanted."period"
        AND load."startsOn" = wanted."startsOn"
        AND (load."budget" IS NULL OR load."booked" + wanted."visits" <= load."budget")`;
  }

  private async refuseFull({ team, startsAt }: Hosting): Promise<never> {
    if (receivesNobody(team)) throw new Refusal('TEAM_CLOSED');
    const { week } = periodsOf(startsAt, team.site.timeZone);
    const next = nextFreeWeek(week, await this.loadsOf([team.id], week));
    throw new Refusal('HOSTING_BUDGET_FULL', { nextFreeWeek: next.toString() });
  }
}

type PeriodRow = Readonly<{
  teamId: string;
  period: PeriodLoad['period'];
  startsOn: Temporal.PlainDate;
}>;

function rowsOf({ team, startsAt }: Hosting): PeriodRow[] {
  const { week, quarter } = periodsOf(startsAt, team.site.timeZone);
  return [
    { teamId: team.id, period: 'WEEK', startsOn: week },
    { teamId: team.id, period: 'QUARTER', startsOn: quarter },
  ];
}

const valuesOf = ({ period, startsOn }: Omit<PeriodRow, 'teamId'>): string[] => [
  period,
  startsOn.toString(),
];
