import { Field, HideField, ID, ObjectType } from '@nestjs/graphql';
import type { Temporal } from 'temporal-polyfill';
import type { AuditRecord } from '../platform/audit.service.ts';
import { GraphQLInstant } from '../platform/graphql/scalars.ts';

@ObjectType('VisitChange', { description: 'One act upon a visit, from the audit log. For HR.' })
export class VisitChangeType implements Omit<AuditRecord, 'changes'> {
  @Field(() => ID, { description: 'Of the entry.' })
  id!: string;

  @Field(() => GraphQLInstant, { description: 'When, UTC.' })
  at!: Temporal.Instant;

  @Field(() => String, { description: 'The mutation’s verb, such as `bookVisit`.' })
  action!: string;

  @HideField()
  actorId!: string | null;

  @HideField()
  onBehalfOf!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'State before; null when it did not change.',
  })
  stateBefore!: string | null;

  @Field(() => String, { nullable: true, description: 'State after; null when it did not change.' })
  stateAfter!: string | null;
}
