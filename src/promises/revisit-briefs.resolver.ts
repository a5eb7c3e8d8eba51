import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../platform/actor.ts';
import { MaybeActor } from '../platform/graphql/access.ts';
import type { GraphqlContext } from '../platform/graphql/context.ts';
import { batched } from '../platform/graphql/loaders.ts';
import { VisitType } from '../visits/visits.graphql.ts';
import { RevisitBriefType } from './revisit-briefs.graphql.ts';
import { RevisitBriefs } from './revisit-briefs.service.ts';
import type { RevisitBrief } from './rules/revisit-brief.ts';

@Resolver(() => VisitType)
export class RevisitBriefsResolver {
  constructor(private readonly briefs: RevisitBriefs) {}

  @ResolveField(() => RevisitBriefType, {
    nullable: true,
    description:
      'What this team said before the day of the visit, whoever heard it, and what became of it. For the visitor, assistants, the host team, HR and the administrator, once the visit is agreed; null otherwise and behind a link.',
  })
  async toldBefore(
    @Parent() { id }: VisitType,
    @MaybeActor() actor: Actor | null,
    @Context() context: GraphqlContext,
  ): Promise<RevisitBrief | null> {
    const byVisit = batched(context, this, (ids) => this.briefs.briefsFor(actor, ids));
    return byVisit.load(id);
  }
}
