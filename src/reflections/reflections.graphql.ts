import { Field, ObjectType } from '@nestjs/graphql';
import { VisitType } from '../visits/visits.graphql.ts';
import type { Visit } from '../visits/rules/visit.ts';

@ObjectType('LookBackPage', {
  description:
    'What stands behind the link in the request to look back. Never what was written: whoever reads ' +
    'the visitor’s mail can open it.',
})
export class LookBackType {
  @Field(() => VisitType, { description: 'The visit that one looks back on.' })
  visit!: Visit;

  @Field(() => [String], { description: 'Three questions, in the reader’s language.' })
  prompts!: readonly string[];

  @Field(() => Boolean, { description: 'Whether the visitor looked back already; that is once.' })
  submitted!: boolean;

  @Field(() => Boolean, {
    description:
      'More than 48 hours after the end: of the look-back that was submitted, else of one submitted now.',
  })
  late!: boolean;
}
