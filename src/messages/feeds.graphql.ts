import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Temporal } from 'temporal-polyfill';
import { GraphQLPlainDate, GraphQLInstant } from '../platform/graphql/scalars.ts';
import type { FeedState, MadeFeed } from './feeds.service.ts';
import { feedKinds } from './rules/feed-access.ts';
import type { FeedKind } from './rules/feed-access.ts';

registerEnumType(feedKinds, {
  name: 'FeedKind',
  description: 'What a calendar feed shows.',
  valuesMap: {
    OWN: { description: 'Own visits, and those that one receives.' },
    OWN_BUSY: { description: 'The same as times only, without a word.' },
    TEAM: { description: 'Visits to one team, without names.' },
    PROGRAMME: { description: 'All visits of a programme, without names.' },
  },
});

@ObjectType('CalendarFeed', {
  description: 'That there is a calendar to subscribe to; its address is not kept.',
})
export class CalendarFeedType implements FeedState {
  @Field(() => feedKinds, { description: 'What it shows.' })
  kind!: FeedKind;

  @Field(() => GraphQLInstant, { description: 'When its present address was made, UTC.' })
  since!: Temporal.Instant;

  @Field(() => GraphQLPlainDate, {
    nullable: true,
    description: 'The organisation’s date on which it was last read; null: never.',
  })
  usedOn!: Temporal.PlainDate | null;
}

@ObjectType('MadeCalendarFeed', { description: 'A feed with its new address.' })
export class MadeCalendarFeedType implements MadeFeed {
  @Field(() => feedKinds, { description: 'What it shows.' })
  kind!: FeedKind;

  @Field(() => GraphQLInstant, { description: 'When it was made, UTC.' })
  since!: Temporal.Instant;

  @Field(() => String, {
    description:
      'Told this once. Whoever holds it may read the feed, until it is renewed or revoked.',
  })
  url!: string;
}
