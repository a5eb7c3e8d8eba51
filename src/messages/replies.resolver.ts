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
import { PersonType } from '../people/people.graphql.ts';
import { PeopleService } from '../people/people.service.ts';
import type { Person } from '../people/people.service.ts';
import type { Actor } from '../platform/actor.ts';
import { CurrentActor, MaybeActor } from '../platform/graphql/access.ts';
import type { GraphqlContext } from '../platform/graphql/context.ts';
import { batched } from '../platform/graphql/loaders.ts';
import { asId } from '../platform/input.ts';
import { found } from '../platform/refuse.ts';
import { Bounces } from './bounces.service.ts';
import type { FailingAddress } from './bounces.service.ts';
import { InboxReports } from './inbox-reports.service.ts';
import type { InboxReport } from './inbox-reports.service.ts';
import { FailingAddressType, InboxReportType } from './replies.graphql.ts';

@Resolver(() => FailingAddressType)
export class RepliesResolver {
  constructor(
    private readonly reports: InboxReports,
    private readonly bounces: Bounces,
    private readonly people: PeopleService,
  ) {}

  @Query(() => InboxReportType, {
    description:
      'How reading the mailbox goes that answers come to. For HR and the administrator; refuses NOT_ALLOWED.',
  })
  async inboxReport(@CurrentActor() actor: Actor): Promise<InboxReport> {
    return this.reports.report(actor);
  }

  @Query(() => [FailingAddressType], {
    description:
      'Whose address mails come back from, the latest first. For HR and the administrator; refuses NOT_ALLOWED.',
  })
  async failingAddresses(@CurrentActor() actor: Actor): Promise<FailingAddress[]> {
    return this.bounces.failingAddresses(actor);
  }

  @Mutation(() => PersonType, {
    description:
      'Says that somebody’s address works again, so that mails go there as before; saying it twice changes nothing. For HR and the administrator. Refuses NOT_ALLOWED, NOT_FOUND when it did not fail.',
  })
  async addressWorksAgain(
    @CurrentActor() actor: Actor,
    @Args('personId', { type: () => ID, description: 'Of the person.' }) personId: string,
  ): Promise<Person> {
    const id = asId(personId);
    await this.bounces.addressWorksAgain(actor, id);
    return found((await this.people.byIds([id])).get(id));
  }

  @ResolveField(() => PersonType, { description: 'Whose address it is.' })
  async person(
    @Parent() { personId }: FailingAddress,
    @Context() context: GraphqlContext,
  ): Promise<Person> {
    const people = batched(context, PersonType, (ids) => this.people.byIds(ids));
    return found(await people.load(personId));
  }
}

@Resolver(() => PersonType)
export class FailingAddressOfPersonResolver {
  constructor(private readonly bounces: Bounces) {}

  @ResolveField(() => FailingAddressType, {
    nullable: true,
    description:
      'Set while mails to this person come back. For HR and the administrator; null for others.',
  })
  async failingAddress(
    @Parent() { id }: Person,
    @Context() context: GraphqlContext,
    @MaybeActor() actor: Actor | null,
  ): Promise<FailingAddress | null> {
    if (actor === null) return null;
    const load = (ids: readonly string[]) => this.bounces.failingOf(actor, ids);
    return (await batched(context, FailingAddressType, load).load(id)) ?? null;
  }
}
