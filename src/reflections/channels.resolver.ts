import { ResolveField, Resolver } from '@nestjs/graphql';
import { ReportingChannelType } from '../programmes/reporting-channels.graphql.ts';
import { ReportingChannels } from '../programmes/reporting-channels.service.ts';
import type { ReportingChannel } from '../programmes/reporting-channels.service.ts';
import { DayCardType } from '../visits/day-cards.graphql.ts';
import { HostCardType } from '../visits/hosts.graphql.ts';
import { LookBackType } from './reflections.graphql.ts';

const field = {
  description:
    'Where one goes with an unsafe situation or with misconduct, because this page is not the place; both kinds, also where none is set.',
};

/** On the pages behind a link, whose reader has not signed in. */
@Resolver(() => LookBackType)
export class LookBackChannelsResolver {
  constructor(private readonly reporting: ReportingChannels) {}

  @ResolveField(() => [ReportingChannelType], field)
  channels(): Promise<ReportingChannel[]> {
    return this.reporting.all();
  }
}

@Resolver(() => HostCardType)
export class HostCardChannelsResolver {
  constructor(private readonly reporting: ReportingChannels) {}

  @ResolveField(() => [ReportingChannelType], field)
  channels(): Promise<ReportingChannel[]> {
    return this.reporting.all();
  }
}

@Resolver(() => DayCardType)
export class DayCardChannelsResolver {
  constructor(private readonly reporting: ReportingChannels) {}

  @ResolveField(() => [ReportingChannelType], field)
  channels(): Promise<ReportingChannel[]> {
    return this.reporting.all();
  }
}
