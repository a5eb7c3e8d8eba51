import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../platform/actor.ts';
import { CurrentActor, RequestLocale } from '../platform/graphql/access.ts';
import { WriteErrandInput } from './errands.graphql.ts';
import { ErrandsService } from './errands.service.ts';
import { VisitTypeType } from './programmes.graphql.ts';
import { inWordsOf } from './rules/programme.ts';
import type { VisitType } from './rules/programme.ts';

@Resolver(() => VisitTypeType)
export class ErrandsResolver {
  constructor(private readonly service: ErrandsService) {}

  @Mutation(() => VisitTypeType, {
    description:
      'Writes the errand and the sentence for the customer. For HR and the administrator. Refuses NOT_ALLOWED, NOT_FOUND, INVALID_INPUT.',
  })
  async writeErrand(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Replaces all four texts.' }) input: WriteErrandInput,
  ): Promise<VisitType> {
    return this.service.writeErrand(actor, { ...input });
  }

  @ResolveField(() => String, {
    description: 'One small errand in the customer’s shoes before the visit; may be empty.',
  })
  errand(@Parent() visitType: VisitType, @RequestLocale() locale: 'nl' | 'en'): string {
    return inWordsOf(visitType, locale).errand;
  }

  @ResolveField(() => String, { description: 'The errand in Dutch; may be empty.' })
  errandNl(@Parent() { errandNl }: VisitType): string {
    return errandNl;
  }

  @ResolveField(() => String, { description: 'The errand in English; may be empty.' })
  errandEn(@Parent() { errandEn }: VisitType): string {
    return errandEn;
  }

  @ResolveField(() => String, {
    description: 'What is said to the customer, in Dutch; empty where no customer is near.',
  })
  customerNl(@Parent() { customerNl }: VisitType): string {
    return customerNl;
  }

  @ResolveField(() => String, { description: 'The same in English.' })
  customerEn(@Parent() { customerEn }: VisitType): string {
    return customerEn;
  }
}
