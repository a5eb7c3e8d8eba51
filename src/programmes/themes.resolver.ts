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
import { found } from '../platform/refuse.ts';
import { GoalsService } from './goals.service.ts';
import { nameIn } from './rules/themes.ts';
import type { CoreValue, CustomerGoal, Named, Theme } from './rules/themes.ts';
import {
  CoreValueType,
  CustomerGoalInput,
  CustomerGoalType,
  NamesInput,
  ThemeType,
} from './themes.graphql.ts';
import { ThemesService } from './themes.service.ts';

const names = { description: 'In both languages.' };
const inReadersLanguage = { description: 'Its name, in the reader’s language.' };
const refusals = 'For HR. Refuses NOT_ALLOWED, NOT_FOUND, INVALID_INPUT, ALREADY_EXISTS';

@Resolver(() => ThemeType)
export class ThemesResolver {
  constructor(private readonly service: ThemesService) {}

  @Query(() => [ThemeType], { description: 'By Dutch name.' })
  themes(
    @Args('withRetired', {
      type: () => Boolean,
      defaultValue: false,
      description: 'Also those that are no longer offered.',
    })
    withRetired: boolean,
  ): Promise<Theme[]> {
    return this.service.themes(withRetired);
  }

  @Mutation(() => ThemeType, { description: `Adds a theme. ${refusals}.` })
  addTheme(@CurrentActor() actor: Actor, @Args('input', names) input: NamesInput): Promise<Theme> {
    return this.service.addTheme(actor, { ...input });
  }

  @Mutation(() => ThemeType, {
    description: `Renames a theme, also on earlier points. ${refusals}.`,
  })
  renameTheme(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'Of the theme.' }) id: string,
    @Args('input', names) input: NamesInput,
  ): Promise<Theme> {
    return this.service.renameTheme(actor, id, { ...input });
  }

  @Mutation(() => ThemeType, {
    description: 'Offers a theme no longer, or again. For HR. Refuses NOT_ALLOWED, NOT_FOUND.',
  })
  retireTheme(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'Of the theme.' }) id: string,
    @Args('retired', {
      type: () => Boolean,
      defaultValue: true,
      description: 'False offers it again.',
    })
    retired: boolean,
  ): Promise<Theme> {
    return this.service.retireTheme(actor, id, retired);
  }

  @ResolveField(() => String, inReadersLanguage)
  name(@Parent() theme: Named, @RequestLocale() locale: 'nl' | 'en'): string {
    return nameIn(theme, locale);
  }
}

@Resolver(() => CoreValueType)
export class CoreValuesResolver {
  constructor(private readonly service: GoalsService) {}

  @Query(() => [CoreValueType], { description: 'By Dutch name.' })
  coreValues(): Promise<CoreValue[]> {
    return this.service.coreValues();
  }

  @Mutation(() => CoreValueType, { description: `Adds a core value. ${refusals}.` })
  addCoreValue(
    @CurrentActor() actor: Actor,
    @Args('input', names) input: NamesInput,
  ): Promise<CoreValue> {
    return this.service.addCoreValue(actor, { ...input });
  }

  @Mutation(() => CoreValueType, { description: `Renames a core value. ${refusals}.` })
  renameCoreValue(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'Of the core value.' }) id: string,
    @Args('input', names) input: NamesInput,
  ): Promise<CoreValue> {
    return this.service.renameCoreValue(actor, id, { ...input });
  }

  @Mutation(() => Boolean, {
    description:
      'Removes a core value from which no goal follows. Always true. For HR. Refuses NOT_ALLOWED, NOT_FOUND, STILL_IN_USE.',
  })
  async removeCoreValue(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'Of the core value.' }) id: string,
  ): Promise<boolean> {
    await this.service.removeCoreValue(actor, id);
    return true;
  }

  @ResolveField(() => String, inReadersLanguage)
  name(@Parent() value: Named, @RequestLocale() locale: 'nl' | 'en'): string {
    return nameIn(value, locale);
  }
}

@Resolver(() => CustomerGoalType)
export class CustomerGoalsResolver {
  constructor(private readonly service: GoalsService) {}

  @Query(() => [CustomerGoalType], { description: 'By the day on which they begin.' })
  customerGoals(): Promise<CustomerGoal[]> {
    return this.service.customerGoals();
  }

  @Mutation(() => CustomerGoalType, {
    description: `Adds a customer goal. ${refusals}, PERIOD_REVERSED.`,
  })
  addCustomerGoal(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'What, for how long, from which core value.' })
    input: CustomerGoalInput,
  ): Promise<CustomerGoal> {
    return this.service.addCustomerGoal(actor, { ...input });
  }

  @Mutation(() => CustomerGoalType, {
    description: `Changes a customer goal, or ends it by its last day. ${refusals}, PERIOD_REVERSED.`,
  })
  editCustomerGoal(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'Of the goal.' }) id: string,
    @Args('input', { description: 'Replaces all of it.' }) input: CustomerGoalInput,
  ): Promise<CustomerGoal> {
    return this.service.editCustomerGoal(actor, id, { ...input });
  }

  @ResolveField(() => String, inReadersLanguage)
  name(@Parent() goal: Named, @RequestLocale() locale: 'nl' | 'en'): string {
    return nameIn(goal, locale);
  }

  @ResolveField(() => CoreValueType, { description: 'The core value that it follows from.' })
  async coreValue(
    @Parent() { coreValueId }: CustomerGoal,
    @Context() context: GraphqlContext,
  ): Promise<CoreValue> {
    const loader = batched(context, CoreValueType, (ids) => this.service.coreValuesByIds(ids));
    return found(await loader.load(coreValueId));
  }
}
