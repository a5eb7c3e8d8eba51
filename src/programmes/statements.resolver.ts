import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../platform/actor.ts';
import { CurrentActor } from '../platform/graphql/access.ts';
import type { GraphqlContext } from '../platform/graphql/context.ts';
import { batched } from '../platform/graphql/loaders.ts';
import { found } from '../platform/refuse.ts';
import { VisitTypeType } from './programmes.graphql.ts';
import type { Statements } from './rules/default-statements.ts';
import type { VisitType } from './rules/programme.ts';
import { DescribeExpectationsInput, StatementsType } from './statements.graphql.ts';
import { StatementsService } from './statements.service.ts';
import { VisitTypesService } from './visit-types.service.ts';

@Resolver(() => VisitTypeType)
export class StatementsResolver {
  constructor(
    private readonly statements: StatementsService,
    private readonly visitTypes: VisitTypesService,
  ) {}

  @ResolveField(() => StatementsType, {
    description: 'To what leaders say beforehand what they expect, and afterwards what they found.',
  })
  async expectations(
    @Parent() visitType: VisitType,
    @Context() context: GraphqlContext,
  ): Promise<Statements> {
    const loader = batched(context, this, (ids) => this.statements.byVisitTypes(ids));
    return found(await loader.load(visitType.id));
  }

  @Mutation(() => VisitTypeType, {
    description:
      'Writes the statements of a visit type; what was answered before stays with the old words’ places. For HR. Refuses NOT_ALLOWED, NOT_FOUND, INVALID_INPUT.',
  })
  async describeExpectations(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Replaces every statement.' }) input: DescribeExpectationsInput,
  ): Promise<VisitType> {
    const id = await this.statements.describeExpectations(actor, input);
    return found((await this.visitTypes.byIds([id])).get(id));
  }
}
