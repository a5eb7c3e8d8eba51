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
import { Accounts } from '../identity/accounts.service.ts';
import type { Standing } from '../identity/accounts.service.ts';
import type { Actor } from '../platform/actor.ts';
import { CurrentActor, MaybeActor } from '../platform/graphql/access.ts';
import type { GraphqlContext } from '../platform/graphql/context.ts';
import { batched } from '../platform/graphql/loaders.ts';
import { PeopleAccounts } from './accounts.service.ts';
import { AccountType, PersonType } from './people.graphql.ts';
import type { Person } from './people.service.ts';
import { maySeeAccount } from './rules/access.ts';

/** Where accounts meet persons. */
@Resolver(() => PersonType)
export class PeopleAccountsResolver {
  constructor(
    private readonly accounts: Accounts,
    private readonly people: PeopleAccounts,
  ) {}

  @Query(() => [PersonType], {
    description:
      'Who has a role today, alphabetical by family name. For HR and the administrator; refuses NOT_ALLOWED.',
  })
  peopleWithRoles(@CurrentActor() actor: Actor): Promise<Person[]> {
    return this.people.withRoles(actor);
  }

  @Mutation(() => PersonType, {
    description:
      'Changes the address by which somebody is written to and signs in, and signs them out everywhere. For HR, and for accounts with a role the administrator; refuses NOT_ALLOWED, SURER_SIGN_IN, INVALID_INPUT, NOT_FOUND, ALREADY_EXISTS.',
  })
  changeEmail(
    @Args('personId', { type: () => ID, description: 'Whose address it is.' }) personId: string,
    @Args('email', { description: 'Work e-mail address, used once in the organisation.' })
    email: string,
    @CurrentActor() actor: Actor,
  ): Promise<Person> {
    return this.people.changeEmail(actor, personId, email);
  }

  @ResolveField(() => AccountType, {
    nullable: true,
    description:
      'How they sign in; null without an account. For HR and the administrator, null for others.',
  })
  async account(
    @Parent() { id }: Person,
    @Context() context: GraphqlContext,
    @MaybeActor() actor: Actor | null,
  ): Promise<Standing | null> {
    if (!maySeeAccount(actor)) return null;
    return batched(context, AccountType, (ids) => this.accounts.standings(ids)).load(id);
  }
}
