import { ArgsType, Field, HideField, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Temporal } from 'temporal-polyfill';
import { PersonType } from '../people/people.graphql.ts';
import type { Person } from '../people/people.service.ts';
import { GraphQLInstant, GraphQLPlainDate } from '../platform/graphql/scalars.ts';
import { ProgrammeType } from '../programmes/programmes.graphql.ts';
import type { Programme } from '../programmes/rules/programme.ts';
import { visitActions } from './rules/lifecycle.ts';
import { reasonCodes } from './rules/reasons.ts';
import type { ReasonCode, VisitReason } from './rules/reasons.ts';
import { cancelSides, declineCauses, visitStates } from './rules/visit.ts';
import type { CancelSide, DeclineCause, Visit, VisitState } from './rules/visit.ts';

registerEnumType(visitStates, {
  name: 'VisitState',
  description: 'The life of a visit.',
  valuesMap: {
    PROPOSED: { description: 'Waits for the leader’s answer, until `answerBy`.' },
    CONFIRMED: {
      description: 'The leader said yes; `waitingForTeam` says whether the team has to.',
    },
    POSTPONED: { description: 'Still without a new date; it holds no place.' },
    DONE: { description: 'The host side confirmed that it happened.' },
    MISSED: { description: 'The host side reported that nobody came.' },
    DECLINED: {
      description: 'A proposal that was answered no, or not in time: see `declineCause`.',
    },
    CANCELLED: { description: 'Called off by one side: see `cancelSide`.' },
  },
});

registerEnumType(declineCauses, {
  name: 'DeclineCause',
  description: 'Why a proposal came to nothing.',
  valuesMap: {
    NO: { description: 'The leader or assistant said no.' },
    EXPIRED: { description: 'Nobody answered in time; the place is free again.' },
  },
});

registerEnumType(cancelSides, {
  name: 'CancelSide',
  description: 'Which side called a visit off; never why.',
  valuesMap: {
    VISITOR: { description: 'The leader, or the assistant.' },
    HOST: { description: 'The host team; it never counts against the leader.' },
    PROGRAMME: { description: 'HR.' },
    FORCE_MAJEURE: { description: 'Nobody could help it; recorded by HR.' },
  },
});

registerEnumType(visitActions, {
  name: 'VisitAction',
  description: 'What the person who asks may do to a visit now.',
  valuesMap: {
    ACCEPT: { description: '`acceptVisit`.' },
    DECLINE: { description: '`declineVisit`.' },
    POSTPONE: { description: '`postponeVisit`.' },
    CANCEL: { description: '`cancelVisit`, for at least one side.' },
    AGREE: { description: '`agreeToVisit`: the team’s yes inside the notice period.' },
    CONFIRM_IT_HAPPENED: { description: '`confirmItHappened`, after the end.' },
    REPORT_MISSED: { description: '`reportMissed`, after the end.' },
    REFLECT: { description: '`submitReflection`, after the end; `reflected` says whether it was.' },
  },
});

registerEnumType(reasonCodes, {
  name: 'ReasonCode',
  description: 'Why this leader, why here.',
  valuesMap: {
    NOT_YET_VISITED_TYPE: { description: 'The leader has not visited this kind of work yet.' },
    NOT_YET_VISITED_TEAM: { description: 'The leader has not visited this team yet.' },
    QUARTER_STILL_EMPTY: { description: 'That part of the leader’s year has no visit yet.' },
    AGREEMENT_SHARE: { description: 'The agreement still asks for it.' },
    TEAM_SELDOM_VISITED: { description: 'The team had few visitors in the past twelve months.' },
    FIRST_VISIT: { description: 'The leader’s first visit.' },
    FITS_THE_DIARY: { description: 'The leader’s diary and other visits leave room.' },
  },
});

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
  changedAt!: Temporal.Instant;
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
}
