import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { PersonType } from '../people/people.graphql.ts';
import { PeopleService } from '../people/people.service.ts';
import type { Person } from '../people/people.service.ts';
import type { Actor } from '../platform/actor.ts';
import { CurrentActor, MaybeActor, RequestLocale } from '../platform/graphql/access.ts';
import type { GraphqlContext } from '../platform/graphql/context.ts';
import { batched } from '../platform/graphql/loaders.ts';
import { found } from '../platform/refuse.ts';
import { VisitTypeType } from '../programmes/programmes.graphql.ts';
import { inWordsOf } from '../programmes/rules/programme.ts';
import type { VisitType as KindOfVisit } from '../programmes/rules/programme.ts';
import { VisitTypesService } from '../programmes/visit-types.service.ts';
import { HostTeamType } from '../teams/teams.graphql.ts';
import { TeamsService } from '../teams/teams.service.ts';
import type { Team } from '../teams/teams.service.ts';
import { HostsService } from './hosts.service.ts';
import { NoticeService } from './notice.service.ts';
import { visitActions } from './rules/lifecycle.ts';
import type { VisitAction } from './rules/lifecycle.ts';
import { inWords } from './rules/reasons.ts';
import type { Visit } from './rules/visit.ts';
import './visit-enums.graphql.ts';
import { VisitReasonType, VisitsArgs, VisitType } from './visits.graphql.ts';
import { VisitsService } from './visits.service.ts';

/** Owners of loaders: one answer per request for everybody who asks. */
const waiting = {};
const actions = {};

@Resolver(() => VisitType)
export class VisitsResolver {
  constructor(
    private readonly service: VisitsService,
    private readonly notice: NoticeService,
    private readonly hosts: HostsService,
    private readonly people: PeopleService,
    private readonly teams: TeamsService,
    private readonly visitTypes: VisitTypesService,
  ) {}

  @Query(() => VisitType, { nullable: true, description: 'Null when not there or not visible.' })
  async visit(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'Of the visit.' }) id: string,
  ): Promise<Visit | null> {
    return this.service.findVisit(actor, id);
  }

  @Query(() => [VisitType], {
    description: 'Those the reader may see, by date; those without a date last.',
  })
  async visits(@CurrentActor() actor: Actor, @Args() filter: VisitsArgs): Promise<Visit[]> {
    return this.service.visits(actor, filter);
  }

  @ResolveField(() => String, { description: 'IANA name of the site’s time zone.' })
  async timeZone(@Parent() visit: Visit, @Context() context: GraphqlContext): Promise<string> {
    return (await this.teamOf(visit, context)).site.timeZone;
  }

  @ResolveField(() => HostTeamType, { description: 'Who receives the visitor.' })
  async team(@Parent() visit: Visit, @Context() context: GraphqlContext): Promise<Team> {
    return this.teamOf(visit, context);
  }

  @ResolveField(() => VisitTypeType, { description: 'What the visitor does there.' })
  async visitType(
    @Parent() visit: Visit,
    @Context() context: GraphqlContext,
  ): Promise<KindOfVisit> {
    return this.kindOf(visit, context);
  }

  @ResolveField(() => PersonType, { description: 'The leader who comes along.' })
  async visitor(@Parent() visit: Visit, @Context() context: GraphqlContext): Promise<Person> {
    const byId = batched(context, PersonType, (ids) => this.people.byIds(ids));
    return found(await byId.load(visit.personId));
  }

  @ResolveField(() => [VisitReasonType], {
    description: 'Why this leader, why here; empty for a visit that was booked by hand.',
  })
  async reasons(
    @Parent() visit: Visit,
    @Context() context: GraphqlContext,
    @RequestLocale() locale: 'nl' | 'en',
  ): Promise<VisitReasonType[]> {
    if (visit.reasons.length === 0) return [];
    const kind = inWordsOf(await this.kindOf(visit, context), locale);
    const names = { visitType: kind.name, team: (await this.teamOf(visit, context)).name };
    return visit.reasons.map((reason) => ({ ...reason, sentence: inWords(reason, names, locale) }));
  }

  @ResolveField(() => Boolean, {
    description: 'The leader said yes inside the notice period; the team has to say yes as well.',
  })
  async waitingForTeam(
    @Parent() visit: Visit,
    @Context() context: GraphqlContext,
  ): Promise<boolean> {
    const byId = batched(context, waiting, async (ids) =>
      this.notice.waiting([...(await this.service.byIds(ids)).values()]),
    );
    return (await byId.load(visit.id)) ?? false;
  }

  @ResolveField(() => [visitActions], {
    description: 'What the reader may do now. On an invitation page: what its link may do.',
  })
  async actions(
    @Parent() visit: Visit,
    @Context() context: GraphqlContext,
    @MaybeActor() actor: Actor | null,
  ): Promise<readonly VisitAction[]> {
    const byId = batched(context, actions, (ids) => this.actionsOf(actor, ids));
    return (await byId.load(visit.id)) ?? [];
  }

  private async actionsOf(
    actor: Actor | null,
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, readonly VisitAction[]>> {
    const visits = [...(await this.service.byIds(ids)).values()];
    return actor === null
      ? this.service.actionsByLink(visits)
      : this.service.actions(actor, visits, {
          waiting: await this.notice.waiting(visits),
          hosts: await this.hosts.claimsOf(ids),
        });
  }

  private async teamOf(visit: Visit, context: GraphqlContext): Promise<Team> {
    const byId = batched(context, HostTeamType, (ids) => this.teams.byIds(ids));
    return found(await byId.load(visit.teamId));
  }

  private async kindOf(visit: Visit, context: GraphqlContext): Promise<KindOfVisit> {
    const byId = batched(context, VisitTypeType, (ids) => this.visitTypes.byIds(ids));
    return found(await byId.load(visit.visitTypeId));
  }
}
