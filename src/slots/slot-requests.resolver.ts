import {
  Args,
  Context,
  ID,
  Int,
  Mutation,
  Parent,
  Query,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import type { Temporal } from 'temporal-polyfill';
import type { Actor } from '../platform/actor.ts';
import { CurrentActor } from '../platform/graphql/access.ts';
import type { GraphqlContext } from '../platform/graphql/context.ts';
import { batched } from '../platform/graphql/loaders.ts';
import { GraphQLPlainDate } from '../platform/graphql/scalars.ts';
import { found } from '../platform/refuse.ts';
import { HostTeamType } from '../teams/teams.graphql.ts';
import { TeamsService } from '../teams/teams.service.ts';
import type { Team } from '../teams/teams.service.ts';
import { shiftKinds } from './rules/shift-kind.ts';
import type { ShiftKind } from './rules/shift-kind.ts';
import { SlotRequestType } from './slot-requests.graphql.ts';
import { SlotRequestsService } from './slot-requests.service.ts';
import type { SlotRequest } from './slot-requests.service.ts';

@Resolver(() => SlotRequestType)
export class SlotRequestsResolver {
  constructor(
    private readonly service: SlotRequestsService,
    private readonly teams: TeamsService,
  ) {}

  @Query(() => [SlotRequestType], {
    description:
      'What teams were asked to open, the latest first, at most 200: those of the own teams, or all for HR and ' +
      'the administrator. Refuses NOT_FOUND (what is no id).',
  })
  async slotRequests(
    @CurrentActor() actor: Actor,
    @Args('teamId', { type: () => ID, nullable: true, description: 'Of this team only.' })
    teamId: string | null,
  ): Promise<SlotRequest[]> {
    return this.service.slotRequests(actor, teamId ?? null);
  }

  @Mutation(() => [SlotRequestType], {
    description:
      'Asks teams for slots in these days; an unanswered question about the same days is replaced. For HR; ' +
      'refuses NOT_ALLOWED, NOT_FOUND, INVALID_INPUT, PERIOD_REVERSED, NO_DATES (the days are over).',
  })
  async askForSlots(
    @CurrentActor() actor: Actor,
    @Args('teamIds', { type: () => [ID], description: '1–100 teams.' }) teamIds: string[],
    @Args('from', { type: () => GraphQLPlainDate, description: 'First day at the site.' })
    from: Temporal.PlainDate,
    @Args('until', { type: () => GraphQLPlainDate, description: 'Last day; at most 400 days.' })
    until: Temporal.PlainDate,
    @Args('count', { type: () => Int, description: 'Slots of each team, 1–100.' }) count: number,
    @Args('shiftKind', {
      type: () => shiftKinds,
      nullable: true,
      description: 'Shifts of this kind only; null: of any.',
    })
    shiftKind: ShiftKind | null,
  ): Promise<SlotRequest[]> {
    return this.service.askForSlots(actor, { teamIds, from, until, count, shiftKind });
  }

  @Mutation(() => SlotRequestType, {
    description:
      '“Not this quarter.” No reason is asked. For HR and the leads of the team; refuses NOT_ALLOWED, ' +
      'NOT_FOUND, REQUEST_ANSWERED.',
  })
  async declineSlotRequest(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'Of the request.' }) id: string,
  ): Promise<SlotRequest> {
    return this.service.declineSlotRequest(actor, id);
  }

  @ResolveField(() => HostTeamType, { description: 'Who is asked.' })
  async team(@Parent() request: SlotRequest, @Context() context: GraphqlContext): Promise<Team> {
    const byId = batched(context, HostTeamType, (ids) => this.teams.byIds(ids));
    return found(await byId.load(request.teamId));
  }
}
