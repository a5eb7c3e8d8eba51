import { ArgsType, Field, HideField, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Temporal } from 'temporal-polyfill';
import { RunState } from '../generated/prisma/enums.ts';
import { GraphQLInstant, GraphQLPlainDate } from '../platform/graphql/scalars.ts';
import type { VisitReason } from '../visits/rules/reasons.ts';
import { gapReasons } from './rules/planner.ts';
import type { GapCount, GapReason } from './rules/planner.ts';

registerEnumType(RunState, {
  name: 'RunState',
  description: 'How far the calculation is.',
  valuesMap: {
    QUEUED: { description: 'Waits for a process to take it up, within seconds.' },
    RUNNING: { description: 'Is being calculated.' },
    FINISHED: { description: 'A draft to read, and to publish once.' },
    FAILED: { description: 'Ended in a fault; make a new one.' },
  },
});

registerEnumType(gapReasons, {
  name: 'GapReason',
  description: 'What kept a leader from a date; all but NOT_FOUND are proven.',
  valuesMap: {
    NO_SLOT: { description: 'No free slot of a kind that the agreement asks for.' },
    OWN_DEPARTMENT: { description: 'What is free of that kind belongs to the own department.' },
    HOSTING_BUDGET: { description: 'The teams have enough guests in those weeks.' },
    DIARY: { description: 'The leader is occupied at what is free.' },
    NOT_YET_OPEN: { description: 'For that part of the year no slot is open yet.' },
    NOT_FOUND: {
      description: 'Not proven to be impossible; the calculation found nothing within its time.',
    },
  },
});

@ObjectType('DraftVisit', { description: 'A date that the draft proposes.' })
export class DraftVisitType {
  @Field(() => ID, { description: 'Of the proposed date.' })
  id!: string;

  @HideField()
  personId!: string;

  @HideField()
  slotId!: string;

  @HideField()
  runId!: string;

  @HideField()
  movedFromId!: string | null;

  @Field({ description: 'Whether HR wants to keep it in drafts made from this one.' })
  isPinned!: boolean;

  @HideField()
  reasons!: readonly VisitReason[];
}

@ObjectType('DraftGap', { description: 'Dates that the draft could not find for a leader.' })
export class DraftGapType {
  @HideField()
  personId!: string;

  @Field(() => Int, { description: 'How many, from 1.' })
  missing!: number;

  @Field(() => gapReasons, { description: 'What stands in the way.' })
  reason!: GapReason;

  @HideField()
  counts!: readonly GapCount[];
}

@ObjectType('RotationRun', {
  description:
    'One calculation of who goes where and when. The same seed on the same facts gives the same draft. For HR.',
})
export class RotationRunType {
  @Field(() => ID, { description: 'Of the run.' })
  id!: string;

  @HideField()
  programmeId!: string;

  @Field(() => GraphQLPlainDate, { description: 'First day of the period.' })
  from!: Temporal.PlainDate;

  @Field(() => GraphQLPlainDate, { description: 'Last day of the period.' })
  until!: Temporal.PlainDate;

  @Field(() => Int, { description: 'Any whole number; another one gives another draft.' })
  seed!: number;

  @Field(() => RunState, { description: 'How far it is; ask again until FINISHED or FAILED.' })
  state!: RunState;

  @HideField()
  basedOnId!: string | null;

  @Field(() => Int, { description: 'How far the calculation is, from 0 to 100.' })
  percent!: number;

  @Field(() => Int, {
    nullable: true,
    description:
      'Points of the best plan so far, the fewer the better; null before there is one. They count within one run only.',
  })
  objective!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'No plan at all has fewer points: proven. Null until it is known.',
  })
  bound!: number | null;

  @Field({ description: 'Whether somebody asked for what there was, before the end.' })
  isStopped!: boolean;

  @HideField()
  startedAt!: Temporal.Instant | null;

  @HideField()
  finishedAt!: Temporal.Instant | null;

  @Field(() => GraphQLInstant, { description: 'When it was asked for, UTC.' })
  createdAt!: Temporal.Instant;

  @Field(() => GraphQLInstant, {
    nullable: true,
    description: 'When its dates were proposed to the leaders, UTC; null until then.',
  })
  publishedAt!: Temporal.Instant | null;
}

@ArgsType()
export class ProposeRotationArgs {
  @Field(() => ID, { description: 'A published programme.' })
  programmeId!: string;

  @Field(() => GraphQLPlainDate, { description: 'First day to plan for, within the programme.' })
  from!: Temporal.PlainDate;

  @Field(() => GraphQLPlainDate, { description: 'Last day to plan for, within the programme.' })
  until!: Temporal.PlainDate;

  @Field(() => Int, { description: 'Any whole number.' })
  seed!: number;

  @Field(() => ID, {
    nullable: true,
    description:
      'A finished draft of the programme, not yet published: its dates stay where they can, pinned ones always while possible.',
  })
  basedOnId?: string | null;
}
