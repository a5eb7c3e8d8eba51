import { ArgsType, Field, HideField, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { RefusalCodes } from '../platform/graphql/refusal-code.ts';
import type { RefusalCode } from '../refusals.ts';
import { terms } from './rules/planner/verdict.ts';
import type { Term } from './rules/planner/verdict.ts';

type Terms = Readonly<{ [Name in Term]: Name }>;
const scoreTerms = Object.fromEntries(terms.map((term) => [term, term])) as Terms;

registerEnumType(scoreTerms, {
  name: 'PlanTerm',
  description: 'A part of what a plan costs in points; docs/rotation.md says how much.',
});

@ObjectType('PlanChange', {
  description: 'How much better or worse one part of the plan becomes.',
})
export class PlanChangeType {
  @Field(() => scoreTerms, { description: 'Which part.' })
  term!: Term;

  @Field(() => Int, { description: 'In points: above 0 is worse, below 0 better; never 0.' })
  points!: number;
}

@ObjectType('DraftMove', {
  description: 'What it would do to put a date of a draft elsewhere; nothing is changed.',
})
export class DraftMoveType {
  @HideField()
  slotId!: string;

  @Field(() => RefusalCodes, {
    nullable: true,
    description: 'What `moveDraftVisit` would refuse; null when it may be done.',
  })
  whyNot!: RefusalCode | null;

  @Field(() => Int, {
    description: 'All parts together, in points: above 0 is worse, below 0 better.',
  })
  points!: number;

  @Field(() => [PlanChangeType], { description: 'The parts that change, the heaviest first.' })
  terms!: readonly PlanChangeType[];
}

@ArgsType()
export class DraftMovesArgs {
  @Field(() => ID, { description: 'Of the proposed date.' })
  id!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Only what this slot would do, allowed or not.',
  })
  slotId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only slots of this team.' })
  teamId?: string | null;

  @Field(() => Int, { defaultValue: 20, description: 'How many at most, 1–100.' })
  first!: number;
}
