import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { PeopleImport } from '../people/people-import.service.ts';
import type { Reading } from '../people/people-import.service.ts';
import { PeopleService } from '../people/people.service.ts';
import type { Sheet } from '../people/rules/import-file.ts';
import { departmentKey as plainKey } from '../people/rules/import-rows.ts';
import type { Actor } from '../platform/actor.ts';
import { Audit } from '../platform/audit.service.ts';
import { Database } from '../platform/database/database.service.ts';
import { found } from '../platform/refuse.ts';
import { VisitTypesService } from '../programmes/visit-types.service.ts';
import { planHosts, readHosts } from './rules/import-hosts.ts';
import type { HostPlan, HostRow } from './rules/import-hosts.ts';
import { planTeams, readTeams } from './rules/import-teams.ts';
import type { TeamPlan } from './rules/import-teams.ts';
import { TeamsService } from './teams.service.ts';

/** Host teams, and who is in them, from a file. */
@Injectable()
export class TeamImport {
  constructor(
    private readonly db: Database,
    private readonly audit: Audit,
    private readonly people: PeopleService,
    private readonly peopleImport: PeopleImport,
    private readonly visitTypes: VisitTypesService,
    private readonly teams: TeamsService,
  ) {}

  readTeams(sheet: Sheet): Reading<TeamPlan> {
    const { records, faults } = readTeams(sheet);
    const compare = async () =>
      planTeams(records, {
        teams: await this.teams.teams(),
        sites: await this.teams.sites(),
        visitTypes: await this.visitTypes.all(),
        departments: [...(await this.people.departmentTree()).values()],
      });
    return { faults, compare };
  }

  readHosts(sheet: Sheet): Reading<HostPlan> {
    const { records, faults } = readHosts(sheet);
    return { faults, compare: async () => planHosts(records, await this.known(records)) };
  }

  /** In the caller's transaction. */
  async writeTeams(actor: Actor, { newSites, newTeams }: TeamPlan): Promise<void> {
    const { site, hostTeam } = this.db.client;
    await site.createMany({ data: [...newSites] });
    const sites = new Map((await this.teams.sites()).map(({ id, name }) => [plainKey(name), id]));
    const rows = newTeams.map(({ site: at, ...team }) => ({
      ...team,
      id: randomUUID(),
      siteId: found(sites.get(at)),
    }));
    await hostTeam.createMany({ data: rows });
    await this.record(
      actor,
      rows.map(({ id }) => id),
    );
  }

  /** In the caller's transaction. */
  async writeHosts(actor: Actor, plan: HostPlan): Promise<void> {
    const created = await this.peopleImport.write(actor, plan);
    const { teamMember } = this.db.client;
    await teamMember.createMany({
      data: plan.newMembers.map(({ teamId, who, role }) => ({
        ...{ teamId, role },
        personId: created.get(who) ?? who,
      })),
    });
    await this.db.client.$executeRaw`
      UPDATE "TeamMember" AS m SET "role" = c."role"
      FROM jsonb_to_recordset(${JSON.stringify(plan.newRoles)}::jsonb)
        AS c("teamId" uuid, "personId" uuid, "role" "TeamRole")
      WHERE m."teamId" = c."teamId" AND m."personId" = c."personId"`;
    const touched = [...plan.newMembers, ...plan.newRoles].map(({ teamId }) => teamId);
    await this.record(actor, [...new Set(touched)]);
  }

  /** Everybody whom the file may mean: by number, by address, or by name in one of its teams. */
  private async known(rows: readonly HostRow[]) {
    const named = new Set(rows.map(({ team }) => plainKey(team)));
    const teams = (await this.teams.teams()).filter(({ name }) => named.has(plainKey(name)));
    const members = await this.teams.membersOf(teams.map(({ id }) => id));
    const people = await this.peopleImport.known(
      rows.flatMap(({ email }) => email ?? []),
      rows.flatMap(({ personnelNumber }) => personnelNumber ?? []),
      [...members.values()].flat().map(({ personId }) => personId),
    );
    return { ...people, teams, members };
  }

  private async record(actor: Actor, teamIds: readonly string[]): Promise<void> {
    const act = { action: 'importFile', subjectType: 'HostTeam' };
    await this.audit.recordBulk(actor, act, teamIds);
  }
}
