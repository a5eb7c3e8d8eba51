import { Field, HideField, ID, Int, ObjectType } from '@nestjs/graphql';
import type { OwnExpectation } from './expectations.service.ts';
import type { Compared } from './rules/expectation.ts';

@ObjectType('ComparedExpectation', { description: 'What was expected, beside what was found.' })
export class ComparedExpectationType implements Compared {
  @Field(() => String, { description: 'The statement, in the reader’s language.' })
  statement!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Expected: 1 not at all, 5 completely. Null when it was not said.',
  })
  before!: number | null;

  @Field(() => Int, { nullable: true, description: 'Found, the same way, in the look-back.' })
  after!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How far one lies from the other, 0–4. Null while one is missing.',
  })
  difference!: number | null;
}

@ObjectType('InvitationExpectation', {
  description: 'What may be said beforehand about one of the visits of an invitation.',
})
export class InvitationExpectationType {
  @Field(() => ID, { description: 'The visit.' })
  visitId!: string;

  @Field(() => [String], { description: 'Three statements, in the reader’s language.' })
  statements!: readonly string[];

  @Field(() => Boolean, { description: 'Whether something was said; never what.' })
  given!: boolean;
}

@ObjectType('Expectation', {
  description: 'What a visitor expected of a visit and found, for that visitor alone.',
})
export class ExpectationType implements OwnExpectation {
  @HideField()
  visitId!: string;

  @Field(() => [String], {
    description: 'Three, in the reader’s language; none where the visit type has none.',
  })
  statements!: readonly string[];

  @Field(() => Boolean, { description: 'Whether something was said beforehand.' })
  given!: boolean;

  @Field(() => Boolean, { description: 'Whether that can still be done, or changed.' })
  mayAnswer!: boolean;

  @Field(() => [ComparedExpectationType], {
    nullable: true,
    description:
      'What was said. Null in a session of assurance LOW: others may read a mailbox too.',
  })
  compared!: readonly Compared[] | null;
}
