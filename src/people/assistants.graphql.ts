import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { Temporal } from 'temporal-polyfill';
import { GraphQLInstant } from '../platform/graphql/scalars.ts';

@ObjectType('Delegation', {
  description: 'That an assistant may plan for a principal, and never read their look-backs.',
})
export class DelegationType {
  @Field(() => ID, { description: 'UUID.' })
  id!: string;

  @Field(() => GraphQLInstant, { description: 'Since when, UTC.' })
  since!: Temporal.Instant;

  /** Not part of the API, which shows who it stands for. */
  assistantId!: string;
}

@ObjectType('AssistantAct', { description: 'What an assistant did for the person who asks.' })
export class AssistantActType {
  @Field(() => ID, { description: 'UUID.' })
  id!: string;

  @Field(() => GraphQLInstant, { description: 'When, UTC.' })
  at!: Temporal.Instant;

  @Field(() => String, {
    description: 'What: the name of the mutation, such as bookVisit or postponeVisit.',
  })
  verb!: string;

  /** Not part of the API, which shows what the ids stand for. */
  assistantId!: string;
  visitId!: string;
}
