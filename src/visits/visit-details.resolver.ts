import { Context, ID, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Temporal } from 'temporal-polyfill';
import type { Actor } from '../platform/actor.ts';
import { Clock } from '../platform/clock.ts';
import { MaybeActor } from '../platform/graphql/access.ts';
import type { GraphqlContext } from '../platform/graphql/context.ts';
import { batched } from '../platform/graphql/loaders.ts';
import { GraphQLInstant } from '../platform/graphql/scalars.ts';
import { ContestsService } from './contests.service.ts';
import { NoticeService } from './notice.service.ts';
import type { Signals } from './notice.service.ts';
import { undoUntil } from './rules/undo.ts';
import type { Visit } from './rules/visit.ts';
import { VisitType } from './visits.graphql.ts';
import { VisitsService } from './visits.service.ts';

/** Owners of loaders: one answer per request for everybody who asks. */
const late = {};
const signals = {};

@Resolver(() => VisitType)
export class VisitDetailsResolver {
  constructor(
    private readonly clock: Clock,
    private readonly visits: VisitsService,
    private readonly notice: NoticeService,
    private readonly contests: ContestsService,
  ) {}

  @ResolveField(() => ID, {
    nullable: true,
    description: 'The slot whose place it holds; null once it holds none.',
  })
  slot(@Parent() { slotId }: Visit): string | null {
    return slotId;
  }

  @ResolveField(() => Boolean, {
    description: 'It took over the place of another visit, by a stand-in or a swap.',
  })
  standsIn(@Parent() { standsInForId }: Visit): boolean {
    return standsInForId !== null;
  }

  @ResolveField(() => Int, {
    nullable: true,
    description: 'Minutes after the agreed time, 5–240, when the visitor announced it.',
  })
  async lateMinutes(
    @Parent() { id }: Visit,
    @Context() context: GraphqlContext,
  ): Promise<number | null> {
    return batched(context, late, (ids) => this.contests.lateMinutes(ids)).load(id);
  }

  @ResolveField(() => Boolean, {
    description:
      'Three working days after the end nobody has said whether it happened; both sides are asked.',
  })
  async unsaid(@Parent() { id }: Visit, @Context() context: GraphqlContext): Promise<boolean> {
    return (await this.signals(context, id))?.unsaid ?? false;
  }

  @ResolveField(() => Boolean, {
    description:
      'Five working days before it starts nobody has claimed it; it is the team lead’s to arrange.',
  })
  async needsHost(@Parent() { id }: Visit, @Context() context: GraphqlContext): Promise<boolean> {
    return (await this.signals(context, id))?.needsHost ?? false;
  }

  @ResolveField(() => GraphQLInstant, {
    nullable: true,
    description: 'Until when the reader may take the own latest change back (`undoChange`), UTC.',
  })
  undoUntil(@Parent() visit: Visit, @MaybeActor() actor: Actor | null): Temporal.Instant | null {
    return actor === null ? null : undoUntil(visit, actor.personId, this.clock.now());
  }

  private async signals(context: GraphqlContext, visitId: string): Promise<Signals | null> {
    const byId = batched(context, signals, async (ids) =>
      this.notice.signals([...(await this.visits.byIds(ids)).values()]),
    );
    return byId.load(visitId);
  }
}
