import { Field, HideField, ID, ObjectType } from '@nestjs/graphql';
import type { Temporal } from 'temporal-polyfill';
import { GraphQLInstant } from '../platform/graphql/scalars.ts';
import { exchangeStates } from './rules/exchange.ts';
import type { Exchange, ExchangeState } from './rules/exchange.ts';

@ObjectType('Colleague', { description: 'A leader who could stand in; no more than a name.' })
export class ColleagueType {
  @Field(() => ID, { description: 'Of the person.' })
  id!: string;

  @Field(() => String, { description: 'Given and family name.' })
  name!: string;
}

@ObjectType('VisitGlance', {
  description: 'What a leader may know of a colleague’s visit, to swap with it or to stand in.',
})
export class VisitGlanceType {
  @Field(() => ID, { description: 'Of the visit.' })
  id!: string;

  @Field(() => ColleagueType, { description: 'Who comes along.' })
  visitor!: ColleagueType;

  @Field(() => String, { description: 'Name of the host team.' })
  team!: string;

  @Field(() => String, { description: 'Name of the site.' })
  site!: string;

  @Field(() => String, { description: 'Kind of visit, in the reader’s language.' })
  visitType!: string;

  @Field(() => GraphQLInstant, { nullable: true, description: 'Begin, UTC.' })
  startsAt!: Temporal.Instant | null;

  @Field(() => GraphQLInstant, { nullable: true, description: 'End, UTC.' })
  endsAt!: Temporal.Instant | null;

  @Field(() => String, { description: 'IANA name of the site’s time zone.' })
  timeZone!: string;
}

@ObjectType('Exchange', {
  description:
    'One leader asks another to stand in or to swap. Seen by both, their assistants and HR.',
})
export class ExchangeType implements Exchange {
  @Field(() => ID, { description: 'Of the question.' })
  id!: string;

  @HideField()
  visitId!: string;

  @HideField()
  otherVisitId!: string | null;

  @HideField()
  personId!: string;

  @Field(() => exchangeStates, { description: 'Where it stands.' })
  state!: ExchangeState;

  @HideField()
  askedAt!: Temporal.Instant;

  @Field(() => GraphQLInstant, {
    description: 'It lapses without an answer by then, UTC: three days, or the start of a visit.',
  })
  answerBy!: Temporal.Instant;

  @HideField()
  answeredAt!: Temporal.Instant | null;
}
