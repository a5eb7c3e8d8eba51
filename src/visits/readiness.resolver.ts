import { Args, Context, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../platform/actor.ts';
import { CurrentActor, MaybeActor, Public } from '../platform/graphql/access.ts';
import type { GraphqlContext } from '../platform/graphql/context.ts';
import { batched } from '../platform/graphql/loaders.ts';
import type { InvitationPage } from './answers.service.ts';
import { InvitationReadinessType, ReadinessType } from './readiness.graphql.ts';
import { ReadinessService } from './readiness.service.ts';
import type { Readiness } from './rules/readiness.ts';
import type { Visit } from './rules/visit.ts';
import { InvitationPageType, VisitType } from './visits.graphql.ts';

const ofVisit = { type: () => ID, description: 'Of the visit for which it is asked.' } as const;
const ofItem = { type: () => ID, description: 'Of the item.' } as const;
const refusals =
  'Refuses NOT_FOUND, NOT_ALLOWED, WRONG_STATE (not agreed, or over), SIGNED_ALREADY, SIGN_LATER';

@Resolver(() => VisitType)
export class ReadinessResolver {
  constructor(private readonly service: ReadinessService) {}

  @Mutation(() => VisitType, {
    description: `Signs an item of the readiness list, once for every visit until it ends. By the visitor, for nobody else. ${refusals}.`,
  })
  async signReadiness(
    @CurrentActor() actor: Actor,
    @Args('visitId', ofVisit) visitId: string,
    @Args('itemId', ofItem) itemId: string,
  ): Promise<Visit> {
    return this.service.signReadiness(actor, visitId, itemId);
  }

  @Public()
  @Mutation(() => InvitationPageType, {
    description: `The same on the invitation page, by the link that went to the leader (\`maySign\`). ${refusals}, LINK_INVALID, LINK_EXPIRED.`,
  })
  async signReadinessByLink(
    @Args('token', { description: 'The last part of the link.' }) token: string,
    @Args('visitId', ofVisit) visitId: string,
    @Args('itemId', ofItem) itemId: string,
  ): Promise<InvitationPage> {
    return this.service.signReadinessByLink(token, visitId, itemId);
  }

  @ResolveField(() => [ReadinessType], {
    nullable: true,
    description:
      'What is asked before the visit, by Dutch name; none before the yes and after the end. For the visitor, assistants and HR; null to others.',
  })
  async readiness(
    @Parent() { id }: Visit,
    @MaybeActor() actor: Actor | null,
    @Context() context: GraphqlContext,
  ): Promise<readonly Readiness[] | null> {
    return batched(context, ReadinessType, (ids) => this.service.readinessFor(actor, ids)).load(id);
  }
}

@Resolver(() => InvitationPageType)
export class InvitationReadinessResolver {
  constructor(private readonly service: ReadinessService) {}

  @ResolveField(() => [InvitationReadinessType], {
    description: 'What is asked before the visits with a yes; by date.',
  })
  async readiness(@Parent() { visits }: InvitationPage): Promise<InvitationReadinessType[]> {
    const states = await this.service.readinessOf(visits);
    return visits.flatMap(({ id }) => {
      const items = states.get(id) ?? [];
      return items.length === 0 ? [] : { visitId: id, items };
    });
  }
}
