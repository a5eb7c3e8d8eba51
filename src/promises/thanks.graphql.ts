import { Field, HideField, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Temporal } from 'temporal-polyfill';
import { GraphQLInstant } from '../platform/graphql/scalars.ts';
import { thanksStates } from './rules/thanks.ts';
import type { Thanks, ThanksState } from './rules/thanks.ts';

registerEnumType(thanksStates, {
  name: 'ThanksState',
  description: 'What the colleague who is thanked decided.',
  valuesMap: {
    GIVEN: { description: 'Nothing yet: only the colleague and the author see it.' },
    SHARED: { description: 'The team may see it.' },
    KEPT: { description: 'It stays with the colleague and the author.' },
  },
});

@ObjectType('Thanks', {
  description:
    'A thank-you of a visitor to the colleague who received them. Seen by the two of them, and by the team once that colleague agrees.',
})
export class ThanksType implements Thanks {
  @Field(() => ID, { description: 'Of the thank-you.' })
  id!: string;

  @HideField()
  visitId!: string;

  @HideField()
  teamId!: string;

  @HideField()
  authorId!: string;

  @HideField()
  toId!: string;

  @Field(() => String, { description: '3–500 characters.' })
  text!: string;

  @Field(() => thanksStates, { description: 'What the colleague decided.' })
  state!: ThanksState;

  @Field(() => GraphQLInstant, { description: 'When it was given, UTC.' })
  givenAt!: Temporal.Instant;
}
