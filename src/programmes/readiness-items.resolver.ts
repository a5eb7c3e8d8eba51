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
import type { Actor } from '../platform/actor.ts';
import { CurrentActor, RequestLocale } from '../platform/graphql/access.ts';
import type { GraphqlContext } from '../platform/graphql/context.ts';
import { batched } from '../platform/graphql/loaders.ts';
import { ReadinessItemInput, ReadinessItemType } from './readiness-items.graphql.ts';
import { ReadinessItems } from './readiness-items.service.ts';
import { itemInWords } from './rules/readiness-item.ts';
import type { ReadinessItem } from './rules/readiness-item.ts';

const refusals = 'For HR and the administrator. Refuses NOT_ALLOWED, NOT_FOUND, INVALID_INPUT';

@Resolver(() => ReadinessItemType)
export class ReadinessItemsResolver {
  constructor(private readonly service: ReadinessItems) {}

  @Query(() => [ReadinessItemType], {
    description:
      'Everything that can be asked before a visit, by Dutch name. For HR and the administrator; refuses NOT_ALLOWED.',
  })
  async readinessItems(@CurrentActor() actor: Actor): Promise<ReadinessItem[]> {
    return this.service.all(actor);
  }

  @Mutation(() => ReadinessItemType, { description: `Adds an item. ${refusals}.` })
  async addReadinessItem(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'What one signs, and who asks it.' }) input: ReadinessItemInput,
  ): Promise<ReadinessItem> {
    return this.service.addReadinessItem(actor, { ...input });
  }

  @Mutation(() => ReadinessItemType, {
    description: `Writes an item anew; what was signed before counts on for as long as it was signed for. ${refusals}.`,
  })
  async editReadinessItem(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'Of the item.' }) id: string,
    @Args('input', { description: 'Replaces everything.' }) input: ReadinessItemInput,
  ): Promise<ReadinessItem> {
    return this.service.editReadinessItem(actor, id, { ...input });
  }

  @ResolveField(() => String, { description: 'In the reader’s language.' })
  name(@Parent() item: ReadinessItem, @RequestLocale() locale: 'nl' | 'en'): string {
    return itemInWords(item, locale).name;
  }

  @ResolveField(() => String, { description: 'What one signs, in the reader’s language.' })
  text(@Parent() item: ReadinessItem, @RequestLocale() locale: 'nl' | 'en'): string {
    return itemInWords(item, locale).text;
  }

  @ResolveField(() => [ID], { description: 'The visit types that ask it.' })
  async visitTypeIds(
    @Parent() { id }: ReadinessItem,
    @Context() context: GraphqlContext,
  ): Promise<readonly string[]> {
    const byItem = batched(context, ReadinessItemType, (ids) => this.service.visitTypesOf(ids));
    return (await byItem.load(id)) ?? [];
  }
}
