import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { ChannelKind } from '../generated/prisma/enums.ts';
import type { Locale } from '../i18n/catalogue.ts';
import type { Actor } from '../platform/actor.ts';
import { CurrentActor, RequestLocale } from '../platform/graphql/access.ts';
import { ReportingChannelInput, ReportingChannelType } from './reporting-channels.graphql.ts';
import { ReportingChannels } from './reporting-channels.service.ts';
import type { ReportingChannel } from './reporting-channels.service.ts';

@Resolver(() => ReportingChannelType)
export class ReportingChannelsResolver {
  constructor(private readonly channels: ReportingChannels) {}

  @Query(() => [ReportingChannelType], {
    description: 'One for unsafe situations and one for misconduct, also where none is set.',
  })
  reportingChannels(): Promise<ReportingChannel[]> {
    return this.channels.all();
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'Name in the reader’s language; null when none is set.',
  })
  name(@Parent() channel: ReportingChannel, @RequestLocale() locale: Locale): string | null {
    return locale === 'nl' ? channel.nameNl : channel.nameEn;
  }

  @Mutation(() => [ReportingChannelType], {
    description:
      'Says where one goes with this; it stands on the pages of visitors and hosts at once. For HR and the administrator. Refuses NOT_ALLOWED, INVALID_INPUT.',
  })
  setReportingChannel(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Replaces what was set.' }) input: ReportingChannelInput,
  ): Promise<ReportingChannel[]> {
    return this.channels.setReportingChannel(actor, input);
  }

  @Mutation(() => [ReportingChannelType], {
    description:
      'From now on none is set for this; the pages say so. For HR and the administrator. Refuses NOT_ALLOWED.',
  })
  removeReportingChannel(
    @CurrentActor() actor: Actor,
    @Args('kind', { type: () => ChannelKind, description: 'What it was for.' }) kind: ChannelKind,
  ): Promise<ReportingChannel[]> {
    return this.channels.removeReportingChannel(actor, kind);
  }
}
