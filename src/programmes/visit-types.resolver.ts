import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../platform/actor.ts';
import { CurrentActor, RequestLocale } from '../platform/graphql/access.ts';
import { VisitTypeType } from './programmes.graphql.ts';
import { inWordsOf } from './rules/programme.ts';
import type { VisitType } from './rules/programme.ts';
import { DescribeVisitTypeInput } from './visit-types.graphql.ts';
import { VisitTypesService } from './visit-types.service.ts';

@Resolver(() => VisitTypeType)
export class VisitTypesResolver {
  constructor(private readonly visitTypes: VisitTypesService) {}

  @Query(() => [VisitTypeType], { name: 'visitTypes', description: 'All of them, by Dutch name.' })
  async all(): Promise<VisitType[]> {
    return this.visitTypes.all();
  }

  @Mutation(() => VisitTypeType, {
    description:
      'Writes what visitors read about a visit type. For HR. Refuses NOT_ALLOWED, NOT_FOUND, INVALID_INPUT.',
  })
  async describeVisitType(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Replaces every text.' }) input: DescribeVisitTypeInput,
  ): Promise<VisitType> {
    return this.visitTypes.describeVisitType(actor, input);
  }

  @ResolveField(() => String, { description: 'Such as “Technician”.' })
  name(@Parent() visitType: VisitType, @RequestLocale() locale: 'nl' | 'en'): string {
    return inWordsOf(visitType, locale).name;
  }

  @ResolveField(() => String, { description: 'What to bring and to wear; may have several lines.' })
  whatToBring(@Parent() visitType: VisitType, @RequestLocale() locale: 'nl' | 'en'): string {
    return inWordsOf(visitType, locale).whatToBring;
  }

  @ResolveField(() => [String], { description: 'Three questions to take along.' })
  questions(
    @Parent() visitType: VisitType,
    @RequestLocale() locale: 'nl' | 'en',
  ): readonly string[] {
    return inWordsOf(visitType, locale).questions;
  }
}
