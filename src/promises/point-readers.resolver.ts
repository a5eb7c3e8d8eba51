import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { PersonType } from '../people/people.graphql.ts';
import { PeopleService } from '../people/people.service.ts';
import type { Person } from '../people/people.service.ts';
import type { GraphqlContext } from '../platform/graphql/context.ts';
import { batched } from '../platform/graphql/loaders.ts';
import { found } from '../platform/refuse.ts';
import type { Theme } from '../programmes/rules/themes.ts';
import { ThemeType } from '../programmes/themes.graphql.ts';
import { ThemesService } from '../programmes/themes.service.ts';
import { LookBackType } from '../reflections/reflections.graphql.ts';
import { HostTeamType } from '../teams/teams.graphql.ts';
import type { Team } from '../teams/teams.service.ts';
import { OwnersService } from './owners.service.ts';
import type { PointReaders } from './owners.service.ts';
import { PointReadersType } from './triage.graphql.ts';

@Resolver(() => HostTeamType)
export class TeamPointReadersResolver {
  constructor(private readonly owners: OwnersService) {}

  @ResolveField(() => PointReadersType, {
    description:
      'Who will read a point about this team: its members, who answers it, HR and the administrator.',
  })
  async pointReaders(
    @Parent() team: Team,
    @Context() context: GraphqlContext,
  ): Promise<PointReaders> {
    const loader = batched(context, PointReadersType, (ids) => this.owners.readersOf(ids));
    return found(await loader.load(team.id));
  }
}

@Resolver(() => PointReadersType)
export class PointReadersResolver {
  constructor(private readonly people: PeopleService) {}

  @ResolveField(() => PersonType, {
    description: 'Who answers it, where the visiting leader does not keep it.',
  })
  async owner(
    @Parent() { ownerId }: PointReaders,
    @Context() context: GraphqlContext,
  ): Promise<Person> {
    return found(await batched(context, PersonType, (ids) => this.people.byIds(ids)).load(ownerId));
  }
}

/** What a point can be about, for the page behind the link. */
@Resolver(() => LookBackType)
export class LookBackThemesResolver {
  constructor(private readonly service: ThemesService) {}

  @ResolveField(() => [ThemeType], { description: 'What a point can be about, by Dutch name.' })
  themes(): Promise<Theme[]> {
    return this.service.themes();
  }
}
