import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Temporal } from 'temporal-polyfill';
import { GraphQLInstant } from '../platform/graphql/scalars.ts';
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

  @Field(() => [String], { description: 'Two questions to ask the host first, in ten minutes.' })
  debrief!: readonly string[];

  @Field(() => [String], {
    description:
      'To what something was said beforehand, and now again: three statements; none when nothing was said, or it is submitted.',
  })
  statements!: readonly string[];

  @Field(() => GraphQLInstant, {
    nullable: true,
    description:
      'When a draft was saved last, UTC; null when there is none. Its text is not shown here.',
  })
  draftSavedAt!: Temporal.Instant | null;
}

@ArgsType()
export class OnwardArgs {
  @Field(() => [Int], {
    nullable: true,
    description:
      'What was found, in the order of the statements, each 1–5; only where something was said beforehand.',
  })
  found?: number[];

  @Field(() => ID, { nullable: true, description: 'The sitting that wrote it, as in its drafts.' })
  writer?: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The version of the draft that was read and is gone on from.',
  })
  continues?: string;
}
