import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { Thresholds } from './rules/thresholds.ts';

const replyBy = { description: 'Working days in which a point gets an answer, 1–60.' };
const confirm = { description: 'Days between DONE and the question to the team, 1–90.' };
const settle = {
  description: 'Overdue promises of one’s own from which the next visit is a return visit, 1–50.',
};
const up = { description: 'Per cent by which visits grow on the quarter before, 0–500.' };
const down = { description: 'Points by which confirmed follow-through falls, 1–100.' };
const few = { description: 'Visits a quarter under which nothing is said of it, 1–1,000.' };

@ObjectType('Thresholds', {
  description: 'From when on the product asks, redirects and warns; numbers of the programme.',
})
export class ThresholdsType implements Thresholds {
  @Field(() => Int, replyBy)
  replyByWorkingDays!: number;

  @Field(() => Int, confirm)
  confirmAfterDays!: number;

  @Field(() => Int, settle)
  settleFirstFrom!: number;

  @Field(() => Int, up)
  warnVisitsUp!: number;

  @Field(() => Int, down)
  warnFollowDown!: number;

  @Field(() => Int, few)
  warnFromVisits!: number;
}

@InputType({ description: 'All of a programme’s thresholds.' })
export class ThresholdsInput implements Thresholds {
  @Field(() => Int, replyBy)
  replyByWorkingDays!: number;

  @Field(() => Int, confirm)
  confirmAfterDays!: number;

  @Field(() => Int, settle)
  settleFirstFrom!: number;

  @Field(() => Int, up)
  warnVisitsUp!: number;

  @Field(() => Int, down)
  warnFollowDown!: number;

  @Field(() => Int, few)
  warnFromVisits!: number;
}
