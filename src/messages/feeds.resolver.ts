import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../platform/actor.ts';
import { CurrentActor, Unrepeated } from '../platform/graphql/access.ts';
import { CalendarFeedType, MadeCalendarFeedType } from './feeds.graphql.ts';
import { Feeds } from './feeds.service.ts';
import type { FeedState, MadeFeed } from './feeds.service.ts';

const ofTeam = { type: () => ID, description: 'Of the team.' };
const ofProgramme = { type: () => ID, description: 'Of the programme.' };
const timesOnly = { description: 'True: the one with times only; false: the one with words.' };

@Resolver(() => CalendarFeedType)
export class FeedsResolver {
  constructor(private readonly feeds: Feeds) {}

  @Query(() => [CalendarFeedType], {
    description: 'The feeds of one’s own visits that exist: with words, with times only; 0–2.',
  })
  ownFeeds(@CurrentActor() actor: Actor): Promise<FeedState[]> {
    return this.feeds.ownFeeds(actor);
  }

  @Query(() => CalendarFeedType, {
    nullable: true,
    description:
      'The feed of a team; null: none. For its leads and HR. Refuses NOT_ALLOWED, NOT_FOUND.',
  })
  teamFeed(
    @CurrentActor() actor: Actor,
    @Args('teamId', ofTeam) teamId: string,
  ): Promise<FeedState | null> {
    return this.feeds.teamFeed(actor, teamId);
  }

  @Query(() => CalendarFeedType, {
    nullable: true,
    description: 'The feed of a programme; null: none. For HR. Refuses NOT_ALLOWED, NOT_FOUND.',
  })
  programmeFeed(
    @CurrentActor() actor: Actor,
    @Args('programmeId', ofProgramme) programmeId: string,
  ): Promise<FeedState | null> {
    return this.feeds.programmeFeed(actor, programmeId);
  }

  @Unrepeated()
  @Mutation(() => MadeCalendarFeedType, {
    description:
      'Makes the address of a feed of one’s own visits; a former address opens nothing any more. Asked again, ' +
      'whatever the `Idempotency-Key`, it makes another: an address is told once.',
  })
  makeOwnFeed(
    @CurrentActor() actor: Actor,
    @Args('busyOnly', timesOnly) busyOnly: boolean,
  ): Promise<MadeFeed> {
    return this.feeds.makeOwnFeed(actor, busyOnly);
  }

  @Unrepeated()
  @Mutation(() => MadeCalendarFeedType, {
    description:
      'The same for a team, for the screen in its depot. For its leads and HR. Refuses NOT_ALLOWED, NOT_FOUND.',
  })
  makeTeamFeed(
    @CurrentActor() actor: Actor,
    @Args('teamId', ofTeam) teamId: string,
  ): Promise<MadeFeed> {
    return this.feeds.makeTeamFeed(actor, teamId);
  }

  @Unrepeated()
  @Mutation(() => MadeCalendarFeedType, {
    description: 'The same for a programme. For HR. Refuses NOT_ALLOWED, NOT_FOUND.',
  })
  makeProgrammeFeed(
    @CurrentActor() actor: Actor,
    @Args('programmeId', ofProgramme) programmeId: string,
  ): Promise<MadeFeed> {
    return this.feeds.makeProgrammeFeed(actor, programmeId);
  }

  @Mutation(() => Boolean, {
    description: 'The address of a feed of one’s own opens nothing any more. Always true.',
  })
  async revokeOwnFeed(
    @CurrentActor() actor: Actor,
    @Args('busyOnly', timesOnly) busyOnly: boolean,
  ): Promise<boolean> {
    await this.feeds.revokeOwnFeed(actor, busyOnly);
    return true;
  }

  @Mutation(() => Boolean, {
    description:
      'The same for a team. For its leads and HR. Always true. Refuses NOT_ALLOWED, NOT_FOUND.',
  })
  async revokeTeamFeed(
    @CurrentActor() actor: Actor,
    @Args('teamId', ofTeam) teamId: string,
  ): Promise<boolean> {
    await this.feeds.revokeTeamFeed(actor, teamId);
    return true;
  }

  @Mutation(() => Boolean, {
    description: 'The same for a programme. For HR. Always true. Refuses NOT_ALLOWED, NOT_FOUND.',
  })
  async revokeProgrammeFeed(
    @CurrentActor() actor: Actor,
    @Args('programmeId', ofProgramme) programmeId: string,
  ): Promise<boolean> {
    await this.feeds.revokeProgrammeFeed(actor, programmeId);
    return true;
  }
}
