import { Field, Float, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DepartmentType, PersonType } from '../people/people.graphql.ts';
import type { Department, Person } from '../people/people.service.ts';
import { ProgrammeType, VisitTypeType } from '../programmes/programmes.graphql.ts';
import type { Programme, VisitType } from '../programmes/rules/programme.ts';
import { withoutDateCauses } from './rules/without-date.ts';
import type { WithoutDateCause } from './rules/without-date.ts';

registerEnumType(withoutDateCauses, {
  name: 'WithoutDateCause',
  description: 'Why a leader has no date yet; what happened last decides.',
  valuesMap: {
    NO_SLOT_WITHIN_REACH: { description: 'No place is free outside the own department.' },
    NO_ANSWER: { description: 'A proposal waits for an answer, or got none in time.' },
    DECLINED: { description: 'The leader said no, or called the visit off.' },
    CANCELLED_BY_HOST: { description: 'The host side called the visit off.' },
    NOT_PROPOSED: { description: 'Places are free, and nothing was proposed.' },
  },
});

@ObjectType('Rate', { description: 'A share with what it was made of.' })
export class RateType {
  @Field(() => Int, { description: 'At most the denominator.' })
  numerator!: number;

  @Field(() => Int, { description: 'May be 0.' })
  denominator!: number;

  @Field(() => Float, { nullable: true, description: '0–1; null when the denominator is 0.' })
  rate!: number | null;
}

@ObjectType('LeaderAgreement', { description: 'How one leader’s agreement stands.' })
export class LeaderAgreementType {
  @Field(() => ProgrammeType, { description: 'In which it was agreed.' })
  programme!: Programme;

  @Field(() => Int, { description: 'Visits in the period that the leader’s group agreed to.' })
  norm!: number;

  @Field(() => Int, {
    description:
      'The norm by part-time share and days present, less what the host side cancelled without an alternative.',
  })
  adjustedNorm!: number;

  @Field(() => Int, { description: 'Visits that the host side confirmed to have happened.' })
  done!: number;

  @Field(() => Int, { description: 'Visits with a date that was accepted.' })
  confirmed!: number;

  @Field(() => Int, { description: 'Proposals that wait for an answer.' })
  proposed!: number;

  @Field(() => Int, { description: 'The adjusted norm less done and confirmed; never below 0.' })
  missing!: number;
}

@ObjectType('DepartmentAgreement', { description: 'How the agreement stands in one department.' })
export class DepartmentAgreementType {
  @Field(() => DepartmentType, { description: 'Itself, without the departments below it.' })
  department!: Department;

  @Field(() => Int, { description: 'Leaders with an agreement who belong to it.' })
  leaders!: number;

  @Field(() => Int, { description: 'Of these leaders together.' })
  adjustedNorm!: number;

  @Field(() => Int, { description: 'By visitors who belonged to it on the day of the visit.' })
  done!: number;

  @Field(() => Int, { description: 'By visitors who belong to it on the day of the visit.' })
  confirmed!: number;
}

@ObjectType('LeaderWithoutDate', { description: 'A leader with an agreed visit that has no date.' })
export class LeaderWithoutDateType {
  @Field(() => PersonType, {
    nullable: true,
    description: 'Null until the works council’s decision is recorded.',
  })
  person!: Person | null;

  @Field(() => DepartmentType, { nullable: true, description: 'Where the leader belongs.' })
  department!: Department | null;

  @Field(() => Int, { description: 'What is expected of the leader.' })
  adjustedNorm!: number;

  @Field(() => Int, { description: 'Visits that happened.' })
  done!: number;

  @Field(() => Int, { description: 'Visits with an accepted date.' })
  confirmed!: number;

  @Field(() => Int, { description: 'At least 1.' })
  missing!: number;

  @Field(() => withoutDateCauses, { description: 'Why.' })
  cause!: WithoutDateCause;
}

@ObjectType('CoverageCell', { description: 'Visits of one department to one visit type.' })
export class CoverageCellType {
  @Field(() => DepartmentType, { description: 'Of the visitors, on the day of the visit.' })
  department!: Department;

  @Field(() => VisitTypeType, { description: 'The kind of visit.' })
  visitType!: VisitType;

  @Field(() => Int, { description: 'Visits that happened in twelve months.' })
  visits!: number;

  @Field(() => Boolean, {
    description: 'Whether another department had or has a slot of this type in the period.',
  })
  open!: boolean;
}

@ObjectType('Overview', { description: 'The figures of a programme, for HR.' })
export class OverviewType {
  @Field(() => ProgrammeType, { description: 'The programme.' })
  programme!: Programme;

  @Field(() => Boolean, { description: 'Whether today lies in its period.' })
  running!: boolean;

  @Field(() => Boolean, { description: 'False until the works council’s decision is recorded.' })
  namesVisible!: boolean;

  @Field(() => RateType, {
    description:
      'Leaders with done ≥ adjusted norm ÷ leaders with an adjusted norm; until the programme is closed done and confirmed count.',
  })
  rhythm!: RateType;

  @Field(() => [DepartmentAgreementType], { description: 'Alphabetical.' })
  perDepartment!: readonly DepartmentAgreementType[];

  @Field(() => [LeaderWithoutDateType], {
    description: 'Alphabetical by family name; by department while names are off. Never ranked.',
  })
  withoutDate!: readonly LeaderWithoutDateType[];

  @Field(() => [CoverageCellType], {
    description: 'Every department with leaders × every visit type, over the last twelve months.',
  })
  coverage!: readonly CoverageCellType[];

  @Field(() => RateType, {
    description:
      'Points answered by their reply-by date ÷ points due or answered, of those raised in the period. BUSY counts until the date it names.',
  })
  answeredInTime!: RateType;

  @Field(() => Int, {
    description: 'Points whose answer is overdue today, raised in the period or before it.',
  })
  promisesOverdue!: number;

  @Field(() => RateType, {
    description: 'Look-backs within 48 hours of the end ÷ visits that happened.',
  })
  reflectionWithin48h!: RateType;
}
