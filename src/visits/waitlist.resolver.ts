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
import { PersonType } from '../people/people.graphql.ts';
import { PeopleService } from '../people/people.service.ts';
import type { Person } from '../people/people.service.ts';
import type { Actor } from '../platform/actor.ts';
import { CurrentActor } from '../platform/graphql/access.ts';
import type { GraphqlContext } from '../platform/graphql/context.ts';
import { batched } from '../platform/graphql/loaders.ts';
import { found } from '../platform/refuse.ts';
import { SlotType } from '../slots/slots.graphql.ts';
import { SlotsService } from '../slots/slots.service.ts';
import type { Slot } from '../slots/slots.service.ts';
import { WaitlistEntryType } from './waitlist.graphql.ts';
import { WaitlistService } from './waitlist.service.ts';
import type { WaitlistEntry } from './waitlist.service.ts';

@Resolver(() => WaitlistEntryType)
export class WaitlistResolver {
  constructor(
    private readonly service: WaitlistService,
    private readonly slots: SlotsService,
    private readonly people: PeopleService,
  ) {}

  @Query(() => [WaitlistEntryType], {
    description: 'Of the reader and the reader’s principals, the longest waiting first.',
  })
  async waitlist(@CurrentActor() actor: Actor): Promise<WaitlistEntry[]> {
    return this.service.entries(actor);
  }

  @Mutation(() => WaitlistEntryType, {
    description:
      'Joins the line before a slot without a free place. The first in line is offered a place that comes free as a ' +
      'proposal, to be answered within 24 hours and before the start. For the leader, assistants and HR. Refuses ' +
      'NOT_FOUND, NOT_ALLOWED, PLACE_IS_FREE, IN_LINE_ALREADY and what `bookVisit` refuses, except SLOT_FULL and ' +
      'HOSTING_BUDGET_FULL.',
  })
  async joinWaitlist(
    @CurrentActor() actor: Actor,
    @Args('slotId', { type: () => ID, description: 'Of the slot.' }) slotId: string,
    @Args('personId', {
      type: () => ID,
      nullable: true,
      description: 'The leader; oneself when left out.',
    })
    personId?: string | null,
  ): Promise<WaitlistEntry> {
    return this.service.join(actor, slotId, personId);
  }

  @Mutation(() => Boolean, {
    description:
      'Leaves the line; leaving twice changes nothing. For the leader, assistants and HR. Always true. Refuses NOT_FOUND.',
  })
  async leaveWaitlist(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'Of the entry.' }) id: string,
  ): Promise<boolean> {
    await this.service.leave(actor, id);
    return true;
  }

  @ResolveField(() => SlotType, { description: 'The slot waited for.' })
  async slot(
    @Parent() { slotId }: WaitlistEntry,
    @Context() context: GraphqlContext,
  ): Promise<Slot> {
    return found(await batched(context, SlotType, (ids) => this.slots.byIds(ids)).load(slotId));
  }

  @ResolveField(() => PersonType, { description: 'Who waits.' })
  async person(
    @Parent() { personId }: WaitlistEntry,
    @Context() context: GraphqlContext,
  ): Promise<Person> {
    const byId = batched(context, PersonType, (ids) => this.people.byIds(ids));
    return found(await byId.load(personId));
  }
}
