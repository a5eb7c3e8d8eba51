import { Field, ID, InputType } from '@nestjs/graphql';

@InputType({ description: 'What visitors read about a visit type, in both languages.' })
export class DescribeVisitTypeInput {
  @Field(() => ID, { description: 'Of the visit type.' })
  id!: string;

  @Field(() => String, { description: 'Name in Dutch, 1–60 characters.' })
  nameNl!: string;

  @Field(() => String, { description: 'Name in English, 1–60 characters.' })
  nameEn!: string;

  @Field(() => String, { description: 'What to bring, in Dutch, at most 1,000 characters.' })
  bringNl!: string;

  @Field(() => String, { description: 'What to bring, in English, at most 1,000 characters.' })
  bringEn!: string;

  @Field(() => [String], { description: 'Three questions in Dutch, 1–200 characters each.' })
  questionsNl!: string[];

  @Field(() => [String], { description: 'Three questions in English, 1–200 characters each.' })
  questionsEn!: string[];
}
