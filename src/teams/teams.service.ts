import { Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import { Prisma } from '../generated/prisma/client.ts';
import { PeopleService } from '../people/people.service.ts';
import type { Person } from '../people/people.service.ts';
import type { Actor } from '../platform/actor.ts';
import { Database } from '../platform/database/database.service.ts';
import { toPlainDate } from '../platform/database/dates.ts';
import { id as uuid } from '../platform/input.ts';
import { found, refuse } from '../platform/refuse.ts';
import { HostingLoads } from './hosting-loads.service.ts';
import { seesEveryTeamsMembers, whyNotManage } from './rules/access.ts';
import type { TeamRole } from './rules/access.ts';
import { isClosed } from './rules/closed.ts';
import type { PeriodLoad } from './rules/hosting-week.ts';
import type { Interval } from './rules/local-hours.ts';
import type { ClosedPeriod, Site, Team, TeamMember } from './rules/team.ts';

export type { ClosedPeriod, Site, Team, TeamMember } from './rules/team.ts';

/** Who can host, when not, and how much they can bear. */
@Injectable()
export class TeamsService {
  constructor(
    private readonly db: Database,
    private readonly people: PeopleService,
    private readonly loads: HostingLoads,
  ) {}

  /** By name; every signed-in person may know them. */
  async sites(): Promise<Site[]> {
    return this.db.client.site.findMany({ orderBy: { name: 'asc' } });
  }

  /** By name; every signed-in person may know them, but not their people. */
  async teams(): Promise<Team[]> {
    return this.load(Prisma.sql`TRUE`);
  }

  async team(teamId: string): Promise<Team | null> {
    return uuid.safeParse(teamId).success
      ? ((await this.byIds([teamId])).get(teamId.toLowerCase()) ?? null)
      : null;
  }

  async byIds(ids: readonly string[]): Promise<ReadonlyMap<string, Team>> {
    const teams = await this.load(Prisma.sql`team."id" = ANY(${[...ids]}::uuid[])`);
    return new Map(teams.map((team) => [team.id, team]));
  }

  /** The teams somebody leads or belongs to. */
  async teamsOf(personId: string): Promise<TeamMember[]> {
    return this.db.client.teamMember.findMany({
      where: { personId },
      orderBy: { team: { name: 'asc' } },
    });
  }

  /** Ids of the teams somebody leads. */
  async teamsLedBy(personId: string): Promise<string[]> {
    const teams = await this.teamsOf(personId);
    return teams.filter(({ role }) => role === 'LEAD').map(({ teamId }) => teamId);
  }

  async roleIn(teamId: string, personId: string): Promise<TeamRole | null> {
    const { teamMember } = this.db.client;
    const row = await teamMember.findUnique({
      where: { teamId_personId: { teamId, personId } },
    });
    return row?.role ?? null;
  }

  /** For HR and the leads of the team; refuses NOT_FOUND, NOT_ALLOWED. */
  async teamToManage(actor: Actor, teamId: string): Promise<Team> {
    const team = found(await this.team(teamId));
    refuse(whyNotManage(actor, await this.roleIn(team.id, actor.personId)));
    return team;
  }

  /** Everybody of these teams, leads first, then by family name. */
  async membersOf(teamIds: readonly string[]): Promise<ReadonlyMap<string, TeamMember[]>> {
    return this.members({ teamId: { in: [...teamIds] } });
  }

  /** As far as the actor may see them: the office all, others those of their own teams. */
  async membersFor(
    actor: Actor,
    teamIds: readonly string[],
  ): Promise<ReadonlyMap<string, TeamMember[]>> {
    const own = { members: { some: { personId: actor.personId } } };
    return this.members({
      teamId: { in: [...teamIds] },
      ...(seesEveryTeamsMembers(actor) ? {} : { team: own }),
    });
  }

  /** Where people work, by person id; of who belongs to several teams the site of the first by name. */
  async sitesOf(personIds: readonly string[]): Promise<ReadonlyMap<string, Site>> {
    const rows = await this.db.client.teamMember.findMany({
      where: { personId: { in: [...personIds] } },
      orderBy: { team: { name: 'desc' } },
      select: { personId: true, team: { select: { site: true } } },
    });
    return new Map(rows.map(({ personId, team }) => [personId, team.site]));
  }

  async leadsOf(teamIds: readonly string[]): Promise<ReadonlyMap<string, Person[]>> {
    const leads = await this.members({ teamId: { in: [...teamIds] }, role: 'LEAD' });
    const ids = [...leads.values()].flat().map(({ personId }) => personId);
    const people = await this.people.byIds([...new Set(ids)]);
    return new Map(
      teamIds.map((id) => [
        id,
        (leads.get(id) ?? []).map(({ personId }) => found(people.get(personId))),
      ]),
    );
  }

  /** From the earliest on, those that are over included. */
  async closedPeriodsOf(teamIds: readonly string[]): Promise<ReadonlyMap<string, ClosedPeriod[]>> {
    const rows = await this.db.client.closedPeriod.findMany({
      where: { teamId: { in: [...teamIds] } },
      orderBy: [{ from: 'asc' }, { id: 'asc' }],
    });
    return byTeam(
      rows.map((row) => ({
        ...row,
        from: toPlainDate(row.from),
        until: row.until && toPlainDate(row.until),
      })),
    );
  }

  async isClosed(teamId: string, interval: Interval): Promise<boolean> {
    const { site } = found((await this.byIds([teamId])).get(teamId));
    const periods = (await this.closedPeriodsOf([teamId])).get(teamId) ?? [];
    return isClosed(periods, interval, site.timeZone);
  }

  /**
   * Counts a visit in the week and the quarter of the team; refuses HOSTING_BUDGET_FULL with the next
   * free week. In the caller's transaction, which has locked both (`periodKeys`).
   */
  async reserve(teamId: string, startsAt: Temporal.Instant): Promise<void> {
    await this.reserveAt(found((await this.byIds([teamId])).get(teamId)), startsAt);
  }

  /** The same where the team was just read. */
  async reserveAt(team: Team, startsAt: Temporal.Instant): Promise<void> {
    await this.loads.reserve({ team, startsAt });
  }

  /** The same for many visits at once; refuses CHANGED_MEANWHILE when they do not all fit. */
  async reserveAll(
    hostings: readonly Readonly<{ teamId: string; startsAt: Temporal.Instant }>[],
  ): Promise<void> {
    const teams = await this.byIds([...new Set(hostings.map(({ teamId }) => teamId))]);
    await this.loads.reserveAll(
      hostings.map(({ teamId, startsAt }) => ({ team: found(teams.get(teamId)), startsAt })),
    );
  }

  /** Gives back what `reserve` counted. In the caller's transaction. */
  async release(teamId: string, startsAt: Temporal.Instant): Promise<void> {
    const team = found((await this.byIds([teamId])).get(teamId));
    await this.loads.release({ team, startsAt });
  }

  /** How full the weeks and quarters of a team are, from this Monday and its quarter on. */
  async loadsFrom(teamId: string, week: Temporal.PlainDate): Promise<PeriodLoad[]> {
    return (await this.loadsOf([teamId], week)).get(teamId) ?? [];
  }

  /** The same for several teams; periods without visits have no row. */
  async loadsOf(
    teamIds: readonly string[],
    week: Temporal.PlainDate,
  ): Promise<ReadonlyMap<string, PeriodLoad[]>> {
    return byTeam(await this.loads.loadsOf(teamIds, week));
  }

  /** Team and site in one statement: nearly every list and every booking asks for both. */
  private async load(condition: Prisma.Sql): Promise<Team[]> {
    return this.db.client.$queryRaw<Team[]>`
      SELECT team."id", team."name", team."siteId", team."visitTypeId", team."departmentId",
        team."budgetPerWeek", team."budgetPerQuarter", to_jsonb(site) AS "site"
      FROM "HostTeam" AS team JOIN "Site" AS site ON site."id" = team."siteId"
      WHERE ${condition} ORDER BY team."name"`;
  }

  private async members(
    where: Prisma.TeamMemberWhereInput,
  ): Promise<ReadonlyMap<string, TeamMember[]>> {
    const rows = await this.db.client.teamMember.findMany({
      where,
      orderBy: [{ role: 'asc' }, { person: { familyName: 'asc' } }],
    });
    return byTeam(rows);
  }
}

function byTeam<T extends { teamId: string }>(rows: readonly T[]): ReadonlyMap<string, T[]> {
  const teams = new Map<string, T[]>();
  for (const row of rows) teams.set(row.teamId, [...(teams.get(row.teamId) ?? []), row]);
  return teams;
}
