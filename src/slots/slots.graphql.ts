import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Temporal } from 'temporal-polyfill';
import { SlotState } from '../generated/prisma/enums.ts';
import { GraphQLInstant, GraphQLPlainDate, GraphQLTimeOfDay } from '../platform/graphql/scalars.ts';
import { skipReasons } from './rules/series.ts';
import type { SkipReason } from './rules/series.ts';

registerEnumType(SlotState, {
  name: 'SlotState',
  description: 'Whether the door stands open.',
  valuesMap: {
    OPEN: { description: 'May be booked, as long as a place is free.' },
    WITHDRAWN: { description: 'No longer; the team may open the same shift again.' },
  },
});

registerEnumType(skipReasons, {
  name: 'SkipReason',
  description: 'Why a date of a rhythm is not opened.',
  valuesMap: {
    PUBLIC_HOLIDAY: { description: 'In the country of the site.' },
    TEAM_CLOSED: { description: 'The team receives nobody in a part of the shift.' },
    ALREADY_OPEN: { description: 'The same shift is open.' },
    PAST: { description: 'The shift has begun.' },
  },
});

@ObjectType('Slot', { description: 'One shift of a team that a leader may join.' })
export class SlotType {
  @Field(() => ID, { description: 'UUID.' })
  id!: string;

  @Field(() => GraphQLInstant, { description: 'Start of the shift.' })
  startsAt!: Temporal.Instant;

  @Field(() => GraphQLInstant, { description: 'End of the shift.' })
  endsAt!: Temporal.Instant;

  @Field(() => SlotState, { description: 'OPEN, or WITHDRAWN by the team.' })
  state!: SlotState;

  @Field(() => Int, { description: 'Places: seats or second headsets, 1 or 2.' })
  capacity!: number;
}

@ObjectType('SkippedDate', { description: 'A date that a rhythm leaves out.' })
export class SkippedDateType {
  @Field(() => GraphQLPlainDate, { description: 'On which the shift would begin.' })
  date!: Temporal.PlainDate;

  @Field(() => skipReasons, { description: 'The first that applies.' })
  reason!: SkipReason;
}

@ObjectType('SlotPreview', { description: 'What `openSlots` would do now.' })
export class SlotPreviewType {
  @Field(() => [GraphQLInstant], { description: 'The shifts that would open, in order.' })
  starts!: readonly Temporal.Instant[];

  @Field(() => [SkippedDateType], { description: 'The dates that would be left out, in order.' })
  skipped!: readonly SkippedDateType[];
}

@ObjectType('OpenedSlots', { description: 'What `openSlots` did.' })
export class OpenedSlotsType {
  @Field(() => [SlotType], { description: 'In order, at least one.' })
  slots!: readonly SlotType[];

  @Field(() => [SkippedDateType], { description: 'The dates that were left out, in order.' })
  skipped!: readonly SkippedDateType[];
}

@InputType({ description: 'One shift, or a rhythm of shifts, in local time at the site.' })
export class OpenSlotsInput {
  @Field(() => ID, { description: 'Which team receives.' })
  teamId!: string;

  @Field(() => GraphQLPlainDate, { description: 'First day.' })
  from!: Temporal.PlainDate;

  @Field(() => GraphQLPlainDate, {
    description: 'Last day, at most three years later; the first day again for a single slot.',
  })
  until!: Temporal.PlainDate;

  @Field(() => [Int], {
    defaultValue: [],
    description: '1 is Monday, 7 Sunday; none means every day.',
  })
  weekdays!: number[];

  @Field(() => GraphQLTimeOfDay, { description: 'Start of the shift.' })
  fromTime!: string;

  @Field(() => GraphQLTimeOfDay, {
    description: 'End of the shift, at most 12 hours later; earlier than `fromTime`: the next day.',
  })
  untilTime!: string;

  @Field(() => Int, { defaultValue: 1, description: 'Places in each slot, 1 or 2.' })
  capacity!: number;
}
