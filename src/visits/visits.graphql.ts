import { ArgsType, Field, HideField, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Temporal } from 'temporal-polyfill';
import { PersonType } from '../people/people.graphql.ts';
import type { Person } from '../people/people.service.ts';
import { GraphQLInstant, GraphQLPlainDate } from '../platform/graphql/scalars.ts';
import { ProgrammeType } from '../programmes/programmes.graphql.ts';
import type { Programme } from '../programmes/rules/programme.ts';
import { reasonCodes } from './rules/reasons.ts';
import type { ReasonCode, VisitReason } from './rules/reasons.ts';
import { cancelSides, declineCauses, visitStates } from './rules/visit.ts';
import type { CancelSide, DeclineCause, Undo, Visit, VisitState } from './rules/visit.ts';

@ObjectType('VisitReason', { description: 'One reason why the rotation proposed a visit.' })
export class VisitReasonType implements VisitReason {
  @Field(() => reasonCodes, { description: 'Which reason.' })
  code!: ReasonCode;

  @HideField()
  count!: number;

  @Field(() => String, { description: 'The reason in words, in the reader’s language.' })
  sentence!: string;
}

@ObjectType('Visit', {
  description:
    'One booked visit of one leader to one slot. Seen by the visitor and assistants, the host team, HR and the administrator.',
})
export class VisitType implements Visit {
  @Field(() => ID, { description: 'Of the visit; it stays the same when the visit moves.' })
  id!: string;

  @HideField()
  programmeId!: string;

  @HideField()
  invitationId!: string | null;

  @HideField()
  personId!: string;

  @HideField()
  teamId!: string;

  @HideField()
  visitTypeId!: string;

  @HideField()
  slotId!: string | null;

  @HideField()
  placeNumber!: number | null;

  @Field(() => GraphQLInstant, {
    nullable: true,
    description: 'Begin, UTC; null while the visit has no date.',
  })
  startsAt!: Temporal.Instant | null;

  @Field(() => GraphQLInstant, {
    nullable: true,
    description: 'End, UTC; null while the visit has no date.',
  })
  endsAt!: Temporal.Instant | null;

  @Field(() => visitStates, { description: 'Where it is in its life.' })
  state!: VisitState;

  @Field(() => declineCauses, { nullable: true, description: 'Only when DECLINED.' })
  declineCause!: DeclineCause | null;

  @Field(() => cancelSides, { nullable: true, description: 'Only when CANCELLED.' })
  cancelSide!: CancelSide | null;

  @Field(() => Int, {
    description: 'From 0; rises when anything that a calendar shows changes (iCalendar SEQUENCE).',
  })
  revision!: number;

  @HideField()
  reasons!: readonly VisitReason[];

  @HideField()
  proposedAt!: Temporal.Instant | null;

  @Field(() => GraphQLInstant, {
    nullable: true,
    description: 'A proposal expires without an answer by then, UTC; null for what was booked.',
  })
  answerBy!: Temporal.Instant | null;

  @HideField()
  confirmedAt!: Temporal.Instant | null;

  @HideField()
  teamAgreedAt!: Temporal.Instant | null;

  @HideField()
  standsInForId!: string | null;

  @Field(() => GraphQLPlainDate, {
    nullable: true,
    description: 'The day at the site, of a visit that was not planned and was logged afterwards.',
  })
  loggedOn!: Temporal.PlainDate | null;

  @Field(() => GraphQLInstant, {
    nullable: true,
    description: 'When the leader said that “nobody came” is not so, UTC; null when nobody did.',
  })
  contestedAt!: Temporal.Instant | null;

  @Field(() => GraphQLInstant, {
    nullable: true,
    description: 'When HR decided about it, UTC; null while it is open.',
  })
  contestDecidedAt!: Temporal.Instant | null;

  @HideField()
  undo!: Undo | null;

  @HideField()
  changedAt!: Temporal.Instant;

  @HideField()
  retimedFrom!: Temporal.Instant | null;
}

@ArgsType()
export class VisitsArgs {
  @Field(() => GraphQLPlainDate, { nullable: true, description: 'First day on which they begin.' })
  from?: Temporal.PlainDate | null;

  @Field(() => GraphQLPlainDate, { nullable: true, description: 'Last day on which they begin.' })
  until?: Temporal.PlainDate | null;

  @Field(() => ID, { nullable: true, description: 'Only those this team receives.' })
  teamId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only those of this leader.' })
  personId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only those that hold a place in this slot.' })
  slotId?: string | null;

  @Field(() => [visitStates], { nullable: true, description: 'Only those in one of these states.' })
  states?: readonly VisitState[] | null;

  @Field(() => Int, { defaultValue: 100, description: 'How many at most, 1–500.' })
  first!: number;
}

@ObjectType('InvitationPage', {
  description: 'What a signed link from a mail opens: all dates proposed to one leader.',
})
export class InvitationPageType {
  @Field(() => PersonType, { description: 'The leader.' })
  person!: Person;

  @Field(() => ProgrammeType, { description: 'Whose agreement the dates serve.' })
  programme!: Programme;

  @Field(() => [VisitType], { description: 'By date, those answered included.' })
  visits!: readonly Visit[];

  @Field(() => [PersonType], { description: 'Who may answer for the leader.' })
  assistants!: readonly Person[];

  @Field(() => Boolean, {
    description:
      'Whether the link may also sign the readiness list: it went to the leader, not to an assistant.',
  })
  maySign!: boolean;
}
