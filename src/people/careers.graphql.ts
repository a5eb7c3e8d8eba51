import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { Temporal } from 'temporal-polyfill';
import { GraphQLPlainDate } from '../platform/graphql/scalars.ts';

@ObjectType('Exemption', {
  description: 'Days for which no visit is expected of somebody; a cause is never asked.',
})
export class ExemptionType {
  @Field(() => ID, { description: 'UUID.' })
  id!: string;

  @Field(() => GraphQLPlainDate, { description: 'First day.' })
  from!: Temporal.PlainDate;

  @Field(() => GraphQLPlainDate, { description: 'Last day.' })
  until!: Temporal.PlainDate;
}

@ObjectType('DepartmentMembership', {
  description: 'Where somebody belonged, and from which day to which.',
})
export class DepartmentMembershipType {
  @Field(() => GraphQLPlainDate, { description: 'First day.' })
  from!: Temporal.PlainDate;

  @Field(() => GraphQLPlainDate, { nullable: true, description: 'Last day; null: still.' })
  until!: Temporal.PlainDate | null;

  /** Not part of the API, which shows what the id stands for. */
  departmentId!: string;
}

@InputType({ description: 'What a person agreed to, and how much they work.' })
export class PersonTermsInput {
  @Field(() => ID, { description: 'Of the person.' })
  personId!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Name of the group whose agreement applies, up to 80 characters; null for those who do not visit.',
  })
  leaderGroup?: string | null;

  @Field(() => Int, { description: 'Share of a full working week in percent, 1–100.' })
  partTimePercent!: number;

  @Field(() => GraphQLPlainDate, { description: 'First day of service.' })
  serviceFrom!: Temporal.PlainDate;
}
