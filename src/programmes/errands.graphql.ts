import { Field, ID, InputType } from '@nestjs/graphql';

@InputType({
  description:
    'An errand in the customer’s shoes and the sentence for the customer, in both languages.',
})
export class WriteErrandInput {
  @Field(() => ID, { description: 'Of the visit type.' })
  visitTypeId!: string;

  @Field(() => String, { description: 'The errand in Dutch, at most 500 characters; empty: none.' })
  errandNl!: string;

  @Field(() => String, { description: 'The errand in English, at most 500 characters.' })
  errandEn!: string;

  @Field(() => String, {
    description: 'What is said to the customer, in Dutch, at most 500 characters; empty: nothing.',
  })
  customerNl!: string;

  @Field(() => String, { description: 'The same in English, at most 500 characters.' })
  customerEn!: string;
}
