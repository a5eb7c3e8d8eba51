import { Field, Float, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('ExpectationFigure', {
  description:
    'How far what leaders expected lay from what they found. Shown from as many leaders on as the programme’s threshold, five at least, and growing in steps of five at least.',
})
export class ExpectationFigureType {
  @Field(() => Boolean, {
    description: 'True while fewer leaders than the threshold asks have answered twice, or nobody.',
  })
  suppressed!: boolean;

  @Field(() => Int, { nullable: true, description: 'Leaders counted; null when suppressed.' })
  n!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Mean absolute difference on a scale of 1–5, so 0–4; null when suppressed.',
  })
  mean!: number | null;
}
