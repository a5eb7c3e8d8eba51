import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import type { Statements } from './rules/default-statements.ts';

@ObjectType('ExpectationStatements', {
  description:
    'Three statements, answered 1–5 before a visit and again afterwards. None for a type that nobody wrote them for yet.',
})
export class StatementsType implements Statements {
  @Field(() => [String], { description: 'In Dutch.' })
  nl!: readonly string[];

  @Field(() => [String], { description: 'In English, in the same order.' })
  en!: readonly string[];
}

@InputType({ description: 'The statements of a visit type, in both languages.' })
export class DescribeExpectationsInput {
  @Field(() => ID, { description: 'Of the visit type.' })
  visitTypeId!: string;

  @Field(() => [String], { description: 'Three in Dutch, 1–200 characters each.' })
  nl!: string[];

  @Field(() => [String], { description: 'Three in English, 1–200 characters each.' })
  en!: string[];
}
