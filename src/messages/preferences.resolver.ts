import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { MeType } from '../identity/identity.graphql.ts';
import type { Actor } from '../platform/actor.ts';
import { CurrentActor, Nameless, Public } from '../platform/graphql/access.ts';
import { ComingMessages } from './coming-messages.service.ts';
import type { ComingMessage } from './coming-messages.service.ts';
import {
  ComingMessageType,
  MessageSwitchType,
  UnsubscribePageType,
} from './preferences.graphql.ts';
import { Preferences } from './preferences.service.ts';
import type { MessageSwitch } from './preferences.service.ts';
import { messageGroups } from './rules/groups.ts';
import type { MessageGroup } from './rules/groups.ts';

const ofMail = { description: 'Of the link in a mail.' };
const wanted = { description: 'False switches them off, true on again.' };

@Resolver(() => MeType)
export class PreferencesResolver {
  constructor(
    private readonly preferences: Preferences,
    private readonly coming: ComingMessages,
  ) {}

  @ResolveField(() => [MessageSwitchType], {
    description: 'Which messages that can wait one wants; the others cannot be switched off.',
  })
  async messageSwitches(@CurrentActor() actor: Actor): Promise<MessageSwitch[]> {
    return this.preferences.switches(actor);
  }

  @ResolveField(() => [ComingMessageType], {
    description:
      'Messages of the next thirty days to oneself, as things stand now, the earliest first; what one switched off is not among them.',
  })
  async comingMessages(
    @Parent() _me: MeType,
    @CurrentActor() actor: Actor,
  ): Promise<ComingMessage[]> {
    return this.coming.of(actor);
  }

  @Nameless()
  @Mutation(() => Boolean, {
    description: 'Switches the messages of a group off or on for oneself; leaves no name.',
  })
  async switchMessages(
    @CurrentActor() actor: Actor,
    @Args('group', { type: () => messageGroups, description: 'Which.' }) group: MessageGroup,
    @Args('on', wanted) on: boolean,
  ): Promise<boolean> {
    await this.preferences.choose(actor, group, on);
    return true;
  }

  @Public()
  @Query(() => UnsubscribePageType, {
    description: 'The page behind the link in a mail; changes nothing. Refuses LINK_INVALID.',
  })
  async unsubscribePage(@Args('token', ofMail) token: string): Promise<UnsubscribePageType> {
    return { groups: await this.preferences.behindLink(token) };
  }

  @Public()
  @Nameless()
  @Mutation(() => Boolean, {
    description:
      'Switches the groups of the mail off or on, without signing in. Refuses LINK_INVALID.',
  })
  async switchMessagesByLink(
    @Args('token', ofMail) token: string,
    @Args('on', wanted) on: boolean,
  ): Promise<boolean> {
    await this.preferences.chooseByLink(token, on);
    return true;
  }
}
