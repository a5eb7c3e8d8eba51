import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { DepartmentType, PersonType } from '../people/people.graphql.ts';
import { PeopleService } from '../people/people.service.ts';
import type { Department, Person } from '../people/people.service.ts';
import type { Actor } from '../platform/actor.ts';
import { MaybeActor } from '../platform/graphql/access.ts';
import type { GraphqlContext } from '../platform/graphql/context.ts';
import { batched } from '../platform/graphql/loaders.ts';
import { found } from '../platform/refuse.ts';
import { VisitTypeType } from '../programmes/programmes.graphql.ts';
import type { VisitType } from '../programmes/rules/programme.ts';
import { VisitTypesService } from '../programmes/visit-types.service.ts';
import { mayManage } from './rules/access.ts';
import type { TeamRole } from './rules/access.ts';
import { ClosedPeriodType, HostTeamType, SiteType, TeamMemberType } from './teams.graphql.ts';
import { TeamsService } from './teams.service.ts';
import type { ClosedPeriod, Site, Team, TeamMember } from './teams.service.ts';

/** Owners of loaders: one answer per request for everybody who asks. */
const members = {};
const roles = {};

@Resolver(() => HostTeamType)
export class TeamsResolver {
  constructor(
    private readonly service: TeamsService,
    private readonly visitTypes: VisitTypesService,
    private readonly people: PeopleService,
  ) {}

  @Query(() => [SiteType], { description: 'All of them, by name.' })
  async sites(): Promise<Site[]> {
    return this.service.sites();
  }

  @Query(() => [HostTeamType], { description: 'All of them, by name.' })
  async teams(): Promise<Team[]> {
    return this.service.teams();
  }

  @Query(() => HostTeamType, { nullable: true, description: 'Null when it is not there.' })
  async team(
    @Args('id', { type: () => ID, description: 'Of the team.' }) id: string,
  ): Promise<Team | null> {
    return this.service.team(id);
  }

  @ResolveField(() => VisitTypeType, { description: 'What visitors do there.' })
  async visitType(@Parent() team: Team, @Context() context: GraphqlContext): Promise<VisitType> {
    const byId = batched(context, VisitTypeType, (ids) => this.visitTypes.byIds(ids));
    return found(await byId.load(team.visitTypeId));
  }

  @ResolveField(() => DepartmentType, { description: 'Where it belongs.' })
  async department(@Parent() team: Team, @Context() context: GraphqlContext): Promise<Department> {
    const byId = batched(context, DepartmentType, () => this.people.departmentTree());
    return found(await byId.load(team.departmentId));
  }

  @ResolveField(() => [TeamMemberType], {
    description:
      'Leads first, then by family name. For the team itself, HR and the administrator; empty for others.',
  })
  async members(
    @Parent() team: Team,
    @Context() context: GraphqlContext,
    @MaybeActor() actor: Actor | null,
  ): Promise<TeamMember[]> {
    if (actor === null) return [];
    const byTeam = batched(context, members, (ids) => this.service.membersFor(actor, ids));
    return (await byTeam.load(team.id)) ?? [];
  }

  @ResolveField(() => [ClosedPeriodType], {
    description: 'When it receives nobody, from the earliest on; those that are over included.',
  })
  async closedPeriods(
    @Parent() team: Team,
    @Context() context: GraphqlContext,
  ): Promise<ClosedPeriod[]> {
    const byTeam = batched(context, ClosedPeriodType, (ids) => this.service.closedPeriodsOf(ids));
    return (await byTeam.load(team.id)) ?? [];
  }

  @ResolveField(() => Boolean, {
    description: 'Whether the reader may open slots, close the team and change who is in it.',
  })
  async mayManage(
    @Parent() team: Team,
    @Context() context: GraphqlContext,
    @MaybeActor() actor: Actor | null,
  ): Promise<boolean> {
    return actor !== null && mayManage(actor, await this.roleOf(actor, team, context));
  }

  private async roleOf(
    actor: Actor,
    team: Team,
    context: GraphqlContext,
  ): Promise<TeamRole | null> {
    const byTeam = batched(context, roles, async () => {
      const own = await this.service.teamsOf(actor.personId);
      return new Map(own.map(({ teamId, role }) => [teamId, role]));
    });
    return byTeam.load(team.id);
  }
}

@Resolver(() => TeamMemberType)
export class TeamMembersResolver {
  constructor(private readonly people: PeopleService) {}

  @ResolveField(() => PersonType, { description: 'Who.' })
  async person(@Parent() member: TeamMember, @Context() context: GraphqlContext): Promise<Person> {
    const byId = batched(context, PersonType, (ids) => this.people.byIds(ids));
    return found(await byId.load(member.personId));
  }
}
