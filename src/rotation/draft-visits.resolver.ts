import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { PersonType } from '../people/people.graphql.ts';
import { PeopleService } from '../people/people.service.ts';
import type { Person } from '../people/people.service.ts';
import { RequestLocale } from '../platform/graphql/access.ts';
import type { GraphqlContext } from '../platform/graphql/context.ts';
import { batched } from '../platform/graphql/loaders.ts';
import { found } from '../platform/refuse.ts';
import { VisitTypeType } from '../programmes/programmes.graphql.ts';
import { inWordsOf } from '../programmes/rules/programme.ts';
import { VisitTypesService } from '../programmes/visit-types.service.ts';
import { SlotType } from '../slots/slots.graphql.ts';
import { SlotsService } from '../slots/slots.service.ts';
import type { Slot } from '../slots/slots.service.ts';
import { HostTeamType } from '../teams/teams.graphql.ts';
import { TeamsService } from '../teams/teams.service.ts';
import { inWords } from '../visits/rules/reasons.ts';
import { VisitReasonType } from '../visits/visits.graphql.ts';
import type { DraftVisit } from './drafts.service.ts';
import { DraftVisitType } from './rotation.graphql.ts';

@Resolver(() => DraftVisitType)
export class DraftVisitsResolver {
  constructor(
    private readonly people: PeopleService,
    private readonly visitTypes: VisitTypesService,
    private readonly teams: TeamsService,
    private readonly slots: SlotsService,
  ) {}

  @ResolveField(() => PersonType, { description: 'The leader.' })
  async person(@Parent() draft: DraftVisit, @Context() context: GraphqlContext): Promise<Person> {
    const byId = batched(context, PersonType, (ids) => this.people.byIds(ids));
    return found(await byId.load(draft.personId));
  }

  @ResolveField(() => SlotType, { description: 'Where and when.' })
  async slot(@Parent() draft: DraftVisit, @Context() context: GraphqlContext): Promise<Slot> {
    const byId = batched(context, SlotType, (ids) => this.slots.byIds(ids));
    return found(await byId.load(draft.slotId));
  }

  @ResolveField(() => SlotType, {
    nullable: true,
    description: 'Where it was before HR moved it by hand; null when nobody did.',
  })
  async movedFrom(
    @Parent() { movedFromId }: DraftVisit,
    @Context() context: GraphqlContext,
  ): Promise<Slot | null> {
    if (movedFromId === null) return null;
    return batched(context, SlotType, (ids) => this.slots.byIds(ids)).load(movedFromId);
  }

  @ResolveField(() => [VisitReasonType], {
    description: 'Why this leader, why here; at least two.',
  })
  async reasons(
    @Parent() draft: DraftVisit,
    @Context() context: GraphqlContext,
    @RequestLocale() locale: 'nl' | 'en',
  ): Promise<VisitReasonType[]> {
    const { teamId } = await this.slot(draft, context);
    const team = found(
      await batched(context, HostTeamType, (ids) => this.teams.byIds(ids)).load(teamId),
    );
    const kinds = batched(context, VisitTypeType, (ids) => this.visitTypes.byIds(ids));
    const visitType = inWordsOf(found(await kinds.load(team.visitTypeId)), locale).name;
    const names = { visitType, team: team.name };
    return draft.reasons.map((reason) => ({ ...reason, sentence: inWords(reason, names, locale) }));
  }
}
