import {
  Args,
  Context,
  ID,
  Int,
  Mutation,
  Parent,
  Query,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import { catalogue } from '../i18n/catalogue.ts';
import { PersonType } from '../people/people.graphql.ts';
import { PeopleService } from '../people/people.service.ts';
import type { Person } from '../people/people.service.ts';
import type { Actor } from '../platform/actor.ts';
import { CurrentActor, RequestLocale } from '../platform/graphql/access.ts';
import type { GraphqlContext } from '../platform/graphql/context.ts';
import { batched } from '../platform/graphql/loaders.ts';
import { found } from '../platform/refuse.ts';
import { ProgrammeType } from '../programmes/programmes.graphql.ts';
import { ProgrammesService } from '../programmes/programmes.service.ts';
import type { Programme } from '../programmes/rules/programme.ts';
import { DraftsService } from './drafts.service.ts';
import type { DraftGap, DraftVisit } from './drafts.service.ts';
import {
  DraftGapType,
  DraftVisitType,
  ProposeRotationArgs,
  RotationRunType,
} from './rotation.graphql.ts';
import { RotationService } from './rotation.service.ts';
import { RunsService } from './runs.service.ts';
import type { RotationRun } from './runs.service.ts';

const ofRun = { type: () => ID, description: 'Of the run.' } as const;

@Resolver(() => RotationRunType)
export class RotationResolver {
  constructor(
    private readonly rotation: RotationService,
    private readonly runs: RunsService,
    private readonly drafts: DraftsService,
    private readonly programmes: ProgrammesService,
  ) {}

  @Query(() => [RotationRunType], {
    description: 'Newest first. For HR and the administrator. Refuses NOT_ALLOWED.',
  })
  async rotationRuns(
    @CurrentActor() actor: Actor,
    @Args('programmeId', { type: () => ID, description: 'Of the programme.' }) programmeId: string,
  ): Promise<RotationRun[]> {
    return this.runs.rotationRuns(actor, programmeId);
  }

  @Query(() => RotationRunType, {
    nullable: true,
    description: 'For HR and the administrator; null for others, and when it is not there.',
  })
  async rotationRun(
    @CurrentActor() actor: Actor,
    @Args('id', ofRun) id: string,
  ): Promise<RotationRun | null> {
    return this.runs.rotationRun(actor, id);
  }

  @Query(() => [DraftVisitType], {
    description:
      'Dates of a draft that are no longer possible, because something changed meanwhile: publishing refuses them as ' +
      'DRAFT_STALE. By leader, then by date; none once it is published. For HR. Refuses NOT_ALLOWED, NOT_FOUND.',
  })
  async rotationOutOfDate(
    @CurrentActor() actor: Actor,
    @Args('id', ofRun) id: string,
  ): Promise<DraftVisit[]> {
    return this.rotation.outOfDate(actor, id);
  }

  @Mutation(() => RotationRunType, {
    description:
      'Asks for a draft and returns at once; ask `rotationRun` until it is FINISHED. For HR. Refuses NOT_ALLOWED, ' +
      'NOT_FOUND, NO_PROGRAMME, PERIOD_REVERSED, INVALID_INPUT.',
  })
  async proposeRotation(
    @CurrentActor() actor: Actor,
    @Args() asked: ProposeRotationArgs,
  ): Promise<RotationRun> {
    return this.rotation.proposeRotation(actor, asked);
  }

  @Mutation(() => RotationRunType, {
    description:
      'Proposes every date of the draft to its leader, or none; the draft is empty afterwards. For HR. Refuses NOT_ALLOWED, ' +
      'NOT_FOUND, RUN_NOT_FINISHED, DRAFT_PUBLISHED, DRAFT_STALE.',
  })
  async publishRotation(
    @CurrentActor() actor: Actor,
    @Args('id', ofRun) id: string,
  ): Promise<RotationRun> {
    return this.rotation.publishRotation(actor, id);
  }

  @Mutation(() => RotationRunType, {
    description:
      'Ends a calculation: within a few seconds it is FINISHED, with the best plan so far. For HR. Refuses NOT_ALLOWED, ' +
      'NOT_FOUND, RUN_FINISHED.',
  })
  async stopRotation(
    @CurrentActor() actor: Actor,
    @Args('id', ofRun) id: string,
  ): Promise<RotationRun> {
    return this.rotation.stopRotation(actor, id);
  }

  @Mutation(() => DraftVisitType, {
    description:
      'Keeps a date in drafts that are made from this one, or no longer. For HR. Refuses NOT_ALLOWED, NOT_FOUND, ' +
      'RUN_NOT_FINISHED, DRAFT_PUBLISHED.',
  })
  async pinDraftVisit(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'Of the proposed date.' }) id: string,
    @Args('pinned', { description: 'True keeps it, false lets it go again.' }) pinned: boolean,
  ): Promise<DraftVisit> {
    return this.rotation.pinDraftVisit(actor, id, pinned);
  }

  @ResolveField(() => Int, { description: 'How long it is being calculated, or was, in seconds.' })
  seconds(@Parent() run: RotationRun): number {
    return this.runs.secondsOf(run);
  }

  @ResolveField(() => RotationRunType, {
    nullable: true,
    description: 'The draft it was made from; null for a fresh one.',
  })
  async basedOn(
    @Parent() { basedOnId }: RotationRun,
    @Context() context: GraphqlContext,
  ): Promise<RotationRun | null> {
    if (basedOnId === null) return null;
    return batched(context, RotationRunType, (ids) => this.runs.byIds(ids)).load(basedOnId);
  }

  @ResolveField(() => ProgrammeType, { description: 'Whose agreement it plans.' })
  async programme(
    @Parent() run: RotationRun,
    @Context() context: GraphqlContext,
  ): Promise<Programme> {
    const byId = batched(context, ProgrammeType, (ids) => this.programmes.byIds(ids));
    return found(await byId.load(run.programmeId));
  }

  @ResolveField(() => [DraftVisitType], {
    description: 'By leader, then by date; empty until FINISHED and once published.',
  })
  async visits(
    @Parent() run: RotationRun,
    @Context() context: GraphqlContext,
  ): Promise<DraftVisit[]> {
    const byRun = batched(context, DraftVisitType, (ids) => this.drafts.visitsOf(ids));
    return (await byRun.load(run.id)) ?? [];
  }

  @ResolveField(() => [DraftGapType], {
    description: 'Leaders for whom dates are missing; empty until FINISHED and once published.',
  })
  async gaps(@Parent() run: RotationRun, @Context() context: GraphqlContext): Promise<DraftGap[]> {
    const byRun = batched(context, DraftGapType, (ids) => this.drafts.gapsOf(ids));
    return (await byRun.load(run.id)) ?? [];
  }
}

@Resolver(() => DraftGapType)
export class DraftGapsResolver {
  constructor(private readonly people: PeopleService) {}

  @ResolveField(() => PersonType, { description: 'The leader.' })
  async person(@Parent() gap: DraftGap, @Context() context: GraphqlContext): Promise<Person> {
    const byId = batched(context, PersonType, (ids) => this.people.byIds(ids));
    return found(await byId.load(gap.personId));
  }

  @ResolveField(() => [String], {
    description:
      'Why, in the reader’s language; at least two sentences: the cause, then how the slots fall that are open.',
  })
  sentences(
    @Parent() { reason, counts }: DraftGap,
    @RequestLocale() locale: 'nl' | 'en',
  ): string[] {
    const words = catalogue(locale).api.rotation;
    const numbers = counts.map(({ code, count }) => words.gapCounts[code](count));
    return [words.gaps[reason], ...numbers];
  }
}
