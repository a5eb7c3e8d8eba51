import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Temporal } from 'temporal-polyfill';
import { ProgrammeState } from '../generated/prisma/enums.ts';
import { GraphQLPlainDate } from '../platform/graphql/scalars.ts';

registerEnumType(ProgrammeState, {
  name: 'ProgrammeState',
  description: 'A programme stays a draft until the works council has decided.',
  valuesMap: {
    DRAFT: { description: 'Seen by HR and the administrator only.' },
    PUBLISHED: { description: 'In force; what was agreed no longer changes.' },
  },
});

@ObjectType('VisitType', {
  description:
    'A kind of visit: whom one sits or rides beside. Texts are in the reader’s language.',
})
export class VisitTypeType {
  @Field(() => ID, { description: 'Of the visit type.' })
  id!: string;

  @Field(() => String, {
    description: 'CONTACT_CENTRE, TECHNICIAN, DRIVER, BACK_OFFICE, CHAT, or one of its own.',
  })
  code!: string;
}

@ObjectType('AgreementShare', { description: 'How many of the agreed visits go to a visit type.' })
export class AgreementShareType {
  @Field(() => Int, { description: 'Visits in the period of the programme, 1–52.' })
  count!: number;
}

@ObjectType('Agreement', { description: 'How often one group of leaders goes.' })
export class AgreementType {
  @Field(() => String, { description: 'The name of the group, as persons carry it.' })
  leaderGroup!: string;

  @Field(() => Int, {
    description: 'Visits in the period, 0–52; a half day and a whole day both count as one.',
  })
  norm!: number;

  @Field(() => [AgreementShareType], {
    description: 'By visit type; together at most the norm, the rest is free.',
  })
  shares!: readonly AgreementShareType[];
}

@ObjectType('Programme', { description: 'What was agreed for one period, usually a year.' })
export class ProgrammeType {
  @Field(() => ID, { description: 'Of the programme.' })
  id!: string;

  @Field(() => String, { description: 'As HR named it.' })
  name!: string;

  @Field(() => GraphQLPlainDate, { description: 'First day.' })
  startsOn!: Temporal.PlainDate;

  @Field(() => GraphQLPlainDate, { description: 'Last day.' })
  endsOn!: Temporal.PlainDate;

  @Field(() => ProgrammeState, { description: 'DRAFT until it is published.' })
  state!: ProgrammeState;

  @Field(() => Int, {
    description: 'Working days before a visit from which the team has to agree as well.',
  })
  noticeWorkingDays!: number;

  @Field(() => Int, { description: 'Working days within which a point is answered.' })
  replyByWorkingDays!: number;

  @Field(() => Int, { description: 'Working days for which a proposed date is kept.' })
  answerWorkingDays!: number;

  @Field(() => Int, {
    description: 'Answers from which an opinion is shown, and the least by which it grows, 3–50.',
  })
  mirrorThreshold!: number;

  @Field(() => Int, {
    nullable: true,
    description:
      'A lower one that waits for a new decision of the works council; null: none waits.',
  })
  pendingThreshold!: number | null;

  @Field(() => String, { nullable: true, description: 'Number of the works council’s decision.' })
  councilDecisionNumber!: string | null;

  @Field(() => GraphQLPlainDate, { nullable: true, description: 'Day of that decision.' })
  councilDecidedOn!: Temporal.PlainDate | null;

  @Field(() => String, { nullable: true, description: 'Why there is no works council.' })
  noCouncilBecause!: string | null;

  @Field(() => [AgreementType], { description: 'By the name of the group.' })
  agreements!: readonly AgreementType[];
}

@InputType({ description: 'A programme, as a draft.' })
export class CreateProgrammeInput {
  @Field(() => String, { description: '1–120 characters.' })
  name!: string;

  @Field(() => GraphQLPlainDate, { description: 'First day.' })
  startsOn!: Temporal.PlainDate;

  @Field(() => GraphQLPlainDate, { description: 'Last day, at most two years later.' })
  endsOn!: Temporal.PlainDate;
}

@InputType({ description: 'How many visits go to a visit type.' })
export class AgreementShareInput {
  @Field(() => ID, { description: 'Each visit type at most once.' })
  visitTypeId!: string;

  @Field(() => Int, { description: '0–52.' })
  count!: number;
}

@InputType({ description: 'What one group of leaders agrees to.' })
export class SetAgreementInput {
  @Field(() => ID, { description: 'A draft.' })
  programmeId!: string;

  @Field(() => String, { description: 'The name of the group, 1–80 characters.' })
  leaderGroup!: string;

  @Field(() => Int, { description: 'Visits in the period, 0–52.' })
  norm!: number;

  @Field(() => [AgreementShareInput], { description: 'Together at most the norm.' })
  shares!: AgreementShareInput[];
}

@InputType({ description: 'Who is responsible for a programme.' })
export class NameSponsorInput {
  @Field(() => ID, { description: 'Of the programme, published or not.' })
  programmeId!: string;

  @Field(() => ID, { nullable: true, description: 'A person in service; null: nobody.' })
  sponsorId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Somebody else in service, for what concerns the sponsor personally; null: nobody.',
  })
  deputyId?: string | null;
}
