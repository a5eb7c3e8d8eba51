import { Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../platform/actor.ts';
import { MaybeActor } from '../platform/graphql/access.ts';
import type { GraphqlContext } from '../platform/graphql/context.ts';
import { batched } from '../platform/graphql/loaders.ts';
import { RefusalCodes } from '../platform/graphql/refusal-code.ts';
import type { RefusalCode } from '../refusals.ts';
import { SlotType } from '../slots/slots.graphql.ts';
import type { Slot } from '../slots/slots.service.ts';
import { BookingFactsService } from './booking-facts.service.ts';

/** Owners of loaders: one answer per request for everybody who asks. */
const free = {};
const objections = {};

/** What only the visits know about a slot. */
@Resolver(() => SlotType)
export class BookableSlotsResolver {
  constructor(private readonly facts: BookingFactsService) {}

  @ResolveField(() => Int, { description: 'Places that no visit holds, 0–2.' })
  async free(@Parent() slot: Slot, @Context() context: GraphqlContext): Promise<number> {
    const bySlot = batched(context, free, (ids) => this.facts.freePlaces(ids));
    return (await bySlot.load(slot.id)) ?? 0;
  }

  @ResolveField(() => RefusalCodes, {
    nullable: true,
    description: 'What `bookVisit` would refuse the reader; null when it can be booked.',
  })
  async whyNotBookable(
    @Parent() slot: Slot,
    @Context() context: GraphqlContext,
    @MaybeActor() actor: Actor | null,
  ): Promise<RefusalCode | null> {
    if (actor === null) return 'SIGN_IN_FIRST';
    const bySlot = batched(context, objections, (ids) => this.facts.objections(actor, ids));
    return bySlot.load(slot.id);
  }
}
