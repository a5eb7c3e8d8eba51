import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Locale } from '../generated/prisma/enums.ts';
import type { Actor } from '../platform/actor.ts';
import { CurrentActor } from '../platform/graphql/access.ts';
import { LanguageService } from './language.service.ts';
import { PersonType } from './people.graphql.ts';
import type { Person } from './people.service.ts';

@Resolver(() => PersonType)
export class LanguageResolver {
  constructor(private readonly service: LanguageService) {}

  @Mutation(() => PersonType, {
    description: 'In which language one is written to, from the next message on. For oneself.',
  })
  async chooseLanguage(
    @CurrentActor() actor: Actor,
    @Args('locale', { type: () => Locale, description: 'Of every mail.' }) locale: 'nl' | 'en',
  ): Promise<Person> {
    return this.service.choose(actor, locale);
  }
}
