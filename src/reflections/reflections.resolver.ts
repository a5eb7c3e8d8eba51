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
import type { Locale } from '../i18n/catalogue.ts';
import type { Actor } from '../platform/actor.ts';
import { CurrentActor, MaybeActor, Public, RequestLocale } from '../platform/graphql/access.ts';
import type { GraphqlContext } from '../platform/graphql/context.ts';
import { batched } from '../platform/graphql/loaders.ts';
import type { Visit } from '../visits/rules/visit.ts';
import { VisitType } from '../visits/visits.graphql.ts';
import { LookBackType, OnwardArgs } from './reflections.graphql.ts';
import { ReflectionsService } from './reflections.service.ts';
import type { LookBack } from './reflections.service.ts';

const token = { description: 'The last part of the look-back link.' };
const answers = {
  type: () => [String],
  description: 'Three, in the order of the prompts; "" where skipped. Each up to 5,000 characters.',
};
const refusals =
  'Refuses REFLECTION_EMPTY, REFLECTION_EXISTS, INVALID_INPUT, NOT_OVER_YET, VISIT_NOT_DONE, WRONG_STATE';

@Resolver(() => VisitType)
export class ReflectionsResolver {
  constructor(private readonly reflections: ReflectionsService) {}

  @Public()
  @Query(() => LookBackType, {
    description:
      'The page behind the link in the request to look back. Refuses LINK_INVALID, NOT_OVER_YET, VISIT_NOT_DONE, WRONG_STATE.',
  })
  lookBack(@Args('token', token) link: string, @RequestLocale() locale: Locale): Promise<LookBack> {
    return this.reflections.lookBack(link, locale);
  }

  @Mutation(() => VisitType, {
    description: `Keeps what the visitor writes for themselves, encrypted, and ends the draft. Once a visit, by the visitor only. ${refusals}, NOT_FOUND, NOT_ALLOWED.`,
  })
  submitReflection(
    @CurrentActor() actor: Actor,
    @Args('visitId', { type: () => ID, description: 'A visit that has ended.' }) visitId: string,
    @Args('answers', answers) given: string[],
    @Args() onward: OnwardArgs,
  ): Promise<Visit> {
    return this.reflections.submitReflection(actor, visitId, given, onward);
  }

  @Public()
  @Mutation(() => LookBackType, {
    description: `The same through the link, without signing in. ${refusals}, LINK_INVALID.`,
  })
  submitReflectionByLink(
    @Args('token', token) link: string,
    @Args('answers', answers) given: string[],
    @Args() onward: OnwardArgs,
    @RequestLocale() locale: Locale,
  ): Promise<LookBack> {
    return this.reflections.submitReflectionByLink(link, given, locale, onward);
  }

  @ResolveField(() => Boolean, {
    nullable: true,
    description: 'Whether the visitor looked back. For the visitor and HR; null for others.',
  })
  reflected(
    @Parent() visit: Visit,
    @MaybeActor() actor: Actor | null,
    @Context() context: GraphqlContext,
  ): Promise<boolean | null> {
    const loader = batched(context, this, (ids) => this.reflections.reflected(actor, ids));
    return loader.load(visit.id);
  }
}
