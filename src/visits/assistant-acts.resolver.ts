import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { AssistantActType } from '../people/assistants.graphql.ts';
import type { Actor } from '../platform/actor.ts';
import { MaybeActor } from '../platform/graphql/access.ts';
import type { GraphqlContext } from '../platform/graphql/context.ts';
import { batched } from '../platform/graphql/loaders.ts';
import type { Visit } from './rules/visit.ts';
import { VisitType } from './visits.graphql.ts';
import { VisitsService } from './visits.service.ts';

/** What `visits` knows of an assistant's act. */
@Resolver(() => AssistantActType)
export class AssistantActVisitsResolver {
  constructor(private readonly visits: VisitsService) {}

  @ResolveField(() => VisitType, { nullable: true, description: 'Which visit, as it stands now.' })
  async visit(
    @Parent() { visitId }: AssistantActType,
    @Context() context: GraphqlContext,
    @MaybeActor() actor: Actor | null,
  ): Promise<Visit | null> {
    const loader = batched(context, this, async (ids) => {
      const visits = await this.visits.visitsOf({
        id: { in: [...ids] },
        personId: actor?.personId ?? '',
      });
      return new Map(visits.map((visit) => [visit.id, visit]));
    });
    return actor === null ? null : loader.load(visitId);
  }
}
