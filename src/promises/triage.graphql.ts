import { Field, Float, HideField, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { PointType } from './points.graphql.ts';
import type { Point } from './rules/point.ts';
import type { Signal, Similar } from './signals.service.ts';

@ObjectType('Signal', {
  description:
    'How often one thing was heard in the programme year of the point that leads: counts, no names.',
})
export class SignalType implements Signal {
  @Field(() => Int, { description: 'Visits after which it was shared, and which took place.' })
  visits!: number;

  @Field(() => Int, { description: 'All visits of that year that took place.' })
  ofVisits!: number;

  @Field(() => Int, { description: 'Sites, those where a team raised it itself included.' })
  sites!: number;

  @Field(() => Int, { description: 'Leaders who shared it.' })
  leaders!: number;

  @Field(() => Int, {
    description:
      'How often it was heard after the day of the answer that ended it, on visits that took place or by a team itself; 0 while the point that leads waits for an answer.',
  })
  since!: number;
}

@ObjectType('SimilarPoint', { description: 'A point that may be the same thing. For HR.' })
export class SimilarPointType implements Similar {
  @Field(() => PointType, { description: 'Merged with no other; it may have its answer already.' })
  point!: Point;

  @Field(() => Float, { description: 'How alike the texts are by trigrams, 0.3–1.' })
  similarity!: number;
}

@ObjectType('PointReaders', { description: 'Who will read a point about a team.' })
export class PointReadersType {
  @Field(() => Int, { description: 'How many people belong to the team.' })
  members!: number;

  @HideField()
  ownerId!: string;
}

@InputType({ description: 'What HR decides about a point.' })
export class TriageInput {
  @Field(() => ID, { description: 'Of the point.' })
  id!: string;

  @Field(() => ID, { nullable: true, description: 'A theme that is offered; null: none.' })
  themeId?: string | null;

  @Field(() => ID, { nullable: true, description: 'A customer goal that runs today; null: none.' })
  goalId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Who answers it from now on: anybody who can sign in. Left out: it stays as it is.',
  })
  ownerId?: string | null;
}
