import { Args, Context, ID, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../platform/actor.ts';
import { CurrentActor } from '../platform/graphql/access.ts';
import type { GraphqlContext } from '../platform/graphql/context.ts';
import { Browsers } from './browser.service.ts';
import { MeType, SessionType } from './identity.graphql.ts';
import { Sessions } from './sessions.service.ts';
import type { Session } from './sessions.service.ts';

@Resolver(() => MeType)
export class SessionsResolver {
  constructor(
    private readonly service: Sessions,
    private readonly browsers: Browsers,
  ) {}

  @ResolveField(() => [SessionType], { description: 'Still open, the latest first.' })
  sessions(@CurrentActor() actor: Actor, @Context() context: GraphqlContext): Promise<Session[]> {
    return this.service.mine(actor, this.browsers.of(context).session);
  }

  @Mutation(() => Boolean, {
    description:
      'Signs one of the own browsers out; its very next request is refused. Always true. Refuses NOT_FOUND.',
  })
  async endSession(
    @Args('id', { type: () => ID, description: 'Of the session.' }) id: string,
    @CurrentActor() actor: Actor,
  ): Promise<boolean> {
    await this.service.end(actor, id);
    return true;
  }

  @Mutation(() => Boolean, {
    description: 'Signs all of the own browsers out except this one. Always true.',
  })
  async endOtherSessions(
    @CurrentActor() actor: Actor,
    @Context() context: GraphqlContext,
  ): Promise<boolean> {
    await this.service.endOthers(actor, this.browsers.of(context).session);
    return true;
  }
}
