import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
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
import { shiftKindOf, shiftKinds } from './rules/shift-kind.ts';
import type { ShiftKind } from './rules/shift-kind.ts';
import { SlotType } from './slots.graphql.ts';
import { SlotsService } from './slots.service.ts';
import type { Slot } from './slots.service.ts';

@Resolver(() => SlotType)
export class SlotsResolver {
  constructor(
    private readonly service: SlotsService,
    private readonly teams: TeamsService,
  ) {}

  @Query(() => [SlotType], {
    description:
      'The slots of these days, by the clock of each site, earliest first: open ones for leaders and ' +
      'assistants, those of the own teams for hosts, all for HR and the administrator. ' +
      'Refuses PERIOD_REVERSED, INVALID_INPUT, NOT_FOUND (what is no id).',
  })
  async slots(
    @CurrentActor() actor: Actor,
    @Args('from', { type: () => GraphQLPlainDate, description: 'First day.' })
    from: Temporal.PlainDate,
    @Args('until', { type: () => GraphQLPlainDate, description: 'Last day; at most 400 days.' })
    until: Temporal.PlainDate,
    @Args('teamId', { type: () => ID, nullable: true, description: 'Of this team only.' })
    teamId: string | null,
    @Args('visitTypeId', { type: () => ID, nullable: true, description: 'Of this type only.' })
    visitTypeId: string | null,
    @Args('shiftKind', {
      type: () => shiftKinds,
      nullable: true,
      description: 'Shifts of this kind only.',
    })
    shiftKind: ShiftKind | null,
    @Args('freeOnly', { defaultValue: false, description: 'Open ones with a free place only.' })
    freeOnly: boolean,
  ): Promise<Slot[]> {
    return this.service.slots(actor, { from, until, teamId, visitTypeId, shiftKind, freeOnly });
  }

  @ResolveField(() => HostTeamType, { description: 'Who receives.' })
  async team(@Parent() slot: Slot, @Context() context: GraphqlContext): Promise<Team> {
    const byId = batched(context, HostTeamType, (ids) => this.teams.byIds(ids));
    return found(await byId.load(slot.teamId));
  }

  @ResolveField(() => String, { description: 'IANA name of the clock at the site.' })
  async timeZone(@Parent() slot: Slot, @Context() context: GraphqlContext): Promise<string> {
    return (await this.team(slot, context)).site.timeZone;
  }

  @ResolveField(() => shiftKinds, { description: 'By the clock at the site when it begins.' })
  async shiftKind(@Parent() slot: Slot, @Context() context: GraphqlContext): Promise<ShiftKind> {
    return shiftKindOf(slot.startsAt, await this.timeZone(slot, context));
  }
}
