import { Args, Context, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../platform/actor.ts';
import { CurrentActor, MaybeActor } from '../platform/graphql/access.ts';
import type { GraphqlContext } from '../platform/graphql/context.ts';
import { batched } from '../platform/graphql/loaders.ts';
import { ContactsService } from './contacts.service.ts';
import { HostTeamType, SiteType } from './teams.graphql.ts';
import type { Site, Team } from './teams.service.ts';

const aPhone = (otherwise: string) =>
  ({
    type: () => String,
    nullable: true,
    description: `2–15 digits, with + and the usual marks between them; null: ${otherwise}.`,
  }) as const;

@Resolver(() => HostTeamType)
export class TeamContactsResolver {
  constructor(private readonly service: ContactsService) {}

  @Mutation(() => HostTeamType, {
    description:
      'Sets whom a visitor calls on the day: the desk that plans the team. For HR and the leads of the team. Refuses NOT_FOUND, NOT_ALLOWED, INVALID_INPUT.',
  })
  async setDeskPhone(
    @CurrentActor() actor: Actor,
    @Args('teamId', { type: () => ID, description: 'Of the team.' }) teamId: string,
    @Args('phone', aPhone('none')) phone: string | null,
  ): Promise<Team> {
    return this.service.setDeskPhone(actor, teamId, phone);
  }

  @ResolveField(() => String, {
    nullable: true,
    description:
      'Phone of the desk that plans the team’s day; null where none is known, and behind a link.',
  })
  async deskPhone(
    @Parent() { id }: Team,
    @MaybeActor() actor: Actor | null,
    @Context() context: GraphqlContext,
  ): Promise<string | null> {
    if (actor === null) return null;
    return batched(context, this, (ids) => this.service.deskPhonesOf(ids)).load(id);
  }
}

@Resolver(() => SiteType)
export class SiteContactsResolver {
  constructor(private readonly service: ContactsService) {}

  @Mutation(() => SiteType, {
    description:
      'Sets whom one calls at a site when somebody is hurt. For HR and the leads of teams there. Refuses NOT_FOUND, NOT_ALLOWED, INVALID_INPUT.',
  })
  async setEmergencyPhone(
    @CurrentActor() actor: Actor,
    @Args('siteId', { type: () => ID, description: 'Of the site.' }) siteId: string,
    @Args('phone', aPhone('the public number of the country')) phone: string | null,
  ): Promise<Site> {
    return this.service.setEmergencyPhone(actor, siteId, phone);
  }

  @ResolveField(() => String, {
    nullable: true,
    description:
      'Whom one calls at the site when somebody is hurt; null: the public number of the country, and behind a link.',
  })
  async emergencyPhone(
    @Parent() { id }: Site,
    @MaybeActor() actor: Actor | null,
    @Context() context: GraphqlContext,
  ): Promise<string | null> {
    if (actor === null) return null;
    return batched(context, this, (ids) => this.service.emergencyPhonesOf(ids)).load(id);
  }
}
