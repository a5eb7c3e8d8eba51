import {
  Args,
  Context,
  ID,
  Mutation,
  Parent,
  Query,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import type { Actor } from '../platform/actor.ts';
import { CurrentActor, MaybeActor, Nameless, Public } from '../platform/graphql/access.ts';
import type { GraphqlContext } from '../platform/graphql/context.ts';
import { batched } from '../platform/graphql/loaders.ts';
import { found } from '../platform/refuse.ts';
import { LookBackType } from '../reflections/reflections.graphql.ts';
import { HostTeamType } from '../teams/teams.graphql.ts';
import { TeamsService } from '../teams/teams.service.ts';
import type { Team } from '../teams/teams.service.ts';
import { VisitType } from '../visits/visits.graphql.ts';
import { PointReading } from './point-reading.service.ts';
import { PointsService } from './points.service.ts';
import { PointInput, PointType, SharePointInput } from './points.graphql.ts';
import type { Point } from './rules/point.ts';

const refusals =
  'Refuses INVALID_INPUT, PRIVACY_MARKS, PROMISE_KEPT_ALREADY, NOT_OVER_YET, VISIT_NOT_DONE, WRONG_STATE';

@Resolver(() => PointType)
export class PointsResolver {
  constructor(
    private readonly service: PointsService,
    private readonly reading: PointReading,
    private readonly teams: TeamsService,
  ) {}

  @Query(() => [PointType], {
    description:
      'What was heard about a team, newest first. The whole list for its members, HR and the administrator; others see what they shared or must answer.',
  })
  points(
    @CurrentActor() actor: Actor,
    @Args('teamId', { type: () => ID, description: 'Of the team.' }) teamId: string,
  ): Promise<Point[]> {
    return this.reading.points(actor, teamId);
  }

  @Mutation(() => PointType, {
    description: `Shares what the visitor saw with the team, as a promise that it will be answered. By the visitor only. ${refusals}, NOT_FOUND, NOT_ALLOWED.`,
  })
  sharePoint(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'After which visit, and what.' }) input: SharePointInput,
  ): Promise<Point> {
    const { visitId, ...point } = input;
    return this.service.sharePoint(actor, visitId, point);
  }

  @Public()
  @Mutation(() => PointType, {
    description: `The same through the look-back link, without signing in. ${refusals}, LINK_INVALID.`,
  })
  sharePointByLink(
    @Args('token', { description: 'The last part of the look-back link.' }) token: string,
    @Args('input', { description: 'What.' }) input: PointInput,
  ): Promise<Point> {
    return this.service.sharePointByLink(token, { ...input });
  }

  @Nameless()
  @Mutation(() => Boolean, {
    description:
      'Adds a point of the team itself. By a member; nothing that is stored tells which. Always true. Refuses NOT_FOUND, NOT_ALLOWED, INVALID_INPUT, PRIVACY_MARKS.',
  })
  async addTeamPoint(
    @CurrentActor() actor: Actor,
    @Args('teamId', { type: () => ID, description: 'One’s own team.' }) teamId: string,
    @Args('input', { description: 'What.' }) input: PointInput,
  ): Promise<boolean> {
    await this.service.addTeamPoint(actor, teamId, { ...input });
    return true;
  }

  @ResolveField(() => HostTeamType, { description: 'The team that it is about.' })
  async team(@Parent() { teamId }: Point, @Context() context: GraphqlContext): Promise<Team> {
    return found(await batched(context, HostTeamType, (ids) => this.teams.byIds(ids)).load(teamId));
  }
}

@Resolver(() => VisitType)
export class VisitPointsResolver {
  constructor(private readonly reading: PointReading) {}

  @ResolveField(() => [PointType], {
    description:
      'What the visitor shared after it, as far as the person who asks may see it: the visitor, the host team, owners, HR and the administrator.',
  })
  async points(
    @Parent() { id }: VisitType,
    @MaybeActor() actor: Actor | null,
    @Context() context: GraphqlContext,
  ): Promise<Point[]> {
    const loader = batched(context, this, (ids) => this.reading.pointsOfVisits(actor, ids));
    return (await loader.load(id)) ?? [];
  }
}

@Resolver(() => LookBackType)
export class LookBackPointsResolver {
  constructor(private readonly reading: PointReading) {}

  @ResolveField(() => [PointType], {
    description: 'What the visitor shared after this visit, oldest first.',
  })
  points(@Parent() { visit }: LookBackType): Promise<Point[]> {
    return this.reading.sharedAfter(visit);
  }
}
