import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Temporal } from 'temporal-polyfill';
import { GraphQLPlainDate } from '../platform/graphql/scalars.ts';
import { changeKinds } from './rules/council.ts';
import type { ChangeKind } from './rules/council.ts';

registerEnumType(changeKinds, {
  name: 'DecidedKind',
  description: 'What the works council decides about.',
  valuesMap: {
    TERM: { description: 'A setting of the programme, such as a threshold or a period.' },
    AGREEMENT: { description: 'How often a group of leaders goes.' },
    PERSONAL_DATA: { description: 'A column in which personal data is kept.' },
    INTEGRATION: { description: 'Another system that is tied to this one.' },
  },
});

@ObjectType('ChangedSinceDecision', {
  description: 'Something that is otherwise than when the works council decided.',
})
export class ChangedSinceDecisionType {
  @Field(() => changeKinds, { description: 'What kind of thing.' })
  kind!: ChangeKind;

  @Field(() => String, {
    description: 'Its name: of a setting, a group, a column as `Table.column`, or a system.',
  })
  name!: string;

  @Field(() => String, { description: 'What changed, in the reader’s language.' })
  sentence!: string;
}

@InputType({
  description: 'Either number and date of the decision, or why there is no works council.',
})
export class CouncilDecisionInput {
  @Field(() => ID, { description: 'Of the programme, published or not.' })
  programmeId!: string;

  @Field(() => String, { nullable: true, description: '1–60 characters, with `decidedOn`.' })
  number?: string | null;

  @Field(() => GraphQLPlainDate, { nullable: true, description: 'Today or earlier.' })
  decidedOn?: Temporal.PlainDate | null;

  @Field(() => String, { nullable: true, description: '10–500 characters, without the others.' })
  noCouncilBecause?: string | null;
}
