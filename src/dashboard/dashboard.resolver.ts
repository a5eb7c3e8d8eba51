import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { PersonType } from '../people/people.graphql.ts';
import type { Person } from '../people/people.service.ts';
import type { Actor } from '../platform/actor.ts';
import { CurrentActor, MaybeActor } from '../platform/graphql/access.ts';
import type { GraphqlContext } from '../platform/graphql/context.ts';
import { batched } from '../platform/graphql/loaders.ts';
import { LeaderAgreementType, OverviewType } from './dashboard.graphql.ts';
import { DashboardService } from './dashboard.service.ts';
import type { AgreementAsked, LeaderAgreement, Overview } from './dashboard.service.ts';

@Resolver(() => PersonType)
export class DashboardResolver {
  constructor(private readonly dashboard: DashboardService) {}

  @Query(() => OverviewType, {
    description: 'The figures of a programme as of now. For HR; refuses NOT_ALLOWED, NOT_FOUND.',
  })
  overview(
    @CurrentActor() actor: Actor,
    @Args('programmeId', { type: () => ID, description: 'Of the programme.' }) programmeId: string,
  ): Promise<Overview> {
    return this.dashboard.overview(actor, programmeId);
  }

  @ResolveField(() => LeaderAgreementType, {
    nullable: true,
    description:
      'How the agreement stands. For this person, assistants and HR; null for others and for who has none.',
  })
  async agreement(
    @Parent() { id }: Person,
    @Args('programmeId', {
      type: () => ID,
      nullable: true,
      description: 'Left out: the programme that runs today.',
    })
    programmeId: string | null,
    @MaybeActor() actor: Actor | null,
    @Context() context: GraphqlContext,
  ): Promise<LeaderAgreement | null> {
    if (actor === null) return null;
    const loader = batched(context, this, (keys) => this.agreements(actor, keys));
    return loader.load(keyOf({ personId: id, programmeId }));
  }

  private async agreements(
    actor: Actor,
    keys: readonly string[],
  ): Promise<ReadonlyMap<string, LeaderAgreement>> {
    const found = await this.dashboard.agreements(actor, keys.map(askedBy));
    return new Map(found.map(({ asked, agreement }) => [keyOf(asked), agreement]));
  }
}

/** One alias may ask for this year and the next for last year, so the key carries both ids. */
const keyOf = ({ personId, programmeId }: AgreementAsked): string =>
  `${personId} ${programmeId ?? ''}`;

function askedBy(key: string): AgreementAsked {
  const [personId = '', programmeId = ''] = key.split(' ');
  return { personId, programmeId: programmeId === '' ? null : programmeId };
}
