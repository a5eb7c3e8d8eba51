import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { catalogue } from '../i18n/catalogue.ts';
import { PersonType } from '../people/people.graphql.ts';
import { PeopleService } from '../people/people.service.ts';
import type { Person } from '../people/people.service.ts';
import type { Actor } from '../platform/actor.ts';
import { CurrentActor, RequestLocale } from '../platform/graphql/access.ts';
import type { GraphqlContext } from '../platform/graphql/context.ts';
import { batched } from '../platform/graphql/loaders.ts';
import { found } from '../platform/refuse.ts';
import { refusalSentence } from '../refusals.ts';
import { SlotType } from '../slots/slots.graphql.ts';
import { SlotsService } from '../slots/slots.service.ts';
import type { Slot } from '../slots/slots.service.ts';
import { ChangesService } from './changes.service.ts';
import type { RotationChanges, ToldChange } from './changes.service.ts';
import { DraftChangeType, GapChangeType, RotationChangesType } from './draft-changes.graphql.ts';
import type { GapChange } from './rules/changes.ts';

@Resolver(() => DraftChangeType)
export class DraftChangesResolver {
  constructor(
    private readonly service: ChangesService,
    private readonly people: PeopleService,
    private readonly slots: SlotsService,
  ) {}

  @Query(() => RotationChangesType, {
    description:
      'What differs from another draft of the same programme, neither of them published. For HR. Refuses NOT_ALLOWED, ' +
      'NOT_FOUND, RUN_NOT_FINISHED, DRAFT_PUBLISHED.',
  })
  async rotationChanges(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'Of the run.' }) id: string,
    @Args('sinceId', {
      type: () => ID,
      nullable: true,
      description: 'Of the run it is held against; the one it was made from when it is left out.',
    })
    sinceId: string | null,
  ): Promise<RotationChanges> {
    return this.service.changes(actor, id, sinceId ?? null);
  }

  @ResolveField(() => PersonType, { description: 'The leader.' })
  async person(@Parent() change: ToldChange, @Context() context: GraphqlContext): Promise<Person> {
    const byId = batched(context, PersonType, (ids) => this.people.byIds(ids));
    return found(await byId.load(change.personId));
  }

  @ResolveField(() => SlotType, {
    nullable: true,
    description: 'Where it was; null when it was added.',
  })
  async from(
    @Parent() { fromSlotId }: ToldChange,
    @Context() context: GraphqlContext,
  ): Promise<Slot | null> {
    return this.slot(fromSlotId, context);
  }

  @ResolveField(() => SlotType, {
    nullable: true,
    description: 'Where it is now; null when it is gone.',
  })
  async to(
    @Parent() { toSlotId }: ToldChange,
    @Context() context: GraphqlContext,
  ): Promise<Slot | null> {
    return this.slot(toSlotId, context);
  }

  @ResolveField(() => String, {
    nullable: true,
    description:
      'Why it is no longer where it was, in the reader’s language; null when it was added.',
  })
  sentence(
    @Parent() { why, whyNot }: ToldChange,
    @RequestLocale() locale: 'nl' | 'en',
  ): string | null {
    if (why === null) return null;
    const words = catalogue(locale).api.rotation.why[why];
    return whyNot === null ? words : `${words} ${refusalSentence(whyNot, {}, locale)}`;
  }

  private async slot(id: string | null, context: GraphqlContext): Promise<Slot | null> {
    if (id === null) return null;
    return batched(context, SlotType, (ids) => this.slots.byIds(ids)).load(id);
  }
}

@Resolver(() => GapChangeType)
export class GapChangesResolver {
  constructor(private readonly people: PeopleService) {}

  @ResolveField(() => PersonType, { description: 'The leader.' })
  async person(@Parent() gap: GapChange, @Context() context: GraphqlContext): Promise<Person> {
    const byId = batched(context, PersonType, (ids) => this.people.byIds(ids));
    return found(await byId.load(gap.personId));
  }
}
