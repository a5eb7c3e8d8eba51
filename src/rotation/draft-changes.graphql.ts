import { Field, HideField, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { RefusalCode } from '../refusals.ts';
import type { ToldChange } from './changes.service.ts';
import { changeKinds } from './rules/changes.ts';
import type { ChangeKind, ChangeReason, GapChange } from './rules/changes.ts';
import { RotationRunType } from './rotation.graphql.ts';

registerEnumType(changeKinds, {
  name: 'DraftChangeKind',
  description: 'What became of a date.',
  valuesMap: {
    MOVED: { description: 'The leader has another one instead.' },
    ADDED: { description: 'It was not there before.' },
    GONE: { description: 'There is none instead.' },
  },
});

@ObjectType('DraftChange', { description: 'A date that two drafts do not have in common.' })
export class DraftChangeType implements ToldChange {
  @Field(() => changeKinds, { description: 'What became of it.' })
  kind!: ChangeKind;

  @HideField()
  personId!: string;

  @HideField()
  fromSlotId!: string | null;

  @HideField()
  toSlotId!: string | null;

  @HideField()
  why!: ChangeReason | null;

  @HideField()
  whyNot!: RefusalCode | null;
}

@ObjectType('GapChange', { description: 'A leader for whom more or fewer dates are missing now.' })
export class GapChangeType implements GapChange {
  @HideField()
  personId!: string;

  @Field(() => Int, { description: 'Dates missing in the earlier draft, from 0.' })
  before!: number;

  @Field(() => Int, { description: 'Dates missing in this draft, from 0.' })
  after!: number;
}

@ObjectType('RotationChanges', { description: 'What differs between two drafts of a programme.' })
export class RotationChangesType {
  @Field(() => RotationRunType, { description: 'The draft it is held against.' })
  since!: RotationRunType;

  @Field(() => Int, { description: 'Dates that both have.' })
  same!: number;

  @Field(() => [DraftChangeType], { description: 'Dates that only one has.' })
  changes!: readonly DraftChangeType[];

  @Field(() => [GapChangeType], { description: 'Leaders whose shortfall changed.' })
  gaps!: readonly GapChangeType[];
}
