import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Temporal } from 'temporal-polyfill';
import type { Actor } from '../platform/actor.ts';
import { CurrentActor } from '../platform/graphql/access.ts';
import { GraphQLPlainDate } from '../platform/graphql/scalars.ts';
import { SlotOpeningService } from './slot-opening.service.ts';
import type { OpenedSlots, SlotPreview } from './slot-opening.service.ts';
import { SlotRepeatService } from './slot-repeat.service.ts';
import { OpenedSlotsType, OpenSlotsInput, SlotPreviewType } from './slots.graphql.ts';

const teamId = { type: () => ID, description: 'Of the team.' };
const quarter = { type: () => GraphQLPlainDate, description: 'Any day of the quarter to fill.' };

@Resolver()
export class SlotOpeningResolver {
  constructor(
    private readonly opening: SlotOpeningService,
    private readonly repeat: SlotRepeatService,
  ) {}

  @Query(() => SlotPreviewType, {
    description:
      'What `openSlots` would do. For HR and the leads of the team; refuses NOT_ALLOWED, NOT_FOUND, ' +
      'INVALID_INPUT, PERIOD_REVERSED, TOO_MANY_DATES.',
  })
  async slotPreview(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The shifts.' }) input: OpenSlotsInput,
  ): Promise<SlotPreview> {
    return this.opening.slotPreview(actor, input);
  }

  @Mutation(() => OpenedSlotsType, {
    description:
      'Opens up to 400 slots, leaving out public and school holidays, hours in which the team is closed, what ' +
      'is open already and what is past. For HR and the leads of the team; refuses NOT_ALLOWED, NOT_FOUND, ' +
      'INVALID_INPUT, PERIOD_REVERSED, TOO_MANY_DATES, and when nothing is left NO_DATES, SLOT_PAST, ' +
      'SLOT_EXISTS or TEAM_CLOSED.',
  })
  async openSlots(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The shifts.' }) input: OpenSlotsInput,
  ): Promise<OpenedSlots> {
    return this.opening.openSlots(actor, input);
  }

  @Query(() => SlotPreviewType, {
    description:
      'What `sameAsQuarter` would do; nothing where the quarter before had nothing open. For HR and the leads ' +
      'of the team; refuses NOT_ALLOWED, NOT_FOUND.',
  })
  async sameAsQuarterPreview(
    @CurrentActor() actor: Actor,
    @Args('teamId', teamId) team: string,
    @Args('quarter', quarter) day: Temporal.PlainDate,
  ): Promise<SlotPreview> {
    return this.repeat.sameAsQuarterPreview(actor, team, day);
  }

  @Mutation(() => OpenedSlotsType, {
    description:
      'Opens in a calendar quarter what the team had open in the quarter before: each rhythm goes on, single ' +
      'shifts come back thirteen weeks later. For HR and the leads of the team; refuses NOT_ALLOWED, NOT_FOUND, ' +
      'NOTHING_TO_REPEAT, TOO_MANY_DATES, and when nothing is left NO_DATES, SLOT_PAST, SLOT_EXISTS or TEAM_CLOSED.',
  })
  async sameAsQuarter(
    @CurrentActor() actor: Actor,
    @Args('teamId', teamId) team: string,
    @Args('quarter', quarter) day: Temporal.PlainDate,
  ): Promise<OpenedSlots> {
    return this.repeat.sameAsQuarter(actor, team, day);
  }
}
