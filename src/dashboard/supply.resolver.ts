import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../platform/actor.ts';
import { CurrentActor } from '../platform/graphql/access.ts';
import { SlotSupplyType } from './supply.graphql.ts';
import { SupplyService } from './supply.service.ts';
import type { SlotSupply } from './supply.service.ts';

@Resolver()
export class SupplyResolver {
  constructor(private readonly service: SupplyService) {}

  @Query(() => [SlotSupplyType], {
    description:
      'What is open against what the agreements still need, by quarter and visit type, for the quarters that are ' +
      'left of a programme. For HR; refuses NOT_ALLOWED, NOT_FOUND.',
  })
  async slotSupply(
    @CurrentActor() actor: Actor,
    @Args('programmeId', { type: () => ID, description: 'Of the programme.' }) programmeId: string,
  ): Promise<SlotSupply[]> {
    return this.service.slotSupply(actor, programmeId);
  }
}
