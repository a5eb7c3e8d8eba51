import { Args, Context, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../platform/actor.ts';
import { CurrentActor } from '../platform/graphql/access.ts';
import type { GraphqlContext } from '../platform/graphql/context.ts';
import { batched } from '../platform/graphql/loaders.ts';
import { found } from '../platform/refuse.ts';
import { ProgrammeType } from './programmes.graphql.ts';
import type { Programme } from './rules/programme.ts';
import type { Thresholds } from './rules/thresholds.ts';
import { ThresholdsInput, ThresholdsType } from './thresholds.graphql.ts';
import { ThresholdsService } from './thresholds.service.ts';

@Resolver(() => ProgrammeType)
export class ThresholdsResolver {
  constructor(private readonly service: ThresholdsService) {}

  @Mutation(() => ThresholdsType, {
    description:
      'Sets a programme’s thresholds, also once it is published. For HR. Refuses NOT_ALLOWED, NOT_FOUND, INVALID_INPUT.',
  })
  async setThresholds(
    @CurrentActor() actor: Actor,
    @Args('programmeId', { type: () => ID, description: 'Of the programme.' }) programmeId: string,
    @Args('thresholds', { description: 'All of them.' }) thresholds: ThresholdsInput,
  ): Promise<Thresholds> {
    await this.service.setThresholds(actor, programmeId, { ...thresholds });
    return { ...thresholds };
  }

  @ResolveField(() => ThresholdsType, {
    description: 'From when on the product asks, redirects and warns.',
  })
  async thresholds(
    @Parent() { id }: Programme,
    @Context() context: GraphqlContext,
  ): Promise<Thresholds> {
    return found(await batched(context, this, (ids) => this.service.of(ids)).load(id));
  }
}
