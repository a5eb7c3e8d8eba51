import { Field, HideField, ID, InputType, ObjectType } from '@nestjs/graphql';
import type { Temporal } from 'temporal-polyfill';
import { GraphQLPlainDate } from '../platform/graphql/scalars.ts';
import type { CoreValue, CustomerGoal, Named, Theme } from './rules/themes.ts';

@ObjectType('Theme', { description: 'What a point is about, in the words of the organisation.' })
export class ThemeType implements Theme {
  @Field(() => ID, { description: 'Of the theme.' })
  id!: string;

  @Field(() => String, { description: 'Name in Dutch.' })
  nameNl!: string;

  @Field(() => String, { description: 'Name in English.' })
  nameEn!: string;

  @Field(() => Boolean, { description: 'No longer offered to choose; points keep it.' })
  retired!: boolean;
}

@ObjectType('CoreValue', { description: 'What the organisation stands for.' })
export class CoreValueType implements CoreValue {
  @Field(() => ID, { description: 'Of the core value.' })
  id!: string;

  @Field(() => String, { description: 'Name in Dutch.' })
  nameNl!: string;

  @Field(() => String, { description: 'Name in English.' })
  nameEn!: string;
}

@ObjectType('CustomerGoal', {
  description: 'What the organisation wants to be for its customers, for several years.',
})
export class CustomerGoalType implements CustomerGoal {
  @Field(() => ID, { description: 'Of the goal.' })
  id!: string;

  @HideField()
  coreValueId!: string;

  @Field(() => String, { description: 'Name in Dutch.' })
  nameNl!: string;

  @Field(() => String, { description: 'Name in English.' })
  nameEn!: string;

  @Field(() => GraphQLPlainDate, { description: 'First day.' })
  from!: Temporal.PlainDate;

  @Field(() => GraphQLPlainDate, { nullable: true, description: 'Last day; null: still running.' })
  until!: Temporal.PlainDate | null;
}

@InputType({ description: 'A name in both languages.' })
export class NamesInput implements Named {
  @Field(() => String, {
    description: 'In Dutch, 1–60 characters for a theme, 1–120 for a core value; no other has it.',
  })
  nameNl!: string;

  @Field(() => String, { description: 'In English, of the same length.' })
  nameEn!: string;
}

@InputType({ description: 'A customer goal.' })
export class CustomerGoalInput {
  @Field(() => ID, { description: 'The core value that it follows from.' })
  coreValueId!: string;

  @Field(() => String, { description: 'In Dutch, 1–120 characters; no other goal has it.' })
  nameNl!: string;

  @Field(() => String, { description: 'In English, 1–120 characters.' })
  nameEn!: string;

  @Field(() => GraphQLPlainDate, { description: 'First day.' })
  from!: Temporal.PlainDate;

  @Field(() => GraphQLPlainDate, {
    nullable: true,
    description: 'Last day, from `from` on; null or left out: still running.',
  })
  until?: Temporal.PlainDate | null;
}
