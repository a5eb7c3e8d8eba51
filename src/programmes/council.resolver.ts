import { Args, Context, ID, Int, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Locale } from '../i18n/catalogue.ts';
import type { Actor } from '../platform/actor.ts';
import { CurrentActor, MaybeActor, RequestLocale } from '../platform/graphql/access.ts';
import type { GraphqlContext } from '../platform/graphql/context.ts';
import { batched } from '../platform/graphql/loaders.ts';
import { ChangedSinceDecisionType, CouncilDecisionInput } from './council.graphql.ts';
import { CouncilService } from './council.service.ts';
import type { ChangedSinceDecision } from './council.service.ts';
import { ProgrammeType } from './programmes.graphql.ts';
import type { Programme } from './rules/programme.ts';

@Resolver(() => ProgrammeType)
export class CouncilResolver {
  constructor(private readonly service: CouncilService) {}

  @Mutation(() => ProgrammeType, {
    description:
      'Records the works council’s decision, and what it is about as it stands now; a lower threshold that waited for it holds from now on. ' +
      'For HR. Refuses NOT_ALLOWED, NOT_FOUND, INVALID_INPUT, COUNCIL_DECISION_KNOWN.',
  })
  async recordCouncilDecision(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Replaces what was recorded before.' })
    input: CouncilDecisionInput,
  ): Promise<Programme> {
    return this.service.recordCouncilDecision(actor, input);
  }

  @Mutation(() => ProgrammeType, {
    description:
      'Sets from how many answers an opinion is shown. Higher holds at once; lower waits as `pendingThreshold` for a new decision of the works council. ' +
      'For HR. Refuses NOT_ALLOWED, NOT_FOUND, INVALID_INPUT.',
  })
  async setMirrorThreshold(
    @CurrentActor() actor: Actor,
    @Args('programmeId', { type: () => ID, description: 'Of the programme, published or not.' })
    programmeId: string,
    @Args('threshold', { type: () => Int, description: 'Answers, 3–50.' }) threshold: number,
  ): Promise<Programme> {
    return this.service.setMirrorThreshold(actor, programmeId, threshold);
  }

  @ResolveField(() => [ChangedSinceDecisionType], {
    nullable: true,
    description:
      'What changed since the works council decided: settings, agreements, kinds of personal data, systems tied to this one. For HR and the administrator; null for others, and when nothing was decided or nobody noted about what.',
  })
  async changedSinceDecision(
    @Parent() { id }: Programme,
    @Context() context: GraphqlContext,
    @MaybeActor() actor: Actor | null,
    @RequestLocale() locale: Locale,
  ): Promise<ChangedSinceDecision[] | null> {
    const loader = batched(context, this, (ids) => this.service.changesOf(actor, ids, locale));
    return loader.load(id);
  }
}
