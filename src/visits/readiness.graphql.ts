import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Temporal } from 'temporal-polyfill';
import { GraphQLPlainDate } from '../platform/graphql/scalars.ts';
import { ReadinessItemType } from '../programmes/readiness-items.graphql.ts';
import type { ReadinessItem } from '../programmes/rules/readiness-item.ts';
import { readinessStates } from './rules/readiness.ts';
import type { Readiness, ReadinessState } from './rules/readiness.ts';

registerEnumType(readinessStates, {
  name: 'ReadinessState',
  description: 'Where one item of the readiness list stands for one visit.',
  valuesMap: {
    GREEN: { description: 'Signed, and it counts on the day of the visit.' },
    OPEN: { description: 'To be signed; the visit stands all the same.' },
  },
});

@ObjectType('Readiness', { description: 'One item of the readiness list, for one visit.' })
export class ReadinessType implements Readiness {
  @Field(() => ReadinessItemType, { description: 'Which item.' })
  item!: ReadinessItem;

  @Field(() => readinessStates, { description: 'On the day of the visit, at the site.' })
  state!: ReadinessState;

  @Field(() => GraphQLPlainDate, {
    nullable: true,
    description:
      'Last day on which the latest signature counts; before the visit when OPEN; null: never signed, or for good.',
  })
  until!: Temporal.PlainDate | null;

  @Field(() => GraphQLPlainDate, {
    nullable: true,
    description:
      'The first day on which signing helps this visit, when that is still to come; `signReadiness` refuses SIGN_LATER before it.',
  })
  signFrom!: Temporal.PlainDate | null;
}

@ObjectType('InvitationReadiness', {
  description: 'What is asked before one of the visits of an invitation, after the yes.',
})
export class InvitationReadinessType {
  @Field(() => ID, { description: 'The visit.' })
  visitId!: string;

  @Field(() => [ReadinessType], { description: 'By Dutch name; none when nothing is asked.' })
  items!: readonly Readiness[];
}
