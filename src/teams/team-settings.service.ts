import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { PeopleService } from '../people/people.service.ts';
import type { Actor } from '../platform/actor.ts';
import { Audit } from '../platform/audit.service.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.service.ts';
import { dateOnly } from '../platform/database/dates.ts';
import { asId, inputWords, line, parseInput, timeOfDay } from '../platform/input.ts';
import { found, refuse } from '../platform/refuse.ts';
import { ProgrammesService } from '../programmes/programmes.service.ts';
import { Refusal } from '../refusals.ts';
import { whyNotSetUp } from './rules/access.ts';
import type { TeamRole } from './rules/access.ts';
import { whyNotClosable } from './rules/closed.ts';
import { periodBeyond } from './rules/hosting-budget.ts';
import { periodsOf } from './rules/hosting-quarter.ts';
import type { PeriodLoad } from './rules/hosting-week.ts';
import type { Team } from './rules/team.ts';
import { TeamsService } from './teams.service.ts';

const date = z.instanceof(Temporal.PlainDate);
const budget = z.int().min(0).max(50);
const quarterBudget = z.int().min(0).max(650).nullish();
const budgets = z.object({ perWeek: budget, perQuarter: quarterBudget });
const newTeam = z.object({
  name: line(80),
  siteId: z.string(),
  visitTypeId: z.string(),
  departmentId: z.string(),
  budgetPerWeek: budget,
  budgetPerQuarter: quarterBudget,
});
const closing = z.object({
  teamId: z.string(),
  from: date,
  until: date.nullish(),
  weekdays: z.array(z.int().min(1).max(7)).max(7),
  fromTime: timeOfDay.nullish(),
  untilTime: timeOfDay.nullish(),
});

export type AddTeam = z.infer<typeof newTeam>;
export type CloseTeam = z.infer<typeof closing>;

/** Setting up teams, by HR; and what a team lead arranges for the own team. */
@Injectable()
export class TeamSettingsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly people: PeopleService,
    private readonly programmes: ProgrammesService,
    private readonly teams: TeamsService,
  ) {}

  async addTeam(actor: Actor, input: AddTeam): Promise<Team> {
    refuse(whyNotSetUp(actor));
    const { name, budgetPerWeek, budgetPerQuarter = null, ...ids } = parseInput(newTeam, input);
    const siteId = asId(ids.siteId);
    const visitTypeId = asId(ids.visitTypeId);
    const departmentId = asId(ids.departmentId);
    return this.db.transaction(async () => {
      found(await this.db.client.site.findUnique({ where: { id: siteId } }));
      found((await this.programmes.visitTypesByIds([visitTypeId])).get(visitTypeId));
      found((await this.people.departmentTree()).get(departmentId));
      const team = await this.db.client.hostTeam.create({
        data: { name, budgetPerWeek, budgetPerQuarter, siteId, visitTypeId, departmentId },
        include: { site: true },
      });
      await this.audit.record(actor, { action: 'addTeam', ...subject(team.id) });
      return team;
    });
  }

  async setTeamMember(
    actor: Actor,
    teamId: string,
    personId: string,
    role: TeamRole,
  ): Promise<Team> {
    const team = await this.teams.teamToManage(actor, teamId);
    const id = asId(personId);
    found((await this.people.byIds([id])).get(id));
    const key = { teamId: team.id, personId: id };
    return this.db.transaction(async () => {
      const before = await this.teams.roleIn(team.id, id);
      await this.db.client.teamMember.upsert({
        where: { teamId_personId: key },
        create: { ...key, role },
        update: { role },
      });
      const changes = { personId: [null, id], role: [before, role] } as const;
      await this.audit.record(actor, { action: 'setTeamMember', ...subject(team.id), changes });
      return team;
    });
  }

  async removeTeamMember(actor: Actor, teamId: string, personId: string): Promise<Team> {
    const team = await this.teams.teamToManage(actor, teamId);
    const id = asId(personId);
    return this.db.transaction(async () => {
      const { count } = await this.db.client.teamMember.deleteMany({
        where: { teamId: team.id, personId: id },
      });
      if (count === 0) throw new Refusal('NOT_FOUND');
      const changes = { personId: [id, null] } as const;
      await this.audit.record(actor, { action: 'removeTeamMember', ...subject(team.id), changes });
      return team;
    });
  }

  /** From this week and quarter on; refuses to go below what is booked already. */
  async setHostingBudget(
    actor: Actor,
    teamId: string,
    perWeek: number,
    /** Null: none; undefined: as it is. */
    perQuarter?: number | null,
  ): Promise<Team> {
    const before = await this.teams.teamToManage(actor, teamId);
    const parsed = parseInput(budgets, { perWeek, perQuarter });
    const budgetPerWeek = parsed.perWeek;
    const budgetPerQuarter =
      parsed.perQuarter === undefined ? before.budgetPerQuarter : parsed.perQuarter;
    const { id } = before;
    return this.db.transaction(async () => {
      // First the team: a visit that is being booked holds it until its periods are counted.
      const team = await this.db.client.hostTeam.update({
        where: { id },
        data: { budgetPerWeek, budgetPerQuarter },
        include: { site: true },
      });
      await this.changeLoads(team);
      const changes = {
        budgetPerWeek: [before.budgetPerWeek, budgetPerWeek],
        budgetPerQuarter: [before.budgetPerQuarter, budgetPerQuarter],
      } as const;
      await this.audit.record(actor, { action: 'setHostingBudget', ...subject(id), changes });
      return team;
    });
  }

  /** Nobody books in these hours; visits that were agreed before stay. */
  async closeTeam(actor: Actor, input: CloseTeam): Promise<Team> {
    const team = await this.teams.teamToManage(actor, input.teamId);
    const {
      from,
      until = null,
      fromTime = null,
      untilTime = null,
      ...rest
    } = parseInput(closing, input);
    refuse(whyNotClosable({ from, until, fromTime, untilTime }), {
      field: 'untilTime',
      reason: inputWords().otherTime,
    });
    const weekdays = [...new Set(rest.weekdays)].sort();
    return this.db.transaction(async () => {
      await this.db.client.closedPeriod.create({
        data: {
          teamId: team.id,
          from: dateOnly(from),
          until: until && dateOnly(until),
          weekdays,
          fromTime,
          untilTime,
        },
      });
      await this.audit.record(actor, { action: 'closeTeam', ...subject(team.id) });
      return team;
    });
  }

  async reopenTeam(actor: Actor, closedPeriodId: string): Promise<Team> {
    const id = asId(closedPeriodId);
    const period = found(await this.db.client.closedPeriod.findUnique({ where: { id } }));
    const team = await this.teams.teamToManage(actor, period.teamId);
    return this.db.transaction(async () => {
      // Somebody else may have done the same; then it is open as well.
      await this.db.client.closedPeriod.deleteMany({ where: { id } });
      await this.audit.record(actor, { action: 'reopenTeam', ...subject(team.id) });
      return team;
    });
  }

  private async changeLoads(team: Team): Promise<void> {
    const { week, quarter } = periodsOf(this.clock.now(), team.site.timeZone);
    refuseBelowBooked(periodBeyond(team, await this.teams.loadsFrom(team.id, week)));
    const { teamLoad } = this.db.client;
    await teamLoad.updateMany({
      where: { teamId: team.id, period: 'WEEK', startsOn: { gte: dateOnly(week) } },
      data: { budget: team.budgetPerWeek },
    });
    await teamLoad.updateMany({
      where: { teamId: team.id, period: 'QUARTER', startsOn: { gte: dateOnly(quarter) } },
      data: { budget: team.budgetPerQuarter },
    });
  }
}

function refuseBelowBooked(beyond: PeriodLoad | null): void {
  if (beyond === null) return;
  const { period, startsOn, booked } = beyond;
  const first = startsOn.toString();
  if (period === 'WEEK') throw new Refusal('BUDGET_BELOW_BOOKED', { week: first, booked });
  throw new Refusal('QUARTER_BELOW_BOOKED', { quarter: first, booked });
}

const subject = (subjectId: string) => ({ subjectType: 'HostTeam', subjectId });
