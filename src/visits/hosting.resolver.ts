import { Args, Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../platform/actor.ts';
import { MaybeActor } from '../platform/graphql/access.ts';
import type { GraphqlContext } from '../platform/graphql/context.ts';
import { batched } from '../platform/graphql/loaders.ts';
import { HostTeamType } from '../teams/teams.graphql.ts';
import type { Team } from '../teams/teams.service.ts';
import { HostedQuarterType } from './hosting.graphql.ts';
import { HostingService } from './hosting.service.ts';
import type { HostedQuarter } from './rules/hosting.ts';

/** What only the visits know about a team. */
@Resolver(() => HostTeamType)
export class HostingResolver {
  constructor(private readonly service: HostingService) {}

  @ResolveField(() => [HostedQuarterType], {
    description:
      'Visits and minutes that the team gave, for each quarter of the year. For the team itself, HR and the ' +
      'administrator; empty for others. Refuses INVALID_INPUT.',
  })
  async hosted(
    @Parent() team: Team,
    @Args('year', { type: () => Int, description: 'Calendar year, 2000–2100.' }) year: number,
    @Context() context: GraphqlContext,
    @MaybeActor() actor: Actor | null,
  ): Promise<readonly HostedQuarter[]> {
    if (actor === null) return [];
    const byTeam = batched(context, this, (keys) => this.ofTeams(actor, keys));
    return (await byTeam.load(`${year} ${team.id}`)) ?? [];
  }

  /** One alias may ask for this year and the next for last year, so the key carries both. */
  private async ofTeams(
    actor: Actor,
    keys: readonly string[],
  ): Promise<ReadonlyMap<string, readonly HostedQuarter[]>> {
    const asked = keys.map((key) => key.split(' '));
    const known = new Map<string, readonly HostedQuarter[]>();
    for (const year of new Set(asked.map(([first = '']) => first))) {
      const ids = asked.filter(([first]) => first === year).map(([, id = '']) => id);
      const hosted = await this.service.hosted(actor, ids, Number(year));
      for (const [id, quarters] of hosted) known.set(`${year} ${id}`, quarters);
    }
    return known;
  }
}
