import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { PersonType } from '../people/people.graphql.ts';
import { PeopleService } from '../people/people.service.ts';
import type { Person } from '../people/people.service.ts';
import type { Actor } from '../platform/actor.ts';
import { CurrentActor } from '../platform/graphql/access.ts';
import type { GraphqlContext } from '../platform/graphql/context.ts';
import { batched } from '../platform/graphql/loaders.ts';
import { found } from '../platform/refuse.ts';
import { SentMessageType } from './messages.graphql.ts';
import { MessagesService } from './messages.service.ts';
import type { SentMessage } from './messages.service.ts';

@Resolver(() => SentMessageType)
export class MessagesResolver {
  constructor(
    private readonly messages: MessagesService,
    private readonly people: PeopleService,
  ) {}

  @Query(() => [SentMessageType], {
    description:
      'What was sent about a visit, its invitation and its questions among leaders, oldest first; nothing to ' +
      'hosts and volunteers. HR only: NOT_ALLOWED; NOT_FOUND.',
  })
  async messagesAbout(
    @CurrentActor() actor: Actor,
    @Args('visitId', { type: () => ID, description: 'Of the visit.' }) visitId: string,
  ): Promise<SentMessage[]> {
    return this.messages.messagesAbout(actor, visitId);
  }

  @ResolveField(() => PersonType, { description: 'Who was written to.' })
  async recipient(
    @Parent() { recipientId }: SentMessage,
    @Context() context: GraphqlContext,
  ): Promise<Person> {
    const people = batched(context, this, (ids) => this.people.byIds(ids));
    return found(await people.load(recipientId));
  }
}
