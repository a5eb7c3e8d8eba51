import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Temporal } from 'temporal-polyfill';
import { SlotState } from '../generated/prisma/enums.ts';
import { GraphQLInstant, GraphQLPlainDate, GraphQLTimeOfDay } from '../platform/graphql/scalars.ts';
import { rhythmKinds, weeksOfMonth } from './rules/rhythm.ts';
import type { RhythmKind, WeekOfMonth } from './rules/rhythm.ts';
import { skipReasons } from './rules/series.ts';
import type { SkipReason } from './rules/series.ts';
import { shiftKinds } from './rules/shift-kind.ts';

registerEnumType(rhythmKinds, {
  name: 'RhythmKind',
  description: 'How often the shift comes back.',
  valuesMap: {
    WEEKLY: { description: 'On its weekdays, every week.' },
    EVERY_TWO_WEEKS: {
      description: 'On its weekdays, every other week, counted from the week of the first date.',
    },
    MONTHLY: { description: 'On its weekdays in one week of the month: “the second Tuesday”.' },
  },
});

registerEnumType(weeksOfMonth, {
  name: 'WeekOfMonth',
  description: 'Which of its weekdays in the month; LAST is the fourth or the fifth.',
});

registerEnumType(shiftKinds, {
  name: 'ShiftKind',
  description: 'By the clock at the site when the shift begins.',
  valuesMap: {
    EARLY: { description: 'On a working day from 05:00 to before 08:00.' },
    DAY: { description: 'On a working day from 08:00 to before 16:00.' },
    EVENING: { description: 'On a working day from 16:00, and through the night to 05:00.' },
    WEEKEND: { description: 'On Saturday or Sunday, at any time.' },
  },
});

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
    PUBLIC_HOLIDAY: { description: 'In the country of the site, or in its region.' },
    SCHOOL_HOLIDAY: { description: 'On the list of the site; only where the rhythm skips those.' },
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

  @Field(() => rhythmKinds, {
    defaultValue: 'WEEKLY',
    description: 'How often. Every two weeks counts from the week of the first date.',
  })
  every!: RhythmKind;

  @Field(() => [Int], {
    defaultValue: [],
    description: '1 is Monday, 7 Sunday; none means every day, and is refused for MONTHLY.',
  })
  weekdays!: number[];

  @Field(() => weeksOfMonth, {
    nullable: true,
    description: 'Which of its weekdays in the month; for MONTHLY, and refused for the others.',
  })
  weekOfMonth?: WeekOfMonth | null;

  @Field(() => GraphQLTimeOfDay, {
    description:
      'Start of the shift. A time that the clock skips becomes the one it shows by then, of a time that it ' +
      'shows twice the first is meant.',
  })
  fromTime!: string;

  @Field(() => GraphQLTimeOfDay, {
    description: 'End of the shift, at most 12 hours later; earlier than `fromTime`: the next day.',
  })
  untilTime!: string;

  @Field(() => Int, { defaultValue: 1, description: 'Places in each slot, 1 or 2.' })
  capacity!: number;

  @Field(() => Boolean, {
    defaultValue: true,
    description: 'Leaves out the school holidays of the site.',
  })
  skipSchoolHolidays!: boolean;
}
