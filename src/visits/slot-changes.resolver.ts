import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import type { Temporal } from 'temporal-polyfill';
import type { Actor } from '../platform/actor.ts';
import { CurrentActor } from '../platform/graphql/access.ts';
import { GraphQLInstant } from '../platform/graphql/scalars.ts';
import { SlotType } from '../slots/slots.graphql.ts';
import type { Slot } from '../slots/slots.service.ts';
import { SlotChangesService } from './slot-changes.service.ts';

const ofSlot = { type: () => ID, description: 'Of the slot.' } as const;
const withVisits = {
  defaultValue: false,
  description: 'Go on although visits are agreed; `visits(slotId)` lists them.',
} as const;

@Resolver()
export class SlotChangesResolver {
  constructor(private readonly changes: SlotChangesService) {}

  @Mutation(() => SlotType, {
    description:
      'Closes a slot; with `withVisits` the visits in it are cancelled by the host side, which never counts against ' +
      'the leader. For the lead of its team and HR. Refuses NOT_FOUND, NOT_ALLOWED, SLOT_HAS_VISITS, SLOT_WITHDRAWN, ' +
      'SLOT_PAST.',
  })
  async withdrawSlot(
    @CurrentActor() actor: Actor,
    @Args('slotId', ofSlot) slotId: string,
    @Args('withVisits', withVisits) anyway: boolean,
  ): Promise<Slot> {
    return this.changes.withdrawSlot(actor, slotId, anyway);
  }

  @Mutation(() => SlotType, {
    description:
      'Moves a slot to another time; with `withVisits` the visits in it move along and every calendar hears of it. ' +
      'For the lead of its team and HR. Refuses NOT_FOUND, NOT_ALLOWED, SLOT_HAS_VISITS, SLOT_WITHDRAWN, SLOT_PAST, ' +
      'PERIOD_REVERSED, SLOT_EXISTS, OVERLAPPING_VISIT, HOSTING_BUDGET_FULL.',
  })
  async retimeSlot(
    @CurrentActor() actor: Actor,
    @Args('slotId', ofSlot) slotId: string,
    @Args('startsAt', { type: () => GraphQLInstant, description: 'The new begin, UTC.' })
    startsAt: Temporal.Instant,
    @Args('endsAt', { type: () => GraphQLInstant, description: 'The new end, UTC.' })
    endsAt: Temporal.Instant,
    @Args('withVisits', withVisits) anyway: boolean,
  ): Promise<Slot> {
    return this.changes.retimeSlot(actor, slotId, { startsAt, endsAt, withVisits: anyway });
  }
}
