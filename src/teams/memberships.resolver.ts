import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { MeType } from '../identity/identity.graphql.ts';
import type { GraphqlContext } from '../platform/graphql/context.ts';
import { batched } from '../platform/graphql/loaders.ts';
import { found } from '../platform/refuse.ts';
import { HostTeamType, MembershipType } from './teams.graphql.ts';
import { TeamsService } from './teams.service.ts';
import type { Team, TeamMember } from './teams.service.ts';

/** What `teams` knows of who is signed in. */
@Resolver(() => MeType)
export class MyTeamsResolver {
  constructor(private readonly service: TeamsService) {}

  @ResolveField(() => [MembershipType], { description: 'One’s own host teams, by name.' })
  async teams(@Parent() me: MeType): Promise<TeamMember[]> {
    return this.service.teamsOf(me.personId);
  }
}

@Resolver(() => MembershipType)
export class MembershipsResolver {
  constructor(private readonly service: TeamsService) {}

  @ResolveField(() => HostTeamType, { description: 'The team.' })
  async team(@Parent() membership: TeamMember, @Context() context: GraphqlContext): Promise<Team> {
    const byId = batched(context, HostTeamType, (ids) => this.service.byIds(ids));
    return found(await byId.load(membership.teamId));
  }
}
