import { Field, HideField, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Temporal } from 'temporal-polyfill';
import { GraphQLInstant } from '../platform/graphql/scalars.ts';
import { handOverAnswers } from './rules/hand-over.ts';
import type { HandOver } from './rules/point.ts';

registerEnumType(handOverAnswers, {
  name: 'HandOverAnswer',
  description: 'What somebody says who is asked to take a promise over.',
  valuesMap: {
    ACCEPTED: { description: 'Yes: from now on it is theirs.' },
    DECLINED: { description: 'No: it stays with its owner. No reason is asked.' },
  },
});

@ObjectType('HandOver', {
  description: 'An open question whether somebody takes a promise over; it stays with its owner.',
})
export class HandOverType implements HandOver {
  @Field(() => ID, { description: 'Of the question.' })
  id!: string;

  @HideField()
  toId!: string;

  @HideField()
  askedById!: string;

  @Field(() => GraphQLInstant, { description: 'When it was asked, UTC.' })
  askedAt!: Temporal.Instant;

  @Field(() => Boolean, { description: 'Whether it is asked of the person who reads this.' })
  forMe!: boolean;
}
