import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { ReadinessItem } from './rules/readiness-item.ts';

@ObjectType('ReadinessItem', {
  description: 'What must be in order before one goes along, and the words that one signs.',
})
export class ReadinessItemType implements ReadinessItem {
  @Field(() => ID, { description: 'Of the item.' })
  id!: string;

  @Field(() => String, {
    description:
      'CONFIDENTIALITY, SAFETY, GEAR, PASSENGER_COVER, CUSTOMER_NOTICE, or one of its own.',
  })
  code!: string;

  @Field(() => String, { description: 'Name in Dutch.' })
  nameNl!: string;

  @Field(() => String, { description: 'Name in English.' })
  nameEn!: string;

  @Field(() => String, { description: 'What one signs, in Dutch; may have several lines.' })
  textNl!: string;

  @Field(() => String, { description: 'What one signs, in English; may have several lines.' })
  textEn!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'For how many months a signature counts, 1–60; null: for good.',
  })
  validMonths!: number | null;
}

@InputType({ description: 'An item of the readiness list, in both languages.' })
export class ReadinessItemInput {
  @Field(() => String, { description: 'Name in Dutch, 1–80 characters.' })
  nameNl!: string;

  @Field(() => String, { description: 'Name in English, 1–80 characters.' })
  nameEn!: string;

  @Field(() => String, { description: 'What one signs, in Dutch, 10–2,000 characters.' })
  textNl!: string;

  @Field(() => String, { description: 'What one signs, in English, 10–2,000 characters.' })
  textEn!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'For how many months a signature counts, 1–60; null: for good.',
  })
  validMonths?: number | null;

  @Field(() => [ID], { description: 'The visit types that ask it; none: nobody is asked.' })
  visitTypeIds!: string[];
}
