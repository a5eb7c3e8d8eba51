import { Field, InputType, Int, ObjectType, OmitType } from '@nestjs/graphql';
import type { Thresholds } from './rules/thresholds.ts';

@ObjectType('Thresholds', {
  description: 'From when on the product asks, redirects and warns; numbers of the programme.',
})
export class ThresholdsType implements Thresholds {
  @Field(() => Int, { description: 'Working days in which a point gets an answer, 1–60.' })
  replyByWorkingDays!: number;

  @Field(() => Int, { description: 'Days between DONE and the question to the team, 1–90.' })
  confirmAfterDays!: number;

  @Field(() => Int, {
    description: 'Overdue promises of one’s own from which the next visit is a return visit, 1–50.',
  })
  settleFirstFrom!: number;

  @Field(() => Int, { description: 'Per cent by which visits grow on the quarter before, 0–500.' })
  warnVisitsUp!: number;

  @Field(() => Int, { description: 'Points by which confirmed follow-through falls, 1–100.' })
  warnFollowDown!: number;

  @Field(() => Int, { description: 'Visits a quarter under which nothing is said of it, 1–1,000.' })
  warnFromVisits!: number;
}

@InputType({ description: 'All of a programme’s thresholds.' })
export class ThresholdsInput extends OmitType(ThresholdsType, [], InputType) {}
