import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Temporal } from 'temporal-polyfill';
import { GraphQLInstant, GraphQLPlainDate } from '../platform/graphql/scalars.ts';
import { shiftKinds } from './rules/shift-kind.ts';
import type { ShiftKind } from './rules/shift-kind.ts';
import { slotRequestStates } from './rules/slot-request.ts';
import type { SlotRequestState } from './rules/slot-request.ts';

registerEnumType(slotRequestStates, {
  name: 'SlotRequestState',
  description: 'How a question for slots stands, derived from what the team opened since.',
  valuesMap: {
    WAITING: { description: 'Not answered yet.' },
    FULFILLED: { description: 'As many slots were opened as were asked for.' },
    DECLINED: { description: '“Not this quarter.”' },
    OVER: { description: 'The days are over.' },
  },
});

@ObjectType('SlotRequest', { description: 'The office asks a team for slots.' })
export class SlotRequestType {
  @Field(() => ID, { description: 'UUID.' })
  id!: string;

  @Field(() => GraphQLPlainDate, { description: 'First day, at the site.' })
  from!: Temporal.PlainDate;

  @Field(() => GraphQLPlainDate, { description: 'Last day.' })
  until!: Temporal.PlainDate;

  @Field(() => shiftKinds, { nullable: true, description: 'Of this kind; null: of any.' })
  shiftKind!: ShiftKind | null;

  @Field(() => Int, { description: 'How many slots, 1–100.' })
  count!: number;

  @Field(() => Int, { description: 'How many of them the team opened since, and are open still.' })
  opened!: number;

  @Field(() => GraphQLInstant, { description: 'When it was asked.' })
  askedAt!: Temporal.Instant;

  @Field(() => slotRequestStates, { description: 'How it stands.' })
  state!: SlotRequestState;
}
