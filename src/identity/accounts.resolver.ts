import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import { Role } from '../generated/prisma/enums.ts';
import type { Actor } from '../platform/actor.ts';
import { CurrentActor } from '../platform/graphql/access.ts';
import { Accounts } from './accounts.service.ts';

const person = { type: () => ID, description: 'Whose account it is.' };
const which = { type: () => Role, description: 'The role.' };

@Resolver()
export class AccountsResolver {
  constructor(private readonly accounts: Accounts) {}

  @Mutation(() => Boolean, {
    description:
      'Gives a person a role and signs them out everywhere. Always true. For the administrator; refuses NOT_ALLOWED, SURER_SIGN_IN, NOT_FOUND (no account).',
  })
  async grantRole(
    @Args('personId', person) personId: string,
    @Args('role', which) role: Role,
    @CurrentActor() actor: Actor,
  ): Promise<boolean> {
    await this.accounts.grantRole(actor, personId, role);
    return true;
  }

  @Mutation(() => Boolean, {
    description:
      'Takes a role from a person and signs them out everywhere. Always true. For the administrator; refuses NOT_ALLOWED, SURER_SIGN_IN, NOT_FOUND (no account), LAST_ADMINISTRATOR.',
  })
  async withdrawRole(
    @Args('personId', person) personId: string,
    @Args('role', which) role: Role,
    @CurrentActor() actor: Actor,
  ): Promise<boolean> {
    await this.accounts.withdrawRole(actor, personId, role);
    return true;
  }

  @Mutation(() => Boolean, {
    description:
      'From now on this person does not sign in; their sessions and open mails end. Always true. For HR, and for accounts with a role the administrator; refuses NOT_ALLOWED, SURER_SIGN_IN, NOT_FOUND (no account), LAST_ADMINISTRATOR.',
  })
  async deactivateAccount(
    @Args('personId', person) personId: string,
    @CurrentActor() actor: Actor,
  ): Promise<boolean> {
    await this.accounts.deactivate(actor, personId);
    return true;
  }

  @Mutation(() => Boolean, {
    description:
      'Lets this person sign in again. Always true. For HR, and for accounts with a role the administrator; refuses NOT_ALLOWED, SURER_SIGN_IN, NOT_FOUND (no account).',
  })
  async reactivateAccount(
    @Args('personId', person) personId: string,
    @CurrentActor() actor: Actor,
  ): Promise<boolean> {
    await this.accounts.reactivate(actor, personId);
    return true;
  }
}
